// npm run bench -- [--runs N] [--size A,B] [--only mixed,payment,chains,nag,check] [--plain] [--assert]
// What the guard adds to a synth, and how long `check` takes, held against the limits. Needs `npm run build` before.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { comparisons } from './comparisons.mjs';
import { readOptions } from './options.mjs';
import { printTable } from './table.mjs';

const options = readOptions();
const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
try {
  const rows = comparisons(options, temp);
  printTable(rows, options);
  if (options.assert && rows.some((row) => row.missed)) process.exitCode = 1;
} finally {
  fs.rmSync(temp, { recursive: true, force: true });
}
