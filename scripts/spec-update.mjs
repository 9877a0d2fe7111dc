// npm run spec:update: installs the newest CloudFormation specification and aws-cdk-lib, and prints what of them the catalogue
// does not know. Nothing is classed by itself: what is new is read, and stands in catalogue/ afterwards.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const NEWEST = ['@aws-cdk/aws-service-spec@latest', 'aws-cdk-lib@latest'];

const run = (command, args) => spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;

const installed = run('npm', ['install', '--save-dev', '--save-exact', '--ignore-scripts', ...NEWEST]);
process.exit(installed || run(process.execPath, ['--import', 'tsx', path.join('scripts', 'spec-news.ts')]));
