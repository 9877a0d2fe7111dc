import type { Io } from '../io';

/** Colour for a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` asks for it anywhere else too. */
export function wantsColour({ env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stdout.isTTY && env['TERM'] !== 'dumb';
}
