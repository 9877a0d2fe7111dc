import type { LockLine } from '../../model';
import { printLine } from './lock-line';

/** A lock as it is committed: a first line of regimes, then a line for each fact, sorted and each once, so that branches merge. */
export function printLock(regimes: readonly string[], lines: readonly LockLine[]): string {
  const sorted = [...new Set(lines.map(printLine))].sort(byCodeUnit);
  return `${[`regimes: ${regimes.join(', ')}`, ...sorted].join('\n')}\n`;
}

/** By code unit: what a locale says must not change a committed file. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
