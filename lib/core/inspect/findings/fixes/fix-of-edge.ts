import type { EstateResource } from '../../../estate/estate-resource';
import { IMPLICIT_REST_API } from '../../../estate/serverless/implicit-apis';
import type { Flow } from '../../verdicts/flow';
import { declarePublic } from './declare';
import { isFromCdk, isFromSam } from './written-in';

/** The id of AWS's own cache policy that caches nothing. */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

/** What a cached origin needs: to be said public, or not to be cached. */
export function fixOfCache(distribution: EstateResource, source: EstateResource): string {
  const uncached = isFromCdk(distribution)
    ? '`cachePolicy: CachePolicy.CACHING_DISABLED`'
    : `\`CachePolicyId: ${CACHING_DISABLED}\` (CachingDisabled)`;
  return `a public site: ${declarePublic(source)}\nanything else: ${uncached}`;
}

/** The line that keeps requests in the region, where they pass an edge and are not kept there. */
export function fixOfPassing({ hit }: Flow): string {
  const { bearer } = hit;
  const inCode = isFromCdk(bearer);
  switch (bearer.type) {
    case 'AWS::ApiGateway::RestApi':
    case 'AWS::ApiGateway::DomainName':
      return `keep the API in its region: ${regionalEndpoint(bearer, inCode)}`;
    case 'AWS::S3::Bucket':
      return `upload in the region: remove ${inCode ? '`transferAcceleration: true`' : '`AccelerateConfiguration`'}`;
    case 'AWS::EC2::VPNConnection':
      return 'end the tunnels in the region: remove `EnableAcceleration`';
    case 'AWS::Cognito::UserPoolDomain':
      return 'sign in at the prefix domain of the region: remove `CustomDomainConfig`';
    case 'AWS::AppSync::DomainName':
      return `call the API at its own host of the region: remove \`${bearer.logicalId}\``;
    default:
      return `serve it from the region itself: remove \`${bearer.logicalId}\``;
  }
}

function regionalEndpoint(api: EstateResource, inCode: boolean): string {
  const isDomain = api.type.endsWith('::DomainName');
  if (inCode)
    return isDomain
      ? '`endpointType: EndpointType.REGIONAL`'
      : '`endpointConfiguration: { types: [EndpointType.REGIONAL] }`';
  if (isImplicit(api)) return '`Globals: { Api: { EndpointConfiguration: REGIONAL } }`';
  return isFromSam(api) ? '`EndpointConfiguration: REGIONAL`' : '`EndpointConfiguration: { Types: [REGIONAL] }`';
}

/** The API that the serverless transform makes by itself has no properties to edit. */
function isImplicit({ logicalId, owner, type }: EstateResource): boolean {
  return (
    type === 'AWS::ApiGateway::RestApi' && logicalId === IMPLICIT_REST_API && !owner.template.Resources?.[logicalId]
  );
}
