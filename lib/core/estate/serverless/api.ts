import { intrinsicOf, isMap } from '../intrinsics';
import { OF_REST_STAGE, split, stageOf } from './api-stage';
import type { Expansion, Made, Written } from './expansion';
import { present } from './properties';
import { s3Location } from './s3-location';

/** A REST API with its stage and its own domain. */
export function expandApi({ logicalId, properties }: Written): Expansion {
  const { DefinitionBody, DefinitionUri, EndpointConfiguration, Domain, ...rest } = properties;
  const [stage, own] = split(rest, OF_REST_STAGE);
  return {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: present({
      ...own,
      EndpointConfiguration: endpoint(EndpointConfiguration),
      Body: DefinitionBody,
      BodyS3Location: DefinitionUri === undefined ? undefined : s3Location(DefinitionUri),
    }),
    made: [
      stageOf(logicalId, 'AWS::ApiGateway::Stage', 'RestApiId', stage),
      ...(isMap(Domain) ? [restDomain(logicalId, Domain)] : []),
    ],
  };
}

/** The endpoint's type is a word, or stands in a map; without one the API is edge-optimised, as in API Gateway. */
function endpoint(written: unknown): unknown {
  if (written === undefined) return undefined;
  if (!isMap(written) || intrinsicOf(written)) return { Types: [written] };
  const { Type, VPCEndpointIds, VpcEndpointIds = VPCEndpointIds, IpAddressType } = written;
  return present({ Types: Type === undefined ? undefined : [Type], VpcEndpointIds, IpAddressType });
}

/** Unlike the API, its domain is of the region unless the template says otherwise. */
function restDomain(logicalId: string, domain: Record<string, unknown>): Made {
  const { DomainName, CertificateArn, EndpointConfiguration: type = 'REGIONAL', MutualTlsAuthentication } = domain;
  const isEdge = type === 'EDGE';
  return {
    id: `${logicalId}DomainName`,
    part: 'Domain',
    Type: 'AWS::ApiGateway::DomainName',
    Properties: present({
      DomainName,
      [isEdge ? 'CertificateArn' : 'RegionalCertificateArn']: CertificateArn,
      EndpointConfiguration: { Types: [type] },
      MutualTlsAuthentication,
    }),
  };
}
