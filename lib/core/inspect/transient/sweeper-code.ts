let compiled: string | undefined;

/** The code of the sweeper as this version writes it into templates. */
export function sweeperCode(): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read on first use: few apps have a sweeper
  return (compiled ??= (require('./transient-sweeper.json') as { readonly code: string }).code);
}
