import { spawnSync } from 'node:child_process';

/** What the emulator and the Python packages of the CDK ask for. */
const OLDEST = [3, 10];

const HOW_TO_GET_IT = `the end-to-end run needs Python ${OLDEST.join('.')} or newer with its venv module; the unit tests (\`npm test\`) need Node alone.
  Debian, Ubuntu   apt-get install python3 python3-venv
  Fedora           dnf install python3
  macOS            brew install python
  Windows          winget install Python.Python.3.12
  another place    set PYTHON to the program, as in PYTHON=/opt/python/bin/python3 npm run e2e`;

/** The program of a Python that can make a virtual environment, from `PYTHON` or the path. Throws what to install where there is none. */
export function findPython() {
  const tried = [];
  for (const program of process.env.PYTHON ? [process.env.PYTHON] : ['python3', 'python']) {
    const probe = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
    const { status, stdout, stderr, error } = spawnSync(program, ['-c', probe], { encoding: 'utf8' });
    if (status === 0 && isNewEnough(stdout.trim())) return program;
    tried.push(`  \`${program}\`: ${status === 0 ? `is Python ${stdout.trim()}` : whyNot(error, stderr)}`);
  }
  throw new Error(`no Python that fits was found\n${tried.join('\n')}\n${HOW_TO_GET_IT}`);
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function whyNot(error, stderr) {
  if (error?.code === 'ENOENT') return 'is not on the path';
  return error?.message ?? stderr.trim().split('\n').at(-1);
}
