import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import { InputError } from '../core/model';

/** The largest template that is read, in bytes. CloudFormation itself takes 1 MB. */
export const LARGEST_TEMPLATE = 10 * 1024 * 1024;

/** A file as opened, and as messages name it. */
export interface NamedFile {
  readonly file: string;
  /** The file as the user knows it: relative to the working folder. */
  readonly shown: string;
}

/**
 * Reads a text file whole, without its byte order mark.
 *
 * @throws InputError when it is missing, unreadable, empty, not UTF-8, or larger than the limit
 */
export function readTextFile({ file, shown }: NamedFile, limit = LARGEST_TEMPLATE): string {
  const bytes = readBytes(file, shown, limit);
  if (bytes.length > limit) throw tooLarge(shown, bytes.length, limit);
  if (!isUtf8(bytes) || bytes.includes(0)) throw new InputError('is not UTF-8 text', { file: shown });
  const text = bytes.toString('utf8');
  const withoutMark = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (withoutMark.trim() === '') throw new InputError('is empty', { file: shown });
  return withoutMark;
}

function readBytes(file: string, shown: string, limit: number): Buffer {
  try {
    const stat = fs.statSync(file);
    if (stat.isFile() && stat.size > limit) throw tooLarge(shown, stat.size, limit);
    if (!stat.isFile() && !stat.isFIFO()) throw new InputError('is not a file', { file: shown });
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(reasonOf(error), { file: shown });
  }
}

function tooLarge(shown: string, size: number, limit: number): InputError {
  const found = (size / 1024 / 1024).toFixed(1);
  return new InputError(`holds ${found} MB, and nothing over ${limit / 1024 / 1024} MB is read`, { file: shown });
}

/** Why the file system refused, in plain words. */
export function reasonOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: string };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: permission denied';
    case 'EISDIR':
      return 'is a folder, not a file';
    default:
      return `cannot be read: ${code ?? String(error)}`;
  }
}
