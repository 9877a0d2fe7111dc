import { isIndiaRegion, type DataClassName, type Placement } from '../../../model';
import type { EstateResource } from '../../../estate/estate-resource';
import { declareAggregates, declarePublic, lastName } from './declare';
import { isFromCdk } from './written-in';

/**
 * The line that moves a store to India, or that says where its stack will be.
 *
 * @param held what the store holds: logs are never published
 */
export function fixOfStore(store: EstateResource, place: Placement, held: readonly DataClassName[] = []): string {
  if (place.kind === 'unresolved') return namedRegion(store);
  const others = otherwise(store, held);
  return others === undefined ? movedToIndia(store) : `${movedToIndia(store)}\n${others}`;
}

/** The line that puts a resource into a stack in India. */
export function movedToIndia(resource: EstateResource, region = 'ap-south-1'): string {
  return isFromCdk(resource)
    ? `move \`${lastName(resource.path)}\` to a stack in India: \`env: { region: '${region}' }\``
    : `deploy the template of \`${resource.logicalId}\` in India: \`--region ${region}\``;
}

function namedRegion(store: EstateResource): string {
  const { owner } = store;
  const stack = lastName(owner.path);
  return isFromCdk(store)
    ? `name the region: \`new Stack(app, '${stack}', { env: { region: 'ap-south-1' } })\``
    : `say where \`${owner.templateFile}\` is deployed: \`--region ap-south-1\``;
}

/** What else helps, by what the store is: a public site may be said to be one, and a secret is never public. */
function otherwise(store: EstateResource, held: readonly DataClassName[]): string | undefined {
  if (store.facts?.holds === 'logs' || held.includes('ict-logs'))
    return 'or write the logs in India too: CERT-In wants 180 days of them within the country';
  switch (store.type) {
    case 'AWS::SecretsManager::Secret':
    case 'AWS::SSM::Parameter':
      return 'or give what runs abroad a secret of its own, that opens nothing in India, and declare it `generic`';
    case 'AWS::Cognito::UserPool':
    case 'AWS::Cognito::IdentityPool':
      return 'users do not move with a pool: import them into one in India, or let them sign in there anew';
    case 'AWS::S3::Bucket':
      return `or, where it is published to everybody, say so: ${declarePublic(store)}`;
    default:
      return `or, if no row of it is about a person, say so: ${declareAggregates(store)}`;
  }
}

/** India's other region, as seen from a resource. */
export function otherIndiaRegion({ region }: EstateResource): string {
  return region !== undefined && isIndiaRegion(region) && region === 'ap-south-2' ? 'ap-south-1' : 'ap-south-2';
}
