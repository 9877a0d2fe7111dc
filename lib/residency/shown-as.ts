import { isAbsolute, relative } from 'node:path';

/** A file's name for a message: relative to the working folder where it lies in it, else as it was given. */
export function shownAs(file: string): string {
  const here = relative('', file);
  return here.startsWith('..') || isAbsolute(here) ? file : here;
}
