import { CommanderError } from 'commander';
import { InputError } from '../core/model';
import { EXIT, type ExitCode } from './exit-code';
import type { Io } from './io';
import { createProgram } from './program';

const ISSUES = 'https://github.com/cdk-india-residency/cdk-india-residency/issues';

/**
 * Runs the CLI.
 *
 * @param args the arguments after the program's name
 * @returns the exit code; nothing is thrown
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let result: ExitCode = EXIT.clean;
  try {
    await createProgram(io, (code) => (result = code)).parseAsync(args, { from: 'user' });
    return result;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.badInput;
    if (error instanceof InputError) io.stderr.write(`error: ${error.message}\n`);
    else io.stderr.write(`internal error: ${inOneLine(error)}; please report it at ${ISSUES}\n`);
    return EXIT.badInput;
  }
}

function inOneLine(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: string };
  return String(message ?? error).replace(/\s+/g, ' ');
}
