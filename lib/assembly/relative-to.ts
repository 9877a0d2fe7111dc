import * as path from 'node:path';

/** A file as seen from a folder, with slashes on every system, so that a report is the same everywhere. */
export function relativeTo(folder: string, file: string): string {
  const relative = path.isAbsolute(file) ? path.relative(folder, file) : file;
  return relative.split(path.sep).join('/');
}
