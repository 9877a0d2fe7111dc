import {
  aws_apigateway as apigw,
  aws_apigatewayv2 as apigw2,
  aws_appsync as appsync,
  aws_cognito as cognito,
  aws_stepfunctions as sfn,
  aws_stepfunctions_tasks as tasks,
} from 'aws-cdk-lib';
import { rule, anyRule, UNRESOLVED, type Example } from '../example';
import { stack, raw, l1, included } from '../parts';
import { RULE } from '../rules';
import { A, MUM, ROLE } from '../shop';

/** Interfaces, mail and definitions that call elsewhere. */
export const interfaces: readonly Example[] = [
  {
    name: 'appsync-http-data-source-abroad',
    why: `${RULE.copyOut} (AppSync HttpConfig.Endpoint)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const api = new appsync.CfnGraphQLApi(k, 'Api', { name: 'orders', authenticationType: 'AWS_IAM' });
      declare(
        new appsync.CfnDataSource(k, 'Partner', {
          apiId: api.attrApiId,
          name: 'partner',
          type: 'HTTP',
          httpConfig: { endpoint: 'https://x1y2.execute-api.us-west-2.amazonaws.com' },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-west-2')],
  },
  {
    name: 'http-api-first-class-integration-with-a-region-parameter',
    why: `${RULE.weights} (ApiGatewayV2 RequestParameters)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const api = new apigw2.CfnApi(k, 'Api', { name: 'orders', protocolType: 'HTTP' });
      declare(
        new apigw2.CfnIntegration(k, 'Send', {
          apiId: api.ref,
          integrationType: 'AWS_PROXY',
          integrationSubtype: 'SQS-SendMessage',
          payloadFormatVersion: '1.0',
          credentialsArn: ROLE,
          requestParameters: {
            QueueUrl: '$request.body.queue',
            MessageBody: '$request.body.order',
            Region: 'us-east-1',
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'http-api-to-a-function-abroad',
    why: `${RULE.process} (IntegrationUri)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const api = new apigw2.CfnApi(k, 'Api', { name: 'orders', protocolType: 'HTTP' });
      declare(
        new apigw2.CfnIntegration(k, 'Call', {
          apiId: api.ref,
          integrationType: 'AWS_PROXY',
          payloadFormatVersion: '2.0',
          integrationUri: `arn:aws:lambda:ap-northeast-1:${A}:function:orders`,
        }),
        'personal',
      );
    },
    expect: [anyRule('ap-northeast-1')],
  },
  {
    name: 'openapi-body-with-an-integration-abroad',
    why: `${RULE.copyOut} (RestApi Body, opaque OpenAPI)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const api = new apigw.SpecRestApi(k, 'Api', {
        endpointTypes: [apigw.EndpointType.REGIONAL],
        apiDefinition: apigw.ApiDefinition.fromInline({
          openapi: '3.0.1',
          info: { title: 'orders', version: '1' },
          paths: {
            '/orders': {
              post: {
                responses: {},
                'x-amazon-apigateway-integration': {
                  type: 'aws_proxy',
                  httpMethod: 'POST',
                  uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:${A}:function:orders/invocations`,
                },
              },
            },
          },
        }),
      });
      declare(api, 'personal');
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'mail-relay-to-a-partner',
    why: `${RULE.copyOut} (Mail Manager relay, host outside AWS)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Relay', 'AWS::SES::MailManagerRelay', {
          RelayName: 'partner',
          ServerName: 'smtp.partner.example',
          ServerPort: 587,
          Authentication: { NoAuthentication: {} },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'state-machine-calls-a-service-in-another-region',
    why: `${RULE.copyOut} (the region stands inside the definition)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const call = new tasks.CallAwsServiceCrossRegion(k, 'Put', {
        service: 's3',
        action: 'putObject',
        region: 'us-east-1',
        iamResources: ['*'],
        parameters: { Bucket: 'orders-us', Key: sfn.JsonPath.stringAt('$.id'), Body: sfn.JsonPath.stringAt('$.order') },
      });
      declare(
        new sfn.StateMachine(k, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(call) }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'state-machine-http-task-to-a-partner',
    why: `${RULE.copyOut} (DefinitionString, host outside AWS)`,
    build(app, declare) {
      declare(
        new sfn.CfnStateMachine(stack(app, 'In', MUM), 'Machine', {
          roleArn: ROLE,
          definitionString: JSON.stringify({
            StartAt: 'Post',
            States: {
              Post: {
                Type: 'Task',
                Resource: 'arn:aws:states:::http:invoke',
                Parameters: {
                  ApiEndpoint: 'https://api.partner.example/orders',
                  Method: 'POST',
                  'RequestBody.$': '$',
                  Authentication: { ConnectionArn: `arn:aws:events:ap-south-1:${A}:connection/partner/1` },
                },
                End: true,
              },
            },
          }),
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'state-machine-task-arn-joined-from-a-region',
    why: `${RULE.fold}, also inside a definition`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const m = raw(k, 'Machine', 'AWS::StepFunctions::StateMachine', {
        RoleArn: ROLE,
        DefinitionString: {
          'Fn::Sub': [
            '{"StartAt":"Score","States":{"Score":{"Type":"Task","Resource":"arn:${AWS::Partition}:lambda:${Where}:${AWS::AccountId}:function:score","End":true}}}',
            { Where: 'eu-north-1' },
          ],
        },
      });
      declare(m, 'personal');
    },
    expect: [anyRule('eu-north-1')],
  },
  {
    name: 'user-pool-mails-through-ses-in-virginia',
    why: `${RULE.copyOut} (Cognito EmailConfiguration.SourceArn)`,
    build(app, declare) {
      const pool = new cognito.UserPool(stack(app, 'In', MUM), 'Customers');
      l1(pool).addPropertyOverride('EmailConfiguration', {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: `arn:aws:ses:us-east-1:${A}:identity/shop.example`,
      });
      declare(pool, 'personal');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'user-pool-sms-through-singapore-undeclared',
    why: `${RULE.defaultClass} (the old region of text messages for pools in Mumbai is Singapore)`,
    build(app) {
      const pool = new cognito.UserPool(stack(app, 'In', MUM), 'Customers', {
        mfa: cognito.Mfa.REQUIRED,
        mfaSecondFactor: { sms: true, otp: true },
      });
      l1(pool).addPropertyOverride('SmsConfiguration.SnsRegion', 'ap-southeast-1');
    },
    expect: [anyRule('ap-southeast-1')],
  },
  {
    name: 'sam-api-with-an-integration-abroad',
    why: 'serverless types are judged as what they expand to',
    build(app) {
      included(stack(app, 'In', MUM), 'Sam', {
        template: {
          Transform: 'AWS::Serverless-2016-10-31',
          Resources: {
            Api: {
              Type: 'AWS::Serverless::Api',
              Metadata: { 'india-residency': { dataClass: 'personal' } },
              Properties: {
                StageName: 'prod',
                EndpointConfiguration: { Type: 'REGIONAL' },
                DefinitionBody: {
                  openapi: '3.0.1',
                  info: { title: 'o', version: '1' },
                  paths: {
                    '/o': {
                      post: {
                        'x-amazon-apigateway-integration': {
                          type: 'http_proxy',
                          httpMethod: 'POST',
                          uri: 'https://abc123.execute-api.us-east-1.amazonaws.com/prod/orders',
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'openapi-with-an-include-inside',
    why: `${RULE.definition} (RestApi Body)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        raw(k, 'Api', 'AWS::ApiGateway::RestApi', {
          Name: 'orders',
          EndpointConfiguration: { Types: ['REGIONAL'] },
          Body: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://acme-apis/orders.yaml' } } },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'openapi-in-a-bucket-that-nobody-knows',
    why: `${RULE.definition} (RestApi BodyS3Location)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Api', 'AWS::ApiGateway::RestApi', {
          EndpointConfiguration: { Types: ['REGIONAL'] },
          BodyS3Location: { Bucket: 'acme-apis', Key: 'orders.yaml' },
        }),
        'personal',
      );
    },
    expect: [rule(UNRESOLVED)],
  },
];
