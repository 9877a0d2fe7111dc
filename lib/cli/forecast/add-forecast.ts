import type { Command } from 'commander';
import type { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type * as RunForecast from './run-forecast';

/** The options of `forecast`, as typed. */
export interface ForecastOptions {
  readonly asOf?: string;
  readonly region?: string;
  readonly regimes?: string;
  readonly residency?: string;
  readonly format: string;
}

/** Adds `india-residency forecast [--as-of D] PATH…`. */
export function addForecast(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('forecast')
    .description(
      'say what is permitted today and will not be on a later day; exit 1 when there is a violation among it',
    )
    .argument('<path...>', 'a cdk.out, or a CloudFormation template in JSON or YAML')
    .option('--as-of <date>', 'the later day, YYYY-MM-DD (default: the next day on which a law begins or ends)')
    .option('--region <region>', 'where a template, or the stacks that name no region, will be deployed')
    .option('--regimes <ids>', 'ask only these regimes, separated by commas')
    .option('--residency <folder>', "the organisation's folder (default: residency/ where there is one)")
    .option('--format <format>', 'text or json', 'text')
    .action((paths: string[], options: ForecastOptions) => done(load().runForecast(paths, options, io)));
}

/** What the command runs is loaded when it is run: `--version` and `--help` need none of it. */
function load(): typeof RunForecast {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for every command
  return require('./run-forecast') as typeof RunForecast;
}
