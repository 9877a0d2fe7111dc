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
 * Node.js puts brackets around an uncaught error that has no frames, but prints the bare stack of one that its inspector
 * cannot read: that is what a refusal becomes when nobody has caught it and the process is about to end.
 */
function printAsItIs(uncaught: Error): void {
  if (!refusals.has(uncaught) || process.listenerCount('uncaughtException') > 0) return;
  Object.defineProperty(uncaught, Symbol.toStringTag, {
    get: () => {
      throw uncaught;
    },
  });
}
