import { printLine } from '../../core/law';
import type { Lock, LockLine } from '../../core/model';

/** More changed lines than this are in the file's diff, and only counted here. */
const SHOWN = 20;

/** What was written, and what changed: lines of a diff. */
export function changeInWords(
  shown: string,
  lines: readonly LockLine[],
  regimes: readonly string[],
  before: Lock | undefined,
): string {
  const head = `${shown}: ${counted(lines.length, 'line')} under ${counted(regimes.length, 'regime')}${kinds(lines)}`;
  if (!before) return `${head}\nreview it and commit it\n`;
  const [was, is] = [new Set(before.lines.map(printLine)), new Set(lines.map(printLine))];
  const added = [...is].filter((line) => !was.has(line)).map((line) => `+ ${line}`);
  const gone = [...was].filter((line) => !is.has(line)).map((line) => `- ${line}`);
  const old = before.regimes.filter((id) => !regimes.includes(id)).map((id) => `- regime ${id}`);
  const asked = regimes.filter((id) => !before.regimes.includes(id)).map((id) => `+ regime ${id}`);
  const changes = [...old, ...asked, ...gone.sort(), ...added.sort()];
  if (changes.length === 0) return `${head}\nnothing changed\n`;
  const rest = changes.length - SHOWN;
  const more = rest > 0 ? [`and ${rest} more: see the file's diff`] : [];
  return `${[head, ...changes.slice(0, SHOWN), ...more].join('\n')}\n`;
}

/** Why no lock was written. */
export function refusalInWords(shown: string, refused: readonly LockLine[], isFirst: boolean): string {
  const lines = refused.map((line) => `  ${printLine(line)}`).sort();
  const rest = lines.length - SHOWN;
  const help = isFirst
    ? 'mend them, have them permitted by a waiver, or record them once as debt: `india-residency lock --adopt PATH…`'
    : 'the lock takes no new debt: mend them, or have them permitted by a waiver, and run it again';
  return [
    `${shown} is not written: ${counted(refused.length, 'violation')} ${refused.length === 1 ? 'is' : 'are'} open`,
    ...lines.slice(0, SHOWN),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    help,
    '',
  ].join('\n');
}

function kinds(lines: readonly LockLine[]): string {
  const count = (is: (line: LockLine) => boolean, words: string): string[] => {
    const n = lines.filter(is).length;
    return n > 0 ? [`${n} ${words}`] : [];
  };
  const all = [
    ...count(({ verdict }) => verdict === 'permit', 'permitted'),
    ...count(({ waiver }) => waiver !== undefined, 'waived'),
    ...count(({ debt }) => debt !== undefined, 'debt'),
    ...count((line) => line.verdict === 'deny' && !line.waiver && !line.debt, 'denied, but no violation'),
    ...count(({ verdict }) => verdict === 'no-regime', 'judged by no regime'),
  ];
  return all.length > 0 ? `: ${all.join(', ')}` : '';
}

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
