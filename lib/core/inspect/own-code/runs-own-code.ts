import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { ownCode, type OwnHandler } from './own-code';

/**
 * Does a function run a handler of this package, and nothing beside it? A layer, a wrapper, another handler or a variable of others
 * could make other code of it. That something says it is one is not enough: what such a function does is believed.
 */
export function runsOwnCode(resource: EstateResource, handler: OwnHandler, variables: ReadonlySet<string>): boolean {
  const {
    Code: code,
    Handler: entry,
    Runtime: runtime,
    Layers: layers,
    FileSystemConfigs: files,
  } = resource.properties;
  if (!isMap(code) || layers !== undefined || files !== undefined || entry !== 'index.handler') return false;
  if (typeof runtime !== 'string' || !/^nodejs\d/.test(runtime)) return false;
  if (Object.keys(variablesOf(resource)).some((name) => !variables.has(name))) return false;
  return typeof code['ZipFile'] === 'string' && code['ZipFile'] === ownCode(handler);
}

/** The variables of a function's environment, as they are written. */
export function variablesOf({ properties }: EstateResource): Readonly<Record<string, unknown>> {
  const environment = properties['Environment'];
  const variables = isMap(environment) ? environment['Variables'] : undefined;
  return isMap(variables) ? variables : {};
}
