import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { aggregateOnly } from '../../law';
import type { Law } from '../../model';
import { runsOwnCode, variablesOf } from '../own-code/runs-own-code';
import { elementsOf } from './elements-of';

/** What the gate is told. */
const ITS_OWN = new Set(['AGGREGATE_SCHEMA', 'EXPORT_BUCKET', 'EXPORT_REGION', 'AWS_NODEJS_CONNECTION_REUSE_ENABLED']);

/**
 * The functions that let through only rows of a declared schema of aggregates, each with the elements that these are. A gate is
 * recognised by its code, since what leaves through a gate is generic whatever went in.
 */
export function aggregateGates(estate: Estate, law: Law): ReadonlyMap<number, readonly string[]> {
  const gates = new Map<number, readonly string[]>();
  for (const resource of estate.ofTypes((type) => type === 'AWS::Lambda::Function')) {
    if (!runsOwnCode(resource, 'aggregate-gate', ITS_OWN) || handsOnWhatItWasGiven(estate, resource)) continue;
    const elements = elementsOf(schemaOf(estate, resource), law);
    if (elements && aggregateOnly(law, elements).value === true) gates.set(resource.index, elements);
  }
  return gates;
}

/** Dead letters and destinations get the event that started the function, which names a file that nobody has looked at. */
function handsOnWhatItWasGiven(estate: Estate, gate: EstateResource): boolean {
  if (gate.properties['DeadLetterConfig'] !== undefined) return true;
  return estate
    .ofTypes((type) => type === 'AWS::Lambda::EventInvokeConfig')
    .some(({ properties, owner }) => {
      if (properties['DestinationConfig'] === undefined) return false;
      return estate
        .foldText(properties['FunctionName'], owner)
        .some((text) => estate.marks.within(text).some((mark) => mark.kind === 'resource' && mark.resource === gate));
    });
}

function schemaOf(estate: Estate, resource: EstateResource): string | undefined {
  const texts = estate.foldText(variablesOf(resource)['AGGREGATE_SCHEMA'], resource.owner);
  return texts.length === 1 ? texts[0] : undefined;
}
