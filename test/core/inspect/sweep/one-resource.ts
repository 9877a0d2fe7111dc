import { segmentsOf } from '../../../../lib/core/inspect/flows/property-paths';
import type { Finding, Level, Template } from '../../../../lib/core/model';
import { findingsOf } from '../inspected';
import { neighboursOf } from './neighbours';
import type { Property } from './entries';
import { BUCKETS, PLACES, WHERE } from './values';

/** A resource of the type with this one property, and what the property needs beside it to mean anything. */
export function oneResource({ type, path }: Property, value: unknown, dataClass: string | undefined): Template {
  const Properties = { ...neighboursOf(type, path) };
  if (path !== '(exists)' && value !== undefined) write(Properties, segmentsOf(path), value);
  return {
    Parameters: WHERE,
    Resources: {
      Orders: {
        Type: type,
        Properties,
        ...(dataClass === undefined ? {} : { Metadata: { 'india-residency': { dataClass } } }),
      },
    },
  };
}

/** Writes a value to a path of the catalogue into what is there: one element of each list, one key of each map. */
function write(target: Record<string, unknown>, [head, ...rest]: readonly string[], value: unknown): void {
  const key = head === '[]' ? '0' : head === '{}' ? 'Ledger' : head!;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const below = (target[key] ?? (rest[0] === '[]' ? [] : {})) as Record<string, unknown>;
  target[key] = below;
  write(below, rest, value);
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
