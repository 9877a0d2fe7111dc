import * as path from 'node:path';
import { readAssembly } from '../../assembly';
import { inspect } from '../../core/inspect/inspect';
import { applyLaw, keyOf, linesOf, printLock, selectRegimes } from '../../core/law';
import { InputError, type Lock, type LockLine } from '../../core/model';
import { asDate, asRegion } from '../check/arguments';
import { EXIT, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { DEFAULT_FOLDER, policyFor } from '../policy-for';
import type { LockOptions } from './add-lock';
import { changeInWords, refusalInWords } from './lock-in-words';
import { writeLock } from './write-lock';

/**
 * Writes the lock. The first one may record today's violations as debt; a later one keeps the debts that are still there
 * and takes no new one.
 *
 * @throws InputError when an argument or a file is not what it should be, or when a lock is to be adopted that is there already
 */
export function runLock(paths: readonly string[], options: LockOptions, io: Io): ExitCode {
  const asOf = options.asOf === undefined ? io.today : asDate(options.asOf);
  const region = options.region === undefined ? undefined : asRegion(options.region);
  const policy = policyFor(options, io.cwd);
  const known = policy.lock === 'missing' ? undefined : policy.lock;
  if (options.adopt && known) {
    throw new InputError(
      'there is a lock already, and it takes no new debt; run `india-residency lock` without `--adopt`',
      {
        file: known.file,
      },
    );
  }
  const regimes = selectRegimes(applyLaw(policy), policy.regimes, asOf).map(({ id }) => id);

  // The lock is written from what is so, not from what the last one says of it.
  const { findings } = inspect(readAssembly(paths, { region, cwd: io.cwd }), { ...policy, lock: undefined }, asOf);
  const { lines, refused } = settle(linesOf(findings), known, options.adopt === true ? asOf : undefined);
  const shown = path.join(options.residency ?? DEFAULT_FOLDER, 'residency.lock');
  if (refused.length > 0) {
    io.stderr.write(refusalInWords(shown, refused, known === undefined));
    return EXIT.violations;
  }
  writeLock(path.resolve(io.cwd, shown), shown, printLock(regimes, lines));
  io.stdout.write(changeInWords(shown, lines, regimes, known));
  return EXIT.clean;
}

/** Debts keep the day on which they were recorded. What is open and no debt is refused. */
function settle(
  found: ReturnType<typeof linesOf>,
  known: Lock | undefined,
  adoptedOn: string | undefined,
): { readonly lines: LockLine[]; readonly refused: LockLine[] } {
  const debts = new Map(known?.lines.map((line) => [keyOf(line), line.debt]));
  const lines: LockLine[] = [];
  const refused: LockLine[] = [];
  for (const [key, { line, open }] of found) {
    const debt = debts.get(key) ?? adoptedOn;
    if (!open) lines.push(line);
    else if (debt === undefined) refused.push(line);
    else lines.push({ ...line, debt });
  }
  return { lines, refused };
}
