/** The handlers of this package whose code stands whole in a template. */
export type OwnHandler = 'aggregate-gate' | 'transient-sweeper';

let compiled: Readonly<Record<OwnHandler, string>> | undefined;

/** The code of a handler as this version writes it into templates. */
export function ownCode(handler: OwnHandler): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for every app, and few have one of these functions
  return (compiled ??= require('./handlers.json') as Readonly<Record<OwnHandler, string>>)[handler];
}
