import { segmentsOf } from '../../../../lib/core/inspect/flows/property-paths';
import type { Finding, Level, Template, TemplateResource } from '../../../../lib/core/model';
import { findingsOf } from '../inspected';
import { neighboursOf } from './neighbours';
import type { Property } from './entries';
import { BUCKETS, PLACES, WHERE } from './values';

type Properties = Record<string, unknown>;

/** A resource of the type with what the property needs beside it to mean anything. */
export function emptyResource(
  { type, path }: Property,
  dataClass: string | undefined,
): TemplateResource & { readonly Properties: Properties } {
  return {
    Type: type,
    Properties: { ...neighboursOf(type, path) },
    ...(dataClass === undefined ? {} : { Metadata: { 'india-residency': { dataClass } } }),
  };
}

/** A resource of the type with this one property. */
export function oneResource(property: Property, value: unknown, dataClass: string | undefined): Template {
  const Orders = emptyResource(property, dataClass);
  if (property.path !== '(exists)' && value !== undefined) write(Orders.Properties, property.path, value);
  return { Parameters: WHERE, Resources: { Orders } };
}

/**
 * Writes a value to a path of the catalogue into what is there: one element of each list, one key of each map.
 * False where something stands there, or on the way.
 */
export function write(into: Properties, path: string, value: unknown): boolean {
  let target: unknown = into;
  const keys = segmentsOf(path).map((segment) => (segment === '[]' ? '0' : segment === '{}' ? 'Ledger' : segment));
  for (const [i, key] of keys.entries()) {
    if (typeof target !== 'object' || target === null) return false;
    const holder = target as Properties;
    if (i === keys.length - 1) {
      if (holder[key] !== undefined) return false;
      holder[key] = value;
    } else target = holder[key] ??= keys[i + 1] === '0' ? [] : {};
  }
  return true;
}

/** The findings about the property alone: a resource may have others, by its mere existence. */
export function findingsAbout(property: Property, template: Template): readonly Finding[] {
  return findingsOf(template, { policy: { places: PLACES }, beside: BUCKETS }).filter(
    (finding) => finding.logicalId.startsWith('Orders') && isAbout(property, finding.property ?? ''),
  );
}

function isAbout({ path }: Property, found: string): boolean {
  const plain = (text: string): string => text.replace(/\[\d*\]/g, '').replaceAll('{}', '.Ledger');
  return plain(found) === plain(path) || plain(found).startsWith(`${plain(path)}.`);
}

const LOUDNESS: Readonly<Record<Level | 'nothing', number>> = { nothing: 0, note: 1, warning: 2, violation: 3 };

export type Heard = Level | 'nothing';

export function louder(a: Heard, b: Heard): Heard {
  return LOUDNESS[a] >= LOUDNESS[b] ? a : b;
}

export function isLouder(a: Heard, b: Heard): boolean {
  return LOUDNESS[a] > LOUDNESS[b];
}

export function loudestOf(levels: readonly Heard[]): Heard {
  return levels.reduce<Heard>(louder, 'nothing');
}
