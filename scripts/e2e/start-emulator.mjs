import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';

const SECONDS_TO_START = 60;

/**
 * Starts the AWS emulator on a free port of this machine alone, and answers its address and how to stop it.
 * Its Lambda runs handlers with this machine's Node: they find the AWS SDK in the project's node_modules.
 */
export async function startEmulator({ python, root, folder }) {
  const port = await freePort();
  const log = path.join(folder, 'emulator.log');
  const out = fs.openSync(log, 'w');
  const env = {
    ...withoutAws(process.env),
    BIND_HOST: '127.0.0.1',
    // the address in the URLs of queues is the one that the SDK is given
    MINISTACK_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    NODE_PATH: path.join(root, 'node_modules'),
    TMPDIR: folder,
  };
  const child = spawn(python, ['-m', 'ministack'], { cwd: folder, env, stdio: ['ignore', out, out] });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => child.exitCode ?? child.kill('SIGTERM');
  try {
    await answers(`${url}/_ministack/ready`, child, log);
  } catch (error) {
    stop();
    throw error;
  }
  return { url, log, stop };
}

/** No profile, endpoint or credential of whoever runs this reaches the emulator, or is reached through it. */
function withoutAws(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('AWS_')));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url, child, log) {
  for (let tries = 0; tries < SECONDS_TO_START * 5; tries += 1) {
    if (child.exitCode !== null) break;
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the emulator did not start; it says:\n${fs.readFileSync(log, 'utf8')}`);
}
