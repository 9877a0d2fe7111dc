/** A stream that a command writes to. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in columns; `undefined` where it is no terminal. */
  readonly columns?: number;
}

/** The world as a command sees it: passed in, so that commands can be run in a test as they run in a shell. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Today's date in UTC, YYYY-MM-DD. */
  readonly today: string;
}
