import { main } from '../../lib/cli/main';
import type { Io } from '../../lib/cli/io';

/** What a run left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the CLI in this process, in a folder, as a pipe would run it. */
export async function run(cwd: string, args: readonly string[], world: Partial<Io> = {}): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    cwd,
    env: {},
    stdout: { write: (text) => void (stdout += text), isTTY: false },
    stderr: { write: (text) => void (stderr += text), isTTY: false },
    today: '2026-11-24',
    ...world,
  };
  const code = await main(args, io);
  return { code, stdout, stderr };
}
