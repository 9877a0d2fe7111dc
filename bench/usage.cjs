// Preloaded into every process that is measured: says at its end what it has used, on the file descriptor that run.mjs opens for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a module that is preloaded as one would add its own start-up time
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cpu = (user + system) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  writeSync(3, JSON.stringify({ cpu, memory }));
});
