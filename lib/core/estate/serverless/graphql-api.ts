import { isMap } from '../intrinsics';
import type { Expansion, Made, Written } from './expansion';
import { present } from './properties';

/** A GraphQL API with its data sources, its cache and its own domain. */
export function expandGraphQlApi({ logicalId, properties }: Written): Expansion {
  const { Name, Tags, Auth, Logging, XrayEnabled, DataSources, Cache, DomainName } = properties;
  const ApiId = { 'Fn::GetAtt': [logicalId, 'ApiId'] };
  const auth = isMap(Auth) ? Auth : {};
  const sources = isMap(DataSources) ? DataSources : {};
  return {
    Type: 'AWS::AppSync::GraphQLApi',
    Properties: present({
      Name: Name ?? logicalId,
      Tags,
      XrayEnabled,
      AuthenticationType: auth['Type'],
      UserPoolConfig: auth['UserPool'],
      OpenIDConnectConfig: auth['OpenIDConnect'],
      LambdaAuthorizerConfig: auth['LambdaAuthorizer'],
      AdditionalAuthenticationProviders: auth['Additional'],
      LogConfig: isMap(Logging) ? Logging : undefined,
    }),
    made: [
      ...each(sources['DynamoDb'], (id, source) => tableSource(logicalId, ApiId, id, source)),
      ...each(sources['Lambda'], (id, source) => functionSource(logicalId, ApiId, id, source)),
      ...(isMap(Cache) ? [cache(logicalId, ApiId, Cache)] : []),
      ...(isMap(DomainName) ? [domain(logicalId, DomainName)] : []),
    ],
  };
}

type Values = Record<string, unknown>;

function each(sources: unknown, make: (id: string, source: Values) => Made): Made[] {
  return Object.entries(isMap(sources) ? sources : {}).flatMap(([id, source]) =>
    isMap(source) ? [make(id, source)] : [],
  );
}

function tableSource(api: string, ApiId: unknown, id: string, source: Values): Made {
  const { TableName, TableArn, Region, ServiceRoleArn } = source;
  return {
    id: `${api}${id}DynamoDBDataSource`,
    part: `DataSources.DynamoDb.${id}`,
    Type: 'AWS::AppSync::DataSource',
    Properties: present({
      ApiId,
      Type: 'AMAZON_DYNAMODB',
      ServiceRoleArn,
      DynamoDBConfig: { TableName: TableName ?? TableArn, AwsRegion: Region ?? { Ref: 'AWS::Region' } },
    }),
  };
}

function functionSource(api: string, ApiId: unknown, id: string, source: Values): Made {
  return {
    id: `${api}${id}LambdaDataSource`,
    part: `DataSources.Lambda.${id}`,
    Type: 'AWS::AppSync::DataSource',
    Properties: { ApiId, Type: 'AWS_LAMBDA', LambdaConfig: { LambdaFunctionArn: source['FunctionArn'] } },
  };
}

function cache(api: string, ApiId: unknown, properties: Values): Made {
  return { id: `${api}ApiCache`, part: 'Cache', Type: 'AWS::AppSync::ApiCache', Properties: { ...properties, ApiId } };
}

function domain(api: string, Properties: Values): Made {
  return { id: `${api}DomainName`, part: 'DomainName', Type: 'AWS::AppSync::DomainName', Properties };
}
