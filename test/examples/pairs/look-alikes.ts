import type { App } from 'aws-cdk-lib';
import type { Example } from '../example';
import { included, raw, stack } from '../parts';
import { RULE } from '../rules';
import { A, MUM, ROLE } from '../shop';

const TAGS = [{ Key: 'india-residency:data-class', Value: 'personal' }];
const inMumbai = (app: App): ReturnType<typeof stack> => stack(app, 'In', MUM);

const passes = (name: string, build: (app: App) => unknown, why: string = RULE.notFindings): Example => ({
  name,
  why,
  build(app) {
    build(app);
  },
  expect: [],
});

/** Values that look like places abroad, and are none. */
export const lookAlikes: readonly Example[] = [
  passes('environment-of-many-kinds', (app) =>
    raw(inMumbai(app), 'Handler', 'AWS::Lambda::Function', {
      Code: { ZipFile: 'x' },
      Handler: 'index.handler',
      Runtime: 'python3.12',
      Role: ROLE,
      Tags: TAGS,
      Environment: {
        Variables: {
          LOCALE: 'en-us',
          SCHEMA: 'https://schema.org/Order',
          ALLOWED_ORIGIN: 'https://www.shop.example',
          SERVICE_NAME: 'us-east-1-importer',
          AWS_STS_REGIONAL_ENDPOINTS: 'regional',
          ISSUER: 'https://cognito-idp.ap-south-1.amazonaws.com/ap-south-1_abc',
        },
      },
    }),
  ),
  passes('pattern-and-filter-that-name-regions', (app) =>
    included(inMumbai(app), 'Fan', {
      template: {
        Resources: {
          Orders: { Type: 'AWS::SNS::Topic', Properties: { Tags: TAGS } },
          Desk: { Type: 'AWS::SQS::Queue', Properties: { Tags: TAGS } },
          ToDesk: {
            Type: 'AWS::SNS::Subscription',
            Properties: {
              TopicArn: { Ref: 'Orders' },
              Protocol: 'sqs',
              Endpoint: { 'Fn::GetAtt': ['Desk', 'Arn'] },
              FilterPolicy: { region: ['us-east-1', 'eu-west-1'] },
            },
          },
          Starts: {
            Type: 'AWS::Events::Rule',
            Properties: {
              EventPattern: { source: ['aws.ec2'], region: ['us-east-1'], detail: { awsRegion: ['us-east-1'] } },
              Targets: [{ Id: 'desk', Arn: { 'Fn::GetAtt': ['Desk', 'Arn'] } }],
            },
          },
        },
      },
    }),
  ),
  passes('downloads-of-a-first-boot', (app) =>
    raw(inMumbai(app), 'Web', 'AWS::EC2::Instance', {
      ImageId: 'ami-1',
      Tags: TAGS,
      UserData: {
        'Fn::Base64': {
          'Fn::Sub':
            '#!/bin/bash\n# us-east-1 is where we came from\ncurl -sL https://rpm.nodesource.com/setup_20.x | bash -\naws s3 cp s3://aws-codedeploy-${AWS::Region}/latest/install . --region ${AWS::Region}\n',
        },
      },
    }),
  ),
  passes('conditions-and-principals-of-a-policy', (app) =>
    included(inMumbai(app), 'Store', {
      template: {
        Resources: {
          Files: { Type: 'AWS::S3::Bucket', Properties: { Tags: TAGS } },
          Policy: {
            Type: 'AWS::S3::BucketPolicy',
            Properties: {
              Bucket: { Ref: 'Files' },
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Allow',
                    Principal: { Service: 'logs.us-east-1.amazonaws.com' },
                    Action: 's3:PutObject',
                    Resource: '*',
                    Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:logs:us-east-1:${A}:*` } },
                  },
                ],
              },
            },
          },
        },
      },
    }),
  ),
  passes('servers-and-documents-of-an-api', (app) =>
    raw(inMumbai(app), 'Api', 'AWS::ApiGateway::RestApi', {
      Name: 'orders',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      Tags: TAGS,
      Body: {
        openapi: '3.0.1',
        info: { title: 'orders', version: '1', contact: { url: 'https://shop.example' } },
        servers: [{ url: 'https://api.eu-west-1.shop.example' }],
        externalDocs: { url: 'https://docs.shop.example' },
        paths: {},
      },
    }),
  ),
  passes('chart-from-a-public-repository', (app) =>
    raw(inMumbai(app), 'Chart', 'Custom::AWSCDK-EKS-HelmChart', {
      ServiceToken: `arn:aws:lambda:ap-south-1:${A}:function:kubectl`,
      ClusterName: 'shop',
      Release: 'velero',
      Chart: 'velero',
      Repository: 'https://vmware-tanzu.github.io/helm-charts',
      Values: '{"configuration":{"region":"ap-south-1"}}',
    }),
  ),
];
