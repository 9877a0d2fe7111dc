import { join } from 'node:path';
import * as v from 'valibot';
import { readYaml, validate } from './yaml-source';

const name = v.pipe(v.string(), v.nonEmpty());

const namedFile = v.array(
  v.strictObject({ reason: name, properties: v.record(name, v.pipe(v.array(name), v.nonEmpty())) }),
);

/** `catalogue/named.yaml`: for each type the properties that only sound like a place, as `Definition.Property` or `Property`. */
export function readNamed(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { properties } of validate(readYaml(join(root, 'catalogue', 'named.yaml'), root), namedFile))
    for (const [type, names] of Object.entries(properties))
      named.set(type, new Set([...(named.get(type) ?? []), ...names]));
  return named;
}
