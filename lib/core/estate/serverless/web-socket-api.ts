import { isMap } from '../intrinsics';
import { OF_HTTP_STAGE, split, stageOf } from './api-stage';
import type { Expansion, Made, Written } from './expansion';
import { httpDomain } from './http-api';

/** A WebSocket API: each route calls a function. */
export function expandWebSocketApi({ logicalId, properties }: Written): Expansion {
  const { Routes, Domain, ...rest } = properties;
  const [stage, own] = split(rest, OF_HTTP_STAGE);
  const integrations = Object.entries(isMap(Routes) ? Routes : {}).map(([name, route]): Made => ({
    id: `${logicalId}${name.replace(/\W/g, '')}Integration`,
    part: `Routes.${name}`,
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { ApiId: { Ref: logicalId }, IntegrationUri: isMap(route) ? route['FunctionArn'] : undefined },
  }));
  return {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: { ...own, ProtocolType: 'WEBSOCKET' },
    made: [
      stageOf(logicalId, 'AWS::ApiGatewayV2::Stage', 'ApiId', stage),
      ...integrations,
      ...httpDomain(logicalId, Domain),
    ],
  };
}
