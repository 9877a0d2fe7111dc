import type { CatalogueSource } from '../catalogue/compile';
import type { MechanismEntry } from '../catalogue/mechanism-schema';
import { serviceOf } from './service-page';
import { ENFORCED, FOUND_BY } from './words';

/** The first page: every service, how destinations are found, and how much of it was looked up. */
export function indexPage(source: CatalogueSource, files: ReadonlyMap<string, string>, generated: string): string {
  const entries = [...source.mechanisms.values()].flat();
  const loud = entries.filter(({ weight }) => weight === 'critical' || weight === 'high');
  return [
    generated,
    '# The catalogue',
    `Every way that we know in which a CloudFormation property places, copies or sends data: ${entries.length} mechanisms of ` +
      `${source.mechanisms.size} resource types. ${source.types.size} types are classed. A destination is inside India, abroad, or ` +
      'unresolved, which is never a guess.',
    '## How a destination is found',
    table(
      ['mechanisms', 'how'],
      counted(entries, ({ foundBy }) => foundBy, FOUND_BY),
    ),
    '## What AWS enforces',
    table(
      ['mechanisms', 'rule'],
      counted(entries, ({ sameRegionEnforced }) => sameRegionEnforced, ENFORCED),
    ),
    '## How we know',
    table(
      ['evidence', 'all', 'critical and high'],
      ['doc', 'spec', 'program', 'secondary', 'knowledge'].map((kind) => [
        kind,
        String(entries.filter(({ evidence }) => evidence.kind === kind).length),
        String(loud.filter(({ evidence }) => evidence.kind === kind).length),
      ]),
    ),
    '## Services',
    table(
      ['service', 'types', 'with mechanisms', 'mechanisms', 'critical and high'],
      [...files].map(([service, file]) => row(service, file, source)),
    ),
    '## Services without a mechanism of their own',
    stillServices(source, files).join(', ') + '.',
    '',
  ].join('\n\n');
}

function stillServices(source: CatalogueSource, files: ReadonlyMap<string, string>): readonly string[] {
  const services = new Set([...source.types.keys()].map(serviceOf));
  return [...services].filter((service) => !files.has(service)).sort();
}

function row(service: string, file: string, source: CatalogueSource): readonly string[] {
  const types = [...source.types.keys()].filter((type) => serviceOf(type) === service);
  const entries = types.flatMap((type) => source.mechanisms.get(type) ?? []);
  return [
    `[${service}](${file})`,
    types.length,
    types.filter((type) => source.mechanisms.has(type)).length,
    entries.length,
    entries.filter(({ weight }) => weight === 'critical' || weight === 'high').length,
  ].map(String);
}

function counted<K extends string>(
  entries: readonly MechanismEntry[],
  keyOf: (entry: MechanismEntry) => K,
  words: Readonly<Record<K, string>>,
): readonly (readonly string[])[] {
  return (Object.keys(words) as K[])
    .map((key) => [entries.filter((entry) => keyOf(entry) === key).length, words[key]] as const)
    .sort(([a], [b]) => b - a)
    .map(([count, word]) => [String(count), word]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
