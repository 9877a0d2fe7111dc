import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLock } from '../core/law';
import { InputError, type Lock } from '../core/model';
import { shownAs } from './shown-as';

/** Name of the lock in the organisation's folder. */
export const LOCK_FILE = 'residency.lock';

/** Reads the lock of a folder; `missing` where there is none. */
export function readLock(dir: string): Lock | 'missing' {
  const file = join(dir, LOCK_FILE);
  const text = textOf(file);
  return text === undefined ? 'missing' : parseLock(text, shownAs(file));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new InputError(`cannot be read: ${code ?? String(error)}`, { file: shownAs(file) });
  }
}
