import { isMap } from '../intrinsics';
import { OF_HTTP_STAGE, split, stageOf } from './api-stage';
import type { Expansion, Made, Written } from './expansion';
import { present } from './properties';
import { s3Location } from './s3-location';

/** An HTTP API with its stage and its own domain; both are always of the region. */
export function expandHttpApi({ logicalId, properties }: Written): Expansion {
  const { DefinitionBody, DefinitionUri, Domain, ...rest } = properties;
  const [stage, own] = split(rest, OF_HTTP_STAGE);
  return {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: present({
      ...own,
      Body: DefinitionBody,
      BodyS3Location: DefinitionUri === undefined ? undefined : s3Location(DefinitionUri),
    }),
    made: [stageOf(logicalId, 'AWS::ApiGatewayV2::Stage', 'ApiId', stage), ...httpDomain(logicalId, Domain)],
  };
}

/** The domain of an HTTP or a WebSocket API, where it has one. */
export function httpDomain(logicalId: string, domain: unknown): Made[] {
  if (!isMap(domain)) return [];
  const { DomainName, CertificateArn, MutualTlsAuthentication } = domain;
  const DomainNameConfigurations = [present({ CertificateArn, EndpointType: 'REGIONAL' })];
  const Properties = present({ DomainName, DomainNameConfigurations, MutualTlsAuthentication });
  return [{ id: `${logicalId}DomainName`, part: 'Domain', Type: 'AWS::ApiGatewayV2::DomainName', Properties }];
}
