import { ACTIONS, InputError, RULES, type Lock, type LockLine } from '../../model';
import { isCalendarDate } from '../calendar-date';
import { unknownWord } from '../closest-word';
import { keyOf, NOTHING, printLine, unfield } from './lock-line';

const VERDICTS = ['permit', 'deny', 'no-regime'] as const;
const FORM = 'PATH CLASS ACTION PLACE VERDICT [CLAUSE | waiver ID | debt since DATE]';

/**
 * Reads a lock. Blank lines, comments and lines that are there twice, as a merge may leave them, do no harm.
 *
 * @throws InputError with file and line for what is no line of a lock, and for two lines that contradict each other
 */
export function parseLock(text: string, file: string): Lock {
  const written = text.split(/\r?\n/).map((raw, index) => ({ raw: raw.trim(), line: index + 1 }));
  const said = written.filter(({ raw }) => raw !== '' && !raw.startsWith('#'));
  const [first, ...rest] = said;
  const regimes = /^regimes:\s*(\S.*)$/.exec(first?.raw ?? '')?.[1];
  if (regimes === undefined) {
    const found = first === undefined ? 'nothing' : `\`${first.raw}\``;
    throw new InputError(`expected \`regimes: …\` as the first line of a lock, found ${found}`, {
      file,
      line: first?.line ?? 1,
    });
  }
  const lines = new Map<string, LockLine & { readonly line: number }>();
  for (const { raw, line } of rest) {
    const one = { ...parseLine(raw, { file, line }), line };
    const key = keyOf(one);
    const known = lines.get(key);
    if (known && printLine(known) !== printLine(one)) {
      throw new InputError(`contradicts line ${known.line}; keep one of the two, then run \`india-residency lock\``, {
        file,
        line,
      });
    }
    if (!known) lines.set(key, one);
  }
  return { file, regimes: regimes.split(',').map((id) => id.trim()), lines: [...lines.values()] };
}

function parseLine(raw: string, at: { readonly file: string; readonly line: number }): LockLine {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(raw)) {
    throw new InputError(
      'a merge left its mark here; keep both sides without the marks, then run `india-residency lock`',
      at,
    );
  }
  const [whose, dataClass, action, place, verdict, ...basis] = raw.split(/\s+/);
  if (verdict === undefined) throw new InputError(`expected \`${FORM}\`, found \`${raw}\``, at);
  const doing = [...ACTIONS, ...RULES].find((word) => word === action);
  if (!doing) throw new InputError(unknownWord('action', action!, ACTIONS), at);
  const known = VERDICTS.find((word) => word === verdict);
  if (!known) throw new InputError(unknownWord('verdict', verdict, VERDICTS), at);
  const [from, to] = whose!.split('->');
  return {
    path: unfield(to ?? from!),
    ...(to !== undefined && { source: unfield(from!) }),
    ...(dataClass !== NOTHING && { dataClass: unfield(dataClass!) }),
    action: doing,
    ...(place !== NOTHING && { place: unfield(place!) }),
    verdict: known,
    ...parseBasis(basis, raw, at),
  };
}

function parseBasis(
  basis: readonly string[],
  raw: string,
  at: { readonly file: string; readonly line: number },
): Pick<LockLine, 'clause' | 'waiver' | 'debt'> {
  const [first, second, third, ...more] = basis;
  if (first === undefined) return {};
  if (first === 'waiver' && second !== undefined && third === undefined) return { waiver: unfield(second) };
  if (first === 'debt' && second === 'since' && third !== undefined && more.length === 0) {
    if (isCalendarDate(third)) return { debt: third };
    throw new InputError(`expected a date as YYYY-MM-DD, found \`${third}\``, at);
  }
  if (second === undefined) return { clause: first };
  throw new InputError(`expected \`${FORM}\`, found \`${raw}\``, at);
}
