import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../lib/core/model';
import { ignoredFile } from './ignored-schema';
import { mechanismFile, type MechanismEntry } from './mechanism-schema';
import { typeFile, type TypeEntry } from './type-schema';
import { readYaml, validate, type YamlSource } from './yaml-source';

/** The catalogue as its YAML files state it, checked one file at a time and against each other. */
export interface CatalogueSource {
  readonly mechanisms: ReadonlyMap<string, readonly MechanismEntry[]>;
  readonly types: ReadonlyMap<string, TypeEntry>;
  readonly ignored: ReadonlyMap<string, readonly string[]>;
}

/** Reads and checks everything under `catalogue/`. Throws an InputError with file and line. */
export function readCatalogue(root: string): CatalogueSource {
  const folder = join(root, 'catalogue');
  const aws = join(folder, 'aws');
  const files = [
    ...readdirSync(aws)
      .filter((f) => f.endsWith('.yaml'))
      .sort()
      .map((f) => join(aws, f)),
    join(folder, 'cdk.yaml'),
  ];
  const mechanisms = new Map<string, readonly MechanismEntry[]>();
  for (const file of files) addMechanisms(mechanisms, readYaml(file, root));
  const types = new Map(Object.entries(validate(readYaml(join(folder, 'types.yaml'), root), typeFile)));
  return {
    mechanisms: sorted(mechanisms),
    types: sorted(types),
    ignored: readIgnored(readYaml(join(folder, 'ignored.yaml'), root)),
  };
}

function addMechanisms(into: Map<string, readonly MechanismEntry[]>, source: YamlSource): void {
  for (const [type, entries] of Object.entries(validate(source, mechanismFile))) {
    if (into.has(type))
      throw new InputError(`\`${type}\` stands in two files`, { file: source.file, line: source.lineOf([type]) });
    const seen = new Set<string>();
    const paths = new Set(entries.flatMap((e) => [e.path, ...(e.alsoAt ?? [])]));
    entries.forEach((entry, i) => {
      const at = { file: source.file, line: source.lineOf([type, i]) };
      for (const path of [entry.path, ...(entry.alsoAt ?? [])]) {
        const key = [path, entry.foundBy, entry.direction].join(' ');
        if (seen.has(key))
          throw new InputError(`\`${path}\` of \`${type}\` is listed twice with the same finder and direction`, at);
        seen.add(key);
      }
      if (entry.evidenceFor !== undefined && !paths.has(entry.evidenceFor))
        throw new InputError(`evidence for \`${entry.evidenceFor}\`, which is no entry of \`${type}\``, at);
    });
    into.set(type, entries);
  }
}

function readIgnored(source: YamlSource): ReadonlyMap<string, readonly string[]> {
  const ignored = new Map<string, string[]>();
  for (const group of validate(source, ignoredFile))
    for (const [type, paths] of Object.entries(group.paths))
      ignored.set(type, [...(ignored.get(type) ?? []), ...[paths].flat()]);
  return sorted(new Map([...ignored].map(([type, paths]) => [type, [...new Set(paths)].sort()])));
}

function sorted<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
