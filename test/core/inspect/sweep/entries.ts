import { mechanismsOf } from '../../../../lib/core/catalogue/catalogue';
import type { Mechanism } from '../../../../lib/core/model';
import { types } from '../../../../lib/core/catalogue/types.json';

/** All entries of the catalogue. */
export const everyEntry: readonly Mechanism[] = Object.keys(types).flatMap((type) => [...mechanismsOf(type)]);

/** Entries that say no destination of their own: they place, switch on or join what others name. */
export function saysNoDestination({ role, mechanism }: Mechanism): boolean {
  return role === 'evidence' || role === 'switch' || mechanism === 'join';
}

/** One property of one type, with all entries that stand on it: what is written there is judged by each. */
export interface Property {
  readonly type: string;
  readonly path: string;
  readonly entries: readonly Mechanism[];
}

/** Every property on which an entry with a destination stands. */
export const everyProperty: readonly Property[] = group(everyEntry.filter((entry) => !saysNoDestination(entry)));

function group(entries: readonly Mechanism[]): Property[] {
  const byPath = new Map<string, { type: string; path: string; entries: Mechanism[] }>();
  for (const entry of entries) {
    const key = nameOf(entry);
    const known = byPath.get(key);
    if (known) known.entries.push(entry);
    else byPath.set(key, { type: entry.type, path: entry.path, entries: [entry] });
  }
  return [...byPath.values()];
}

export function nameOf({ type, path }: Pick<Mechanism, 'type' | 'path'>): string {
  return `${type} ${path}`;
}
