import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { isMap } from './intrinsics';

/** What a custom resource reads from Systems Manager, and where. */
interface Reading {
  readonly name: string;
  /** `undefined`: in its own region. */
  readonly region: string | undefined;
}

/** The reader that CDK's `EdgeFunction` puts beside a distribution. */
const EDGE_FUNCTION_READER = 'Custom::CrossRegionStringParameterReader';

/**
 * An attribute of a custom resource that only reads a parameter of Systems Manager, mostly in another region: an
 * `AwsCustomResource` that calls `getParameter`, or the reader of an edge function. `undefined` where it is none of the
 * two, or where no stack of the estate writes what it reads.
 */
export function parameterRead(
  estate: Estate,
  resource: EstateResource,
  attribute: string,
  depth: number,
): unknown[] | undefined {
  if (!resource.type.startsWith('Custom::')) return undefined;
  const readings = attribute === ANSWER ? callsOf(estate, resource, depth) : edgeReading(estate, resource, depth);
  const values = readings.map(({ name, region }) =>
    estate.parameterStore.read(estate, name, region ?? resource.region, depth),
  );
  return values.length === 0 || values.includes(undefined) ? undefined : values.flatMap((one) => one ?? []);
}

/** Where the answer of `getParameter` holds the value. */
const ANSWER = 'Parameter.Value';

/** The calls that may have answered: one when the resource is made, and one when it is changed. */
function callsOf(estate: Estate, { owner, properties }: EstateResource, depth: number): Reading[] {
  const calls = ['Create', 'Update'].flatMap((event) =>
    properties[event] === undefined ? [] : estate.fold(properties[event], owner, depth),
  );
  const readings = calls.map(readingOf).filter((reading) => reading !== undefined);
  return readings.length === calls.length ? readings : [];
}

function readingOf(written: unknown): Reading | undefined {
  const call = typeof written === 'string' ? parse(written) : written;
  if (!isMap(call) || !isMap(call['parameters'])) return undefined;
  const { service, action, region } = call;
  const isRead =
    /^(?:@aws-sdk\/client-)?ssm$/i.test(String(service)) && /^getParameter(?:Command)?$/i.test(String(action));
  const name = call['parameters']['Name'];
  if (!isRead || typeof name !== 'string' || (region !== undefined && typeof region !== 'string')) return undefined;
  return { name, region };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function edgeReading(estate: Estate, { type, owner, properties }: EstateResource, depth: number): Reading[] {
  if (type !== EDGE_FUNCTION_READER) return [];
  const [name, ...others] = estate.foldText(properties['ParameterName'], owner, depth);
  const [region] = estate.foldText(properties['Region'], owner, depth);
  return name === undefined || others.length > 0 ? [] : [{ name, region }];
}
