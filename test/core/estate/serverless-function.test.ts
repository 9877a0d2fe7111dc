import { describe, expect, test } from '@jest/globals';
import { ABROAD, ARN, expanded, SELF } from './serverless-shop';

test('a serverless function is a function with its role', () => {
  const made = expanded('Function', {
    Runtime: 'nodejs22.x',
    CodeUri: 's3://shop/pay.zip?versionId=7',
    Tracing: 'Active',
    Tags: { Team: 'pay' },
  });
  expect(Object.keys(made)).toEqual(['Pay', 'PayRole']);
  expect([made['Pay']!.type, made['Pay']!.properties]).toEqual([
    'AWS::Lambda::Function',
    {
      Runtime: 'nodejs22.x',
      Role: { 'Fn::GetAtt': ['PayRole', 'Arn'] },
      Code: { S3Bucket: 'shop', S3Key: 'pay.zip', S3ObjectVersion: '7' },
      TracingConfig: { Mode: 'Active' },
      Tags: [{ Key: 'Team', Value: 'pay' }],
    },
  ]);
});

test.each<[string, object, object]>([
  ['lies beside the template', { CodeUri: './pay' }, { S3Bucket: './pay' }],
  ['is a map', { CodeUri: { Bucket: 'shop', Key: 'pay.zip' } }, { S3Bucket: 'shop', S3Key: 'pay.zip' }],
  ['is written in', { InlineCode: 'exports.handler = 1' }, { ZipFile: 'exports.handler = 1' }],
  ['is an image', { ImageUri: 'shop:1' }, { ImageUri: 'shop:1' }],
])('code that %s', (_, properties, Code) => {
  expect(expanded('Function', properties)['Pay']!.properties).toMatchObject({ Code });
});

describe('Policies', () => {
  const statement = { Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: 'arn:aws:dynamodb:us-east-1:1:table/x' };
  const role = (Policies: unknown) => expanded('Function', { Policies })['PayRole']!.properties;

  test('become the documents and the managed policies of a role', () => {
    expect(role(['AWSLambdaExecute', { Version: '2012-10-17', Statement: [statement] }])).toMatchObject({
      ManagedPolicyArns: ['AWSLambdaExecute'],
      Policies: [{ PolicyDocument: { Version: '2012-10-17', Statement: [statement] } }],
    });
  });

  test('may be one alone, a reference, or hang on a condition', () => {
    expect(role('AWSLambdaExecute')).toMatchObject({ ManagedPolicyArns: ['AWSLambdaExecute'] });
    expect(role({ Statement: statement })).toMatchObject({ Policies: [{ PolicyDocument: { Statement: statement } }] });
    expect(role([{ Ref: 'Own' }])).toMatchObject({ ManagedPolicyArns: [{ Ref: 'Own' }] });
    const either = { 'Fn::If': ['Prod', { Statement: statement }, { Ref: 'AWS::NoValue' }] };
    expect(role([either])).toMatchObject({
      Policies: [{ 'Fn::If': ['Prod', { PolicyDocument: { Statement: statement } }, { Ref: 'AWS::NoValue' }] }],
    });
  });

  test('that are templates of SAM grant what their parameters name', () => {
    const SecretArn = 'arn:aws:secretsmanager:us-east-1:111111111111:secret:orders-x';
    expect(role([{ AWSSecretsManagerGetSecretValuePolicy: { SecretArn } }])).toMatchObject({
      Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Resource: [SecretArn] }] } }],
    });
  });

  test('make no role where the function names its own', () => {
    const made = expanded('Function', { Role: 'arn:aws:iam::111111111111:role/pay', Policies: [{ Statement: [] }] });
    expect(Object.keys(made)).toEqual(['Pay']);
    expect(made['Pay']!.properties).toEqual({ Role: 'arn:aws:iam::111111111111:role/pay' });
  });
});

test('sends what failed to its dead letter queue', () => {
  expect(
    expanded('Function', { DeadLetterQueue: { Type: 'SQS', TargetArn: ABROAD } })['Pay']!.properties,
  ).toMatchObject({ DeadLetterConfig: { TargetArn: ABROAD } });
});

test('sends results to destinations, and gets a queue or a topic where it names none', () => {
  const made = expanded('Function', {
    EventInvokeConfig: {
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnSuccess: { Type: 'SQS', Destination: ABROAD }, OnFailure: { Type: 'SNS' } },
    },
  });
  expect(made['PayEventInvokeConfig']).toMatchObject({
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: {
      FunctionName: SELF,
      MaximumRetryAttempts: 1,
      DestinationConfig: {
        OnSuccess: { Destination: ABROAD },
        OnFailure: { Destination: { Ref: 'PayEventInvokeConfigOnFailureTopic' } },
      },
    },
  });
  expect(made['PayEventInvokeConfigOnFailureTopic']!.type).toBe('AWS::SNS::Topic');
});

test('has an address of its own', () => {
  expect(expanded('Function', { FunctionUrlConfig: { AuthType: 'NONE' } })['PayUrl']).toMatchObject({
    type: 'AWS::Lambda::Url',
    properties: { AuthType: 'NONE', TargetFunctionArn: SELF },
  });
});

describe('a connector', () => {
  const table = { Orders: { Type: 'AWS::Serverless::SimpleTable' } };
  const grants = (...Resource: unknown[]) => ({
    type: 'AWS::IAM::ManagedPolicy',
    properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Resource }] } },
  });

  test('inside of its source grants what it names', () => {
    const Connectors = { Out: { Properties: { Destination: { Type: 'AWS::SQS::Queue', Arn: ABROAD } } } };
    const made = expanded('Function', {}, {}, { Connectors })['PayOutPolicy'];
    expect(made).toMatchObject({ ...grants(ABROAD), path: 'Shop/Orders/Pay/Connectors.Out' });
  });

  test('may stand in a resource that is not serverless, or by itself', () => {
    const Destination = [{ Id: 'Pay' }, { Id: 'Orders' }];
    const Books = { Type: 'AWS::SQS::Queue', Connectors: { Out: { Properties: { Destination } } } };
    const got = { 'Fn::GetAtt': ['Books', 'Arn'] };
    expect(expanded('Function', {}, { Resources: { ...table, Books } })['BooksOutPolicy']).toMatchObject(
      grants(got, ARN, { 'Fn::GetAtt': ['Orders', 'Arn'] }),
    );
    expect(
      expanded('Connector', { Source: { Id: 'Orders' }, Destination: { Arn: ABROAD } }, { Resources: table })['Pay'],
    ).toMatchObject(grants({ 'Fn::GetAtt': ['Orders', 'Arn'] }, ABROAD));
  });
});
