import type { Io, Output } from './io';

/** The world of the running process. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    today: new Date().toISOString().slice(0, 10),
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // A reader such as `head` may go away before the report ends; the verdict is the exit code, and it stands.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}
