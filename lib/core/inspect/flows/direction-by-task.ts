import type { Estate } from '../../estate/estate';
import { typeTest } from '../../estate/type-test';
import type { Hit } from '../../catalogue/hit';

/** Locations and endpoints: whether they are read or written, the task that uses them says. */
const isUsedByTasks = typeTest(/^AWS::(?:DataSync::Location|DMS::(?:Endpoint|DataProvider|InstanceProfile))/);
const isTask = typeTest(/^AWS::(?:DataSync::Task|DMS::(?:ReplicationTask|ReplicationConfig|MigrationProject))$/);

/** Turns the hits of locations and endpoints that are only ever a source: what they name is where content comes from. */
export function directedByTasks(estate: Estate, hits: Hit[]): Hit[] {
  if (estate.ofTypes(isUsedByTasks).length === 0) return hits;
  const sources = new Set<number>();
  const targets = new Set<number>();
  for (const { bearer, mechanism, found } of hits) {
    if (!isTask(bearer.type) || !found.resource) continue;
    (mechanism.direction === 'in' ? sources : targets).add(found.resource.index);
  }
  return hits.map((hit) => {
    const { bearer, mechanism } = hit;
    if (!isUsedByTasks(bearer.type) || mechanism.direction !== 'out') return hit;
    const isSource = sources.has(bearer.index) ? !targets.has(bearer.index) : isDeclaredSource(hit);
    return isSource ? { ...hit, mechanism: { ...mechanism, direction: 'in' } } : hit;
  });
}

/** A DMS endpoint says itself which end it is. */
function isDeclaredSource({ bearer }: Hit): boolean {
  return bearer.type === 'AWS::DMS::Endpoint' && bearer.properties['EndpointType'] === 'source';
}
