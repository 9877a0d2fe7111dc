import { describe, expect, test } from '@jest/globals';
import { readAssembly } from '../../lib/assembly';
import { inspect } from '../../lib/core/inspect/inspect';
import { NO_POLICY } from '../../lib/core/model';
import { folderWith } from './folder';

/** What is found in a serverless application of a payments shop, by rule, logical id, path and place. */
function found(resources: string, files: Record<string, string> = {}) {
  const template = `Transform: AWS::Serverless-2016-10-31\nResources:\n${resources}`;
  const cwd = folderWith({ 'template.yaml': template, ...files });
  const report = inspect(readAssembly(['template.yaml'], { cwd, region: 'ap-south-1' }), NO_POLICY, '2026-11-24');
  return report.findings
    .filter(({ rule }) => rule !== 'passes-an-edge')
    .map(({ rule, level, path, logicalId, type, property, destination, at }) => {
      const to = destination && ('region' in destination ? destination.region : destination.kind);
      return { rule, level, path, logicalId, type, property, to, at };
    });
}

const machine = (uri: string): string => `  Pay:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: ${uri}
      Role: arn:aws:iam::111111111111:role/pay
`;
const step = (queue: string): string =>
  JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Task', Parameters: { QueueUrl: queue } } } });
const ABROAD = 'https://sqs.us-east-1.amazonaws.com/111111111111/orders';

describe('a definition beside the template', () => {
  test('is read, and what it names abroad is found', () => {
    expect(found(machine('flow/pay.asl.json'), { 'flow/pay.asl.json': step(ABROAD) })).toMatchObject([
      { level: 'violation', logicalId: 'Pay', property: 'DefinitionS3Location.Bucket', to: 'us-east-1' },
    ]);
  });

  test('is read, and says nothing where it stays', () => {
    const atHome = step('https://sqs.ap-south-1.amazonaws.com/111111111111/orders');
    expect(found(machine('flow/pay.asl.json'), { 'flow/pay.asl.json': atHome })).toEqual([]);
  });

  test.each(['flow/pay.asl.json', 's3://shop/pay.asl.json'])('is unresolved where it is not there: %s', (uri) => {
    expect(found(machine(uri))).toMatchObject([
      { rule: 'placement-unresolved', logicalId: 'Pay', property: 'DefinitionS3Location.Bucket' },
    ]);
  });

  const api = `  Shop:
    Type: AWS::ApiGateway::RestApi
    Properties:
      EndpointConfiguration: {Types: [REGIONAL]}
      Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./api.yaml}}}
`;
  const openApi = (uri: string): string =>
    `paths:\n  /:\n    get:\n      x-amazon-apigateway-integration:\n        type: http_proxy\n        uri: ${uri}\n`;

  test('is read where a body includes it', () => {
    expect(found(api, { 'api.yaml': openApi(ABROAD) })).toMatchObject([
      { level: 'violation', logicalId: 'Shop', property: 'Body', to: 'us-east-1' },
    ]);
    expect(found(api, { 'api.yaml': openApi('https://sqs.ap-south-1.amazonaws.com/111111111111/orders') })).toEqual([]);
    expect(found(api)).toMatchObject([{ rule: 'placement-unresolved', property: 'Body' }]);
  });
});

describe('a nested application', () => {
  const app = (location: string): string =>
    `  Books:\n    Type: AWS::Serverless::Application\n    Properties:\n      Location: ${location}\n`;

  test('of the Serverless Application Repository is copied in, and no finding', () => {
    const id = 'arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSMySQLRotationSingleUser';
    expect(found(app(`{ApplicationId: "${id}", SemanticVersion: 1.1.3}`))).toEqual([]);
  });

  test('beside the template is inspected with it', () => {
    const bucket = `Resources:\n  Ledger:\n    Type: AWS::Serverless::Function\n    Properties:\n      Runtime: nodejs22.x\n      DeadLetterQueue: {Type: SQS, TargetArn: "arn:aws:sqs:us-east-1:111111111111:dead"}\n`;
    const nested = `Transform: AWS::Serverless-2016-10-31\n${bucket}`;
    expect(found(app('./books.yaml'), { 'books.yaml': nested })).toMatchObject([
      { level: 'violation', logicalId: 'Ledger', to: 'us-east-1', at: 'books.yaml:3' },
    ]);
  });

  test('elsewhere is named as it was written', () => {
    expect(found(app('https://s3.ap-south-1.amazonaws.com/shop/books.yaml'))).toMatchObject([
      { rule: 'not-inspected', type: 'AWS::Serverless::Application', property: 'Location', logicalId: 'Books' },
    ]);
  });
});

test('what a function brings along is named by the function, at its line', () => {
  const pay = `  Pay:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Policies: [{Statement: [{Effect: Allow, Action: "dynamodb:PutItem", Resource: "arn:aws:dynamodb:eu-west-1:111111111111:table/Books"}]}]
      EventInvokeConfig: {DestinationConfig: {OnSuccess: {Type: SQS, Destination: "arn:aws:sqs:us-east-1:111111111111:paid"}}}
`;
  expect(found(pay)).toMatchObject([
    {
      level: 'violation',
      path: 'template/Pay/EventInvokeConfig',
      logicalId: 'Pay',
      to: 'us-east-1',
      at: 'template.yaml:3',
    },
    { level: 'warning', path: 'template/Pay/Policies', logicalId: 'Pay', to: 'eu-west-1', at: 'template.yaml:3' },
  ]);
});

test('a key that stands twice is judged by both values', () => {
  const table = (regions: string): string =>
    `  Orders:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n${regions}`;
  const [india, abroad] = [
    '      ReplicaRegions: [{Region: ap-south-2}]\n',
    '      ReplicaRegions: [{Region: us-east-1}]\n',
  ];
  for (const text of [india + abroad, abroad + india])
    expect(found(table(text))).toMatchObject([{ level: 'violation', logicalId: 'Orders', to: 'us-east-1' }]);
  expect(found(table(india + india))).toEqual([]);
});

test('the API that an event asks for passes an edge, and is mended for all APIs at once', () => {
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties: {Runtime: nodejs22.x, Events: {Get: {Type: Api, Properties: {Path: /, Method: get}}}}
`;
  const edges = (text: string) => {
    const cwd = folderWith({ 'template.yaml': text });
    const report = inspect(readAssembly(['template.yaml'], { cwd, region: 'ap-south-1' }), NO_POLICY, '2026-11-24');
    return report.findings.map(({ logicalId, fix }) => [logicalId, fix]);
  };
  expect(edges(template)).toEqual([
    ['ServerlessRestApi', 'keep the API in its region: `Globals: { Api: { EndpointConfiguration: REGIONAL } }`'],
  ]);
  expect(edges(`Globals: { Api: { EndpointConfiguration: REGIONAL } }\n${template}`)).toEqual([]);
});
