import type { Direction, FoundBy, Mechanism, MechanismKind, Moves, Weight } from '../model';

type Rest = Pick<Mechanism, 'argument' | 'role' | 'evidenceFor'>;
type Tuple = readonly [
  string,
  MechanismKind,
  Direction,
  FoundBy,
  Moves,
  Weight,
  Mechanism['sameRegionEnforced'],
  Rest?,
];

interface Compiled {
  readonly mechanisms: Readonly<Record<string, readonly Tuple[]>>;
  readonly ignored: Readonly<Record<string, readonly string[]>>;
}

const NONE: readonly never[] = [];
const NOTHING_MORE: Rest = {};
const decoded = new Map<string, readonly Mechanism[]>();
let compiled: Compiled | undefined;

/** The mechanisms of a resource type, in the order of the source; none for a type that moves nothing. */
export function mechanismsOf(type: string): readonly Mechanism[] {
  let mechanisms = decoded.get(type);
  if (!mechanisms) {
    const tuples = own(read().mechanisms, type);
    mechanisms = tuples ? tuples.map((tuple) => decode(type, tuple)) : NONE;
    decoded.set(type, mechanisms);
  }
  return mechanisms;
}

/**
 * Paths of a type whose values look like a place and move nothing, and those that every type has.
 * `**` stands for any number of segments, `*` for one.
 */
export function ignoredPaths(type: string): readonly string[] {
  const { ignored } = read();
  return [...(own(ignored, '*') ?? NONE), ...(own(ignored, type) ?? NONE)];
}

function decode(type: string, tuple: Tuple): Mechanism {
  const [path, mechanism, direction, foundBy, moves, weight, sameRegionEnforced, rest] = tuple;
  const { argument, role, evidenceFor } = rest ?? NOTHING_MORE;
  // One literal of one shape: the entries are read at every hit, and what has one shape is read several times as fast.
  return {
    type,
    path,
    mechanism,
    direction,
    foundBy,
    moves,
    weight,
    sameRegionEnforced,
    argument,
    role,
    evidenceFor,
  };
}

/** A template may name a type `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Read on first use only: a command that inspects nothing should not parse the catalogue. */
function read(): Compiled {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would parse it at start-up, and type-check 150 kB of literals
  return (compiled ??= require('./mechanisms.json') as Compiled);
}
