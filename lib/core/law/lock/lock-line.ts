import type { LockLine } from '../../model';

/** Stands for what a line does not have. */
export const NOTHING = '-';

/** A line as it is written: `Prod/Orders personal copy-out us-east-1 deny waiver W-7`. */
export function printLine(line: LockLine): string {
  return `${keyOf(line)} ${standing(line)}`;
}

/** What a line is about. Two lines of one key contradict each other. */
export function keyOf({ path, source, dataClass, action, place }: LockLine): string {
  const whose = source === undefined ? field(path) : `${field(source)}->${field(path)}`;
  return [whose, field(dataClass ?? NOTHING), action, field(place ?? NOTHING)].join(' ');
}

function standing({ verdict, clause, waiver, debt }: LockLine): string {
  if (waiver !== undefined) return `${verdict} waiver ${field(waiver)}`;
  if (debt !== undefined) return `${verdict} debt since ${debt}`;
  return clause === undefined ? verdict : `${verdict} ${clause}`;
}

/** Fields stand between blanks, and a source before an arrow: what would be mistaken for either is written as its code. */
function field(text: string): string {
  return text.replace(/[\s%>#]/gu, (sign) => encodeURIComponent(sign));
}

/** The text behind a field; what is no code of ours stands as it is. */
export function unfield(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
