import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * The file beside a template that a literal names (`./ledger.yaml`), as `aws cloudformation package` and SAM follow it;
 * `undefined` for a URL, or where no such file is.
 */
export function localFile(value: unknown, beside: string): string | undefined {
  if (typeof value !== 'string' || value === '' || /^[a-z][a-z0-9+.-]+:/i.test(value) || value.includes('\0')) {
    return undefined;
  }
  const file = path.resolve(path.dirname(beside), value);
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
