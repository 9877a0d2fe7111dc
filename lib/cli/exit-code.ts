/** What the CLI tells its caller. */
export const EXIT = {
  /** No violation. */
  clean: 0,
  violations: 1,
  /** The input or the arguments could not be read: nothing was inspected, and nothing may be concluded. */
  badInput: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
