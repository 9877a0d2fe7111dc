import { isMap } from '../../estate/intrinsics';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { aggregateOnly } from '../../law';
import type { Law } from '../../model';
import { elementsOf } from './elements-of';

/** What the gate is told; anything else in its environment could change what its code does. */
const ITS_OWN = new Set(['AGGREGATE_SCHEMA', 'EXPORT_BUCKET', 'EXPORT_REGION', 'AWS_NODEJS_CONNECTION_REUSE_ENABLED']);

/**
 * The functions that let through only rows of a declared schema of aggregates, each with the elements that these are. A gate is
 * recognised by its code, which stands whole in the template: to say that something is one is not enough, since what leaves
 * through a gate is generic whatever went in.
 */
export function aggregateGates(estate: Estate, law: Law): ReadonlyMap<number, readonly string[]> {
  const gates = new Map<number, readonly string[]>();
  for (const resource of estate.ofTypes((type) => type === 'AWS::Lambda::Function')) {
    if (!runsTheGate(resource)) continue;
    const elements = elementsOf(schemaOf(estate, resource), law);
    if (elements && aggregateOnly(law, elements).value === true) gates.set(resource.index, elements);
  }
  return gates;
}

/** Its code and nothing beside it: a layer, a wrapper or another handler would be other code. */
function runsTheGate({ properties }: EstateResource): boolean {
  const { Code: code, Handler: handler, Runtime: runtime, Layers: layers, FileSystemConfigs: files } = properties;
  if (!isMap(code) || typeof code['ZipFile'] !== 'string' || layers !== undefined || files !== undefined) return false;
  if (handler !== 'index.handler' || typeof runtime !== 'string' || !/^nodejs\d/.test(runtime)) return false;
  return Object.keys(variablesOf(properties)).every((name) => ITS_OWN.has(name)) && code['ZipFile'] === gateCode();
}

function schemaOf(estate: Estate, resource: EstateResource): string | undefined {
  const texts = estate.foldText(variablesOf(resource.properties)['AGGREGATE_SCHEMA'], resource.owner);
  return texts.length === 1 ? texts[0] : undefined;
}

function variablesOf(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const environment = properties['Environment'];
  const variables = isMap(environment) ? environment['Variables'] : undefined;
  return isMap(variables) ? variables : {};
}

let compiled: string | undefined;

/** The code of the gate as this version writes it into templates. */
export function gateCode(): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read on first use: few apps have a gate
  return (compiled ??= (require('./aggregate-gate.json') as { readonly code: string }).code);
}
