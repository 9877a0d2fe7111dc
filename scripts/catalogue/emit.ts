import type { CatalogueSource } from './compile';
import type { MechanismEntry } from './mechanism-schema';

const BY = 'by scripts/generate-catalogue.ts, never by hand';

/** `lib/core/catalogue/mechanisms.json`: an entry is a tuple, and a type a line, so that it parses fast and a change reads well. */
export function emitMechanisms(source: CatalogueSource): string {
  const generated = `${BY}, from catalogue/aws/*.yaml, catalogue/cdk.yaml and catalogue/ignored.yaml`;
  const mechanisms = [...source.mechanisms].map(([type, entries]) => [type, entries.flatMap(tuples)] as const);
  return `{\n"generated": ${JSON.stringify(generated)},\n"mechanisms": ${lines(mechanisms)},\n"ignored": ${lines(ignored(source))}\n}\n`;
}

/** What `ignored.yaml` lists, and each type's own name: a bucket may be called `orders-us-east-1` and stand in Mumbai. */
function ignored({ ignored, types }: CatalogueSource): [string, readonly string[]][] {
  const all = new Map(ignored);
  for (const [type, { name }] of types)
    if (name !== undefined && !(all.get(type) ?? []).includes(name)) all.set(type, [...(all.get(type) ?? []), name]);
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** `lib/core/catalogue/types.json`: the facts of each type. */
export function emitTypes(source: CatalogueSource): string {
  const types = [...source.types].map(
    ([type, f]) => [type, f.class === 'compute' ? { ...f, lowered: true } : f] as const,
  );
  return `{\n"generated": ${JSON.stringify(`${BY}, from catalogue/types.yaml`)},\n"types": ${lines(types)}\n}\n`;
}

/** An entry with `alsoAt` stands for one mechanism at each path. */
function tuples(entry: MechanismEntry): unknown[] {
  const { mechanism, direction, foundBy, moves, weight, sameRegionEnforced, argument, role, evidenceFor } = entry;
  const rest = (argument ?? role ?? evidenceFor) ? [{ argument, role, evidenceFor }] : [];
  return [entry.path, ...(entry.alsoAt ?? [])].map((path) => [
    path,
    mechanism,
    direction,
    foundBy,
    moves,
    weight,
    sameRegionEnforced,
    ...rest,
  ]);
}

function lines(entries: readonly (readonly [string, unknown])[]): string {
  return `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}`;
}
