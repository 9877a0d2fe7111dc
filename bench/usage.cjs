// Preloaded into every process that is measured: says at its end what it has used, on the file descriptor that run.mjs opens for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a module that is preloaded as one would add its own start-up time
const { readFileSync, writeSync } = require('node:fs');

/** Milliseconds for which the main thread had a processor, where the system tells: the time of a run on a machine with nothing else to do. */
function mainThread() {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return undefined;
  }
}

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cpu = (user + system) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  writeSync(3, JSON.stringify({ cpu, main: mainThread(), memory }));
});
