import type { Command } from 'commander';
import type { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type * as RunRegimes from './run-regimes';

/** The options of `regimes`, as typed. */
export interface RegimesOptions {
  readonly asOf?: string;
  readonly residency?: string;
  readonly format: string;
}

/** Adds `india-residency regimes`. */
export function addRegimes(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('regimes')
    .description('list the laws and proposals that can be asked, with their status and dates')
    .option('--as-of <date>', 'as they stand on this day, YYYY-MM-DD (default: today, UTC)')
    .option('--residency <folder>', "the organisation's folder (default: residency/ where there is one)")
    .option('--format <format>', 'text or json', 'text')
    .action((options: RegimesOptions) => done(load().runRegimes(options, io)));
}

/** What the command runs is loaded when it is run: `--version` and `--help` need none of it. */
function load(): typeof RunRegimes {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for every command
  return require('./run-regimes') as typeof RunRegimes;
}
