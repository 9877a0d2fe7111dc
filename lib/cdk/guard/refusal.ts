import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const refusals = new WeakSet<object>();
let watching = false;

/** An error of which a person reads `text` and nothing else: no frame of ours says anything about their app. */
export function refusal(text: string): Error {
  const error = new Error(text);
  error.stack = text;
  refusals.add(error);
  if (!watching) process.on('uncaughtExceptionMonitor', printAsItIs);
  watching = true;
  return error;
}

/**
 * Node.js prints the code that threw above an uncaught error, its own version below it, and puts brackets around one that has no
 * frames. A refusal that nobody has caught is printed as it is, and the process ends as it would have.
 */
function printAsItIs(uncaught: Error): void {
  if (!refusals.has(uncaught) || !isMainThread || process.listenerCount('uncaughtException') > 0) return;
  try {
    writeSync(process.stderr.fd, `${uncaught.message}\n`);
  } catch {
    return; // a reader that is too slow or gone: Node.js has its own ways
  }
  process.exit(1);
}
