// npm run generate [-- --check]: runs every scripts/generate-*.ts. With --check they write nothing, and fail where a file is not current.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));

const generators = fs.readdirSync(HERE).filter((name) => /^generate-.*\.ts$/.test(name));
const statuses = generators.map((name) => {
  const args = ['--import', 'tsx', path.join(HERE, name), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { cwd: path.dirname(HERE), stdio: 'inherit' }).status ?? 1;
});
process.exit(Math.max(...statuses));
