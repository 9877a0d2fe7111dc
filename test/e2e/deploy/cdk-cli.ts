import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

/** Runs the real CDK CLI against the emulator. Its answer is not judged here. */
export function cdkCli(args: readonly string[], aws: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/aws-cdk/bin/cdk'), ...args, '--no-notices', '--no-color'],
    { cwd: ROOT, env: aws, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return { status, output: stdout + stderr };
}

/**
 * The emulator takes a twelve-digit access key for the account. No profile of whoever runs this is read, and no service
 * but the emulator is asked: should a request go astray, AWS knows no such key.
 */
export function emulatedAws(endpoint: string, account: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_)/.test(name));
  return {
    ...Object.fromEntries(own),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: account,
    AWS_SECRET_ACCESS_KEY: 'emulated',
    AWS_REGION: 'ap-south-1',
    AWS_CONFIG_FILE: path.join(__dirname, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: path.join(__dirname, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_PROXY: '127.0.0.1',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CI: 'true',
  };
}
