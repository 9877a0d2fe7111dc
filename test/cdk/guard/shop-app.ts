import { afterEach, beforeAll } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { builtPackage } from './built-package';

/** A folder into which the package was installed beside another CDK than the one of this repository: see scripts/canary.mjs. */
const CANARY = process.env.CDK_CANARY;

/** What a process left behind. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Written before every app: what they are made of. The payments shop is at home in Mumbai. */
const PREAMBLE = `
const cdk = require('aws-cdk-lib');
const { App, Aspects, NestedStack, Stack, Stage } = cdk;
const dynamodb = require('aws-cdk-lib/aws-dynamodb');
const { DataClass, DataClassification, ResidencyGuard } = require('cdk-india-residency');
const MUMBAI = { account: '111122223333', region: 'ap-south-1' };
const key = { name: 'id', type: dynamodb.AttributeType.STRING };
function table(scope, id, region) {
  return new dynamodb.TableV2(scope, id, { partitionKey: key, replicas: region ? [{ region }] : [] });
}
`;

/** Opens a shop that closes after the test. */
export function shop(app: string, files?: Readonly<Record<string, string>>): ShopApp {
  const one = new ShopApp(app, files);
  open.push(one);
  return one;
}

const open: ShopApp[] = [];
beforeAll(() => void (CANARY ?? builtPackage()), 300_000);
afterEach(() => {
  for (const one of open.splice(0)) one.remove();
});

/** A CDK app in a folder of its own, synthesised by the real CLI or run by itself. */
export class ShopApp {
  readonly dir = mkdtempSync(join(tmpdir(), 'residency-shop-'));

  constructor(app: string, files: Readonly<Record<string, string>> = {}) {
    const installed = join(CANARY ?? builtPackage(), 'node_modules');
    mkdirSync(join(this.dir, 'node_modules'));
    for (const name of ['aws-cdk-lib', 'constructs']) {
      symlinkSync(join(installed, name), join(this.dir, 'node_modules', name));
    }
    const own = CANARY ? join(installed, 'cdk-india-residency') : builtPackage();
    symlinkSync(own, join(this.dir, 'node_modules', 'cdk-india-residency'));
    this.write(app, files);
  }

  /** Writes the app anew: the next commit of the same shop. */
  write(app: string, files: Readonly<Record<string, string>> = {}): void {
    for (const [file, text] of Object.entries({ 'app.js': PREAMBLE + app, ...files })) {
      mkdirSync(dirname(join(this.dir, file)), { recursive: true });
      writeFileSync(join(this.dir, file), text);
    }
  }

  /** `cdk synth`, with more arguments. */
  cdkSynth(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Outcome {
    const cli = join(CANARY ?? builtPackage(), 'node_modules/aws-cdk/bin/cdk');
    return this.run([cli, 'synth', ...args, '--app', 'node app.js', '--no-notices', '--quiet'], env);
  }

  /** `node app.js`, which writes to cdk.out as the CLI would have it. */
  node(env: NodeJS.ProcessEnv = {}): Outcome {
    return this.run(['app.js'], { CDK_OUTDIR: 'cdk.out', ...env });
  }

  /** All manifests in cdk.out that CDK would deploy. */
  manifests(): string[] {
    const out = join(this.dir, 'cdk.out');
    if (!existsSync(out)) return [];
    return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => basename(file) === 'manifest.json');
  }

  /** A file of cdk.out, parsed. */
  output(file: string): unknown {
    return JSON.parse(readFileSync(join(this.dir, 'cdk.out', file), 'utf8'));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  private run(args: readonly string[], env: NodeJS.ProcessEnv): Outcome {
    const quiet = { CDK_DISABLE_VERSION_CHECK: '1', CDK_VALIDATION: 'false', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.dir,
      encoding: 'utf8',
      env: { ...process.env, CI: undefined, ...quiet, ...env },
    });
    return { status, stdout, stderr };
  }
}
