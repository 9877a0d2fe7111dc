import { Command } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './check/add-check';
import type { ExitCode } from './exit-code';
import { addExplain } from './explain/add-explain';
import { addForecast } from './forecast/add-forecast';
import type { Io } from './io';
import { addLock } from './lock/add-lock';
import { addRegimes } from './regimes/add-regimes';
import { usageError } from './usage-error';

/** The command line as a whole: each command adds itself. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('india-residency')
    .description(
      'Keep Indian personal and payment data in India: inspects what AWS CDK and CloudFormation will deploy.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(usageError(text)),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    });
  addCheck(program, io, done);
  addLock(program, io, done);
  addExplain(program, io, done);
  addRegimes(program, io, done);
  addForecast(program, io, done);
  return program;
}
