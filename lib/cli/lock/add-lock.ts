import type { Command } from 'commander';
import type { ExitCode } from '../exit-code';
import type { Io } from '../io';
import type * as RunLock from './run-lock';

/** The options of `lock`, as typed. */
export interface LockOptions {
  readonly adopt?: boolean;
  readonly region?: string;
  readonly asOf?: string;
  readonly regimes?: string;
  readonly residency?: string;
  readonly strict?: boolean;
}

/** Adds `india-residency lock [--adopt] PATH…`. */
export function addLock(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('lock')
    .description(
      'write residency.lock: a line for each store abroad and each flow that leaves, to be reviewed and committed',
    )
    .argument('<path...>', 'everything that is checked together: each cdk.out, and each template')
    .option('--adopt', "write the first lock, with today's violations as debt")
    .option('--region <region>', 'where a template, or the stacks that name no region, will be deployed')
    .option('--as-of <date>', 'ask the law as it stands on this day, YYYY-MM-DD (default: today, UTC)')
    .option('--regimes <ids>', 'ask only these regimes, separated by commas')
    .option(
      '--residency <folder>',
      "the organisation's folder (default: residency/, which is made where there is none)",
    )
    .option('--strict', 'raise every warning to a violation')
    .action((paths: string[], options: LockOptions) => done(load().runLock(paths, options, io)));
}

/** What the command runs is loaded when it is run: `--version` and `--help` need none of it. */
function load(): typeof RunLock {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for every command
  return require('./run-lock') as typeof RunLock;
}
