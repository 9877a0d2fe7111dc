import type { Command } from 'commander';
import type { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type * as RunExplain from './run-explain';

/** The options of `explain`, as typed. */
export interface ExplainOptions {
  readonly to?: string;
  readonly with: readonly string[];
  readonly regimes?: string;
  readonly asOf?: string;
  readonly residency?: string;
  readonly format: string;
}

/** Adds `india-residency explain CLASS ACTION`. */
export function addExplain(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description(
      'say what each regime makes of a class of data and what is done with it; exit 1 when it is not permitted',
    )
    .argument('<class>', 'what the data are, such as personal or payment')
    .argument('<action>', 'what is done: store-in-india, store-abroad, mirror-from-abroad, process-abroad, copy-out …')
    .option('--to <place>', 'where: a region, a country, a host, or global')
    .option('--with <condition>', 'a fact that holds, as CONDITION or CONDITION=N; may be repeated', also, [])
    .option('--regimes <ids>', 'ask only these regimes, separated by commas')
    .option('--as-of <date>', 'ask the law as it stands on this day, YYYY-MM-DD (default: today, UTC)')
    .option('--residency <folder>', "the organisation's folder (default: residency/ where there is one)")
    .option('--format <format>', 'text or json', 'text')
    .action((dataClass: string, action: string, options: ExplainOptions) =>
      done(load().runExplain(dataClass, action, options, io)),
    );
}

function also(condition: string, earlier: readonly string[]): string[] {
  return [...earlier, condition];
}

/** What the command runs is loaded when it is run: `--version` and `--help` need none of it. */
function load(): typeof RunExplain {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for every command
  return require('./run-explain') as typeof RunExplain;
}
