/** Keys and indexes that lead to a value in parsed data: `['verdicts', 'personal', 'copy-out', 'clause']`. */
export type DataPath = readonly (string | number)[];

/** A table of the law says something that it cannot mean. Whoever parsed the file turns the path into a line. */
export class LawError extends Error {
  readonly path: DataPath;

  constructor(message: string, path: DataPath = []) {
    super(message);
    this.name = 'LawError';
    this.path = path;
  }

  /** The path as written: `verdicts.personal.copy-out.clause`. */
  get where(): string {
    return this.path.join('.');
  }
}
