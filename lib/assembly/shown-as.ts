import * as path from 'node:path';
import { relativeTo } from './relative-to';

/** A file as messages name it: relative to the working folder, or whole where it lies elsewhere. */
export function shownAs(file: string, cwd: string): string {
  const relative = relativeTo(cwd, path.resolve(cwd, file));
  return relative.startsWith('../') ? file : relative === '' ? '.' : relative;
}
