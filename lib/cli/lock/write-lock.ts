import * as fs from 'node:fs';
import * as path from 'node:path';
import { reasonOf } from '../../assembly/text-file';
import { InputError } from '../../core/model';

/**
 * Writes a lock whole, or not at all, and makes its folder where there is none.
 *
 * @throws InputError when it cannot be written
 */
export function writeLock(file: string, shown: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw new InputError(`the lock cannot be written: ${reasonOf(error)}`, { file: shown });
  }
}
