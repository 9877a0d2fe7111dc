import { describe, expect, test } from '@jest/globals';
import { App, CliCredentialsStackSynthesizer, DefaultStackSynthesizer, NestedStack, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { DataClass, ResidentBucket, ResidentTable } from '../../../lib';
import { ACCOUNT, QUICK, shop } from './payments-shop';

const BOOTSTRAP_ROLE = `arn:\${AWS::Partition}:iam::${ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-ap-south-1`;
const SERVICE_LINKED = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::*:role/aws-service-role/*']] };

/** Refused: whoever is neither CloudFormation's role, nor a service-linked one, nor called through CloudFormation. */
function refusal(action: string, executionRole: unknown) {
  return Match.objectLike({
    Sid: 'OnlyCloudFormation',
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: action,
    Condition: {
      ArnNotLike: { 'aws:PrincipalArn': [executionRole, SERVICE_LINKED] },
      'ForAllValues:StringNotEquals': { 'aws:CalledVia': ['cloudformation.amazonaws.com'] },
    },
  });
}

function orders(stack: Stack): Template {
  new ResidentBucket(stack, 'Orders', { dataClass: DataClass.PAYMENT, refuseOutsideReplication: true });
  return Template.fromStack(stack);
}

function hasBucketRefusal(template: Template, executionRole: unknown): void {
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([refusal('s3:PutReplicationConfiguration', executionRole)]) },
  });
}

describe('a bucket', () => {
  test('refuses replication that CloudFormation does not set up', () => {
    hasBucketRefusal(orders(shop().mumbai), { 'Fn::Sub': BOOTSTRAP_ROLE });
  });

  test('lets through the role that the synthesizer names', () => {
    const role = `arn:aws:iam::${ACCOUNT}:role/deployer`;
    const synthesizer = new DefaultStackSynthesizer({ cloudFormationExecutionRole: role });
    const stack = new Stack(new App(QUICK), 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' }, synthesizer });
    hasBucketRefusal(orders(stack), { 'Fn::Sub': role });
  });

  test('lets through every bootstrap role where the synthesizer names none', () => {
    const synthesizer = new CliCredentialsStackSynthesizer();
    const stack = new Stack(new App(QUICK), 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' }, synthesizer });
    hasBucketRefusal(orders(stack), {
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${ACCOUNT}:role/cdk-*-cfn-exec-role-*`]],
    });
  });

  test('of a nested stack lets through the role of the outermost stack, which deploys it', () => {
    hasBucketRefusal(orders(new NestedStack(shop().mumbai, 'Stores')), { 'Fn::Sub': BOOTSTRAP_ROLE });
  });

  test('has its mirror refuse it too', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentBucket(mumbai, 'Orders', {
      dataClass: DataClass.PAYMENT,
      mirror: { scope: hyderabad },
      refuseOutsideReplication: true,
    });
    hasBucketRefusal(Template.fromStack(hyderabad), { 'Fn::Sub': BOOTSTRAP_ROLE.replace('ap-south-1', 'ap-south-2') });
  });
});

describe('a table', () => {
  test('refuses an update that CloudFormation does not make, and leaves its replica without a policy', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentTable(mumbai, 'Payments', {
      dataClass: DataClass.PAYMENT,
      partitionKey: { name: 'id', type: AttributeType.STRING },
      mirror: { scope: hyderabad },
      refuseOutsideReplication: true,
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [
        Match.objectLike({ Region: 'ap-south-2', ResourcePolicy: Match.absent() }),
        Match.objectLike({
          Region: 'ap-south-1',
          ResourcePolicy: {
            PolicyDocument: { Statement: [refusal('dynamodb:UpdateTable', { 'Fn::Sub': BOOTSTRAP_ROLE })] },
          },
        }),
      ],
    });
  });

  test('has no policy unless it is asked for', () => {
    const { mumbai } = shop();
    new ResidentTable(mumbai, 'Payments', {
      dataClass: DataClass.PAYMENT,
      partitionKey: { name: 'id', type: AttributeType.STRING },
    });
    expect(JSON.stringify(Template.fromStack(mumbai).toJSON())).not.toContain('ResourcePolicy');
  });
});
