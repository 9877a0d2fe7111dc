/**
 * What was handed over cannot be read as what it should be: a broken file, an unknown word, a date that is none.
 * The message names the file and the line where they are known, so that it can be shown as it is.
 */
export class InputError extends Error {
  readonly file?: string;
  /** Counted from one. */
  readonly line?: number;

  constructor(message: string, at: { readonly file?: string; readonly line?: number } = {}) {
    const { file, line } = at;
    super(file === undefined ? message : `${file}:${line === undefined ? '' : `${line}:`} ${message}`);
    this.name = 'InputError';
    this.file = file;
    this.line = line;
  }
}
