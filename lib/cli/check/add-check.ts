import type { Command } from 'commander';
import type { ExitCode } from '../exit-code';
import type { Io } from '../io';
import { FORMATS } from './formats';
import type * as RunCheck from './run-check';

/** The options of `check`, as typed. */
export interface CheckOptions {
  readonly region?: string;
  readonly asOf?: string;
  readonly regimes?: string;
  readonly residency?: string;
  readonly strict?: boolean;
  readonly format: string;
  readonly out?: string;
}

/** Adds `india-residency check PATH…`. */
export function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('inspect assemblies and templates; exit 1 when data would leave India without the leave of the law')
    .argument('<path...>', 'a cdk.out, or a CloudFormation template in JSON or YAML')
    .option('--region <region>', 'where a template, or the stacks that name no region, will be deployed')
    .option('--as-of <date>', 'ask the law as it stands on this day, YYYY-MM-DD (default: today, UTC)')
    .option('--regimes <ids>', 'ask only these regimes, separated by commas')
    .option('--residency <folder>', "the organisation's folder (default: residency/ where there is one)")
    .option('--strict', 'raise every warning to a violation')
    .option('--format <format>', FORMATS.join(' or '), 'text')
    .option('--out <file>', 'write the report to this file, and a summary to standard error')
    .action((paths: string[], options: CheckOptions) => done(load().runCheck(paths, options, io)));
}

/** What the command runs is loaded when it is run: `--version` and `--help` need none of it. */
function load(): typeof RunCheck {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for every command
  return require('./run-check') as typeof RunCheck;
}
