import { describe, expect, test } from '@jest/globals';
import { ABROAD, ARN, expanded } from './serverless-shop';

const LOG = 'arn:aws:logs:us-east-1:111111111111:log-group:shop';

describe('a REST API', () => {
  const api = (properties: object) => expanded('Api', properties)['Pay']!;

  test.each<[string, object, object]>([
    ['says nothing', {}, {}],
    ['says a word', { EndpointConfiguration: 'REGIONAL' }, { EndpointConfiguration: { Types: ['REGIONAL'] } }],
    ['says it in a map', { EndpointConfiguration: { Type: 'EDGE' } }, { EndpointConfiguration: { Types: ['EDGE'] } }],
    [
      'is private',
      { EndpointConfiguration: { Type: 'PRIVATE', VPCEndpointIds: ['vpce-1'] } },
      { EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] } },
    ],
    [
      'says it by parameter',
      { EndpointConfiguration: { Ref: 'Endpoint' } },
      { EndpointConfiguration: { Types: [{ Ref: 'Endpoint' }] } },
    ],
  ])('whose endpoint %s', (_, properties, made) => {
    expect(api(properties).properties).toEqual(made);
  });

  test.each<[string, unknown, object]>([
    ['an address', 's3://shop/api.yaml', { Bucket: 'shop', Key: 'api.yaml' }],
    ['an address of one version', 's3://shop/api.yaml?versionId=7', { Bucket: 'shop', Key: 'api.yaml', Version: '7' }],
    ['a map', { Bucket: 'shop', Key: 'api.yaml' }, { Bucket: 'shop', Key: 'api.yaml' }],
    ['a file beside the template', './api.yaml', { Bucket: './api.yaml' }],
    ['a text that is put together', { 'Fn::Sub': 's3://${B}/x' }, { Bucket: { 'Fn::Sub': 's3://${B}/x' } }],
  ])('whose definition is %s', (_, DefinitionUri, BodyS3Location) => {
    expect(api({ DefinitionUri })).toMatchObject({ type: 'AWS::ApiGateway::RestApi', properties: { BodyS3Location } });
    expect(expanded('HttpApi', { DefinitionUri })['Pay']!.properties).toEqual({ BodyS3Location });
    expect(expanded('StateMachine', { DefinitionUri })['Pay']!.properties).toMatchObject({
      DefinitionS3Location: BodyS3Location,
    });
  });

  test('writes its definition down', () => {
    expect(api({ DefinitionBody: { paths: {} } }).properties).toEqual({ Body: { paths: {} } });
  });

  test('has a stage, which logs and caches', () => {
    const { PayprodStage, Pay } = expanded('Api', {
      StageName: 'prod',
      AccessLogSetting: { DestinationArn: LOG },
      CacheClusterEnabled: true,
      MethodSettings: [{ DataTraceEnabled: true }],
    });
    expect(Pay!.properties).toEqual({});
    expect(PayprodStage).toMatchObject({
      type: 'AWS::ApiGateway::Stage',
      path: 'Shop/Orders/Pay/Stage',
      properties: {
        RestApiId: { Ref: 'Pay' },
        AccessLogSetting: { DestinationArn: LOG },
        CacheClusterEnabled: true,
        MethodSettings: [{ DataTraceEnabled: true }],
      },
    });
  });

  test('has a domain, of the region unless it says otherwise', () => {
    const domain = (more: object) =>
      expanded('Api', { Domain: { DomainName: 'pay.example', CertificateArn: 'arn:x', ...more } })['PayDomainName']!;
    expect(domain({}).properties).toEqual({
      DomainName: 'pay.example',
      RegionalCertificateArn: 'arn:x',
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    expect(domain({ EndpointConfiguration: 'EDGE' }).properties).toMatchObject({
      CertificateArn: 'arn:x',
      EndpointConfiguration: { Types: ['EDGE'] },
    });
  });
});

test('an HTTP API has a stage and a domain', () => {
  const made = expanded('HttpApi', {
    DefinitionBody: { paths: {} },
    AccessLogSettings: { DestinationArn: LOG },
    Domain: { DomainName: 'pay.example', CertificateArn: 'arn:x' },
  });
  expect(made).toMatchObject({
    Pay: { type: 'AWS::ApiGatewayV2::Api', properties: { Body: { paths: {} } } },
    PayStage: { type: 'AWS::ApiGatewayV2::Stage', properties: { AccessLogSettings: { DestinationArn: LOG } } },
    PayDomainName: { type: 'AWS::ApiGatewayV2::DomainName' },
  });
});

test('a WebSocket API calls the functions of its routes', () => {
  const Routes = { $connect: { FunctionArn: ABROAD } };
  expect(expanded('WebSocketApi', { RouteSelectionExpression: '$x', Routes })).toMatchObject({
    Pay: { type: 'AWS::ApiGatewayV2::Api', properties: { ProtocolType: 'WEBSOCKET' } },
    PayStage: { type: 'AWS::ApiGatewayV2::Stage' },
    PayconnectIntegration: { type: 'AWS::ApiGatewayV2::Integration', properties: { IntegrationUri: ABROAD } },
  });
});

describe('an API that an event asks for without naming one', () => {
  const asks = (Type: string, Properties: object, more = {}) =>
    expanded('Function', { Events: { Get: { Type, Properties } } }, more);

  test('is made, as the template says of all APIs', () => {
    expect(asks('Api', { Path: '/', Method: 'get' })['ServerlessRestApi']).toMatchObject({
      type: 'AWS::ApiGateway::RestApi',
      properties: {},
    });
    const Globals = { Api: { EndpointConfiguration: 'REGIONAL' } };
    expect(asks('Api', { Path: '/' }, { Globals })['ServerlessRestApi']!.properties).toEqual({
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    expect(asks('HttpApi', {})).toMatchObject({
      ServerlessHttpApi: { type: 'AWS::ApiGatewayV2::Api' },
      PayGet: { properties: { ApiId: { Ref: 'ServerlessHttpApi' }, IntegrationUri: ARN } },
    });
  });

  test('is made for a state machine too', () => {
    const Events = { Post: { Type: 'Api', Properties: { Path: '/', Method: 'post' } } };
    expect(expanded('StateMachine', { Events })).toHaveProperty('ServerlessRestApi');
  });

  test('is not made where the event names one, or where the template has it', () => {
    expect(asks('Api', { RestApiId: { Ref: 'Shop' } })).not.toHaveProperty('ServerlessRestApi');
    const own = { Type: 'AWS::ApiGateway::RestApi', Properties: { EndpointConfiguration: { Types: ['REGIONAL'] } } };
    expect(asks('Api', {}, { Resources: { ServerlessRestApi: own } })['ServerlessRestApi']!.properties).toEqual(
      own.Properties,
    );
  });
});

test('a state machine logs, and acts by its role', () => {
  const { Pay, PayRole } = expanded('StateMachine', {
    Definition: { StartAt: 'Pay' },
    Name: 'pay',
    Type: 'EXPRESS',
    Logging: { Level: 'ALL' },
    Policies: [{ Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: ABROAD }] }],
  });
  expect([Pay!.type, Pay!.properties]).toEqual([
    'AWS::StepFunctions::StateMachine',
    {
      Definition: { StartAt: 'Pay' },
      StateMachineName: 'pay',
      StateMachineType: 'EXPRESS',
      LoggingConfiguration: { Level: 'ALL' },
      RoleArn: { 'Fn::GetAtt': ['PayRole', 'Arn'] },
    },
  ]);
  expect(PayRole!.properties).toMatchObject({ Policies: [{ PolicyDocument: { Statement: [{ Resource: ABROAD }] } }] });
});

test('a GraphQL API has data sources, a cache and a domain', () => {
  const made = expanded('GraphQLApi', {
    Name: 'shop',
    Auth: { Type: 'AMAZON_COGNITO_USER_POOLS', UserPool: { AwsRegion: 'us-east-1', UserPoolId: 'x' } },
    DataSources: {
      DynamoDb: { Orders: { TableName: 'orders', Region: 'us-east-1' }, Books: { TableArn: { Ref: 'Books' } } },
      Lambda: { Pay: { FunctionArn: ABROAD } },
    },
    Logging: { FieldLogLevel: 'ALL' },
    Cache: { Ttl: 60 },
    DomainName: { DomainName: 'shop.example' },
  });
  const ApiId = { 'Fn::GetAtt': ['Pay', 'ApiId'] };
  expect(made).toMatchObject({
    Pay: {
      type: 'AWS::AppSync::GraphQLApi',
      properties: { UserPoolConfig: { AwsRegion: 'us-east-1' }, LogConfig: { FieldLogLevel: 'ALL' } },
    },
    PayOrdersDynamoDBDataSource: {
      type: 'AWS::AppSync::DataSource',
      path: 'Shop/Orders/Pay/DataSources.DynamoDb.Orders',
      properties: { ApiId, DynamoDBConfig: { TableName: 'orders', AwsRegion: 'us-east-1' } },
    },
    PayBooksDynamoDBDataSource: {
      properties: { DynamoDBConfig: { TableName: { Ref: 'Books' }, AwsRegion: { Ref: 'AWS::Region' } } },
    },
    PayPayLambdaDataSource: { properties: { LambdaConfig: { LambdaFunctionArn: ABROAD } } },
    PayApiCache: { type: 'AWS::AppSync::ApiCache', properties: { ApiId, Ttl: 60 } },
    PayDomainName: { type: 'AWS::AppSync::DomainName' },
  });
});
