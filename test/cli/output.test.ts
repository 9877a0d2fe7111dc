import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { assemblyWith, folderWith, ORDERS_YAML } from '../assembly/folder';
import { run } from './run';

/** A table of personal data that replicates to Virginia. */
const REPLICATED = `Resources:
  Customers:
    Type: AWS::DynamoDB::GlobalTable
    Metadata:
      india-residency: {dataClass: personal}
    Properties:
      Replicas:
        - Region: ap-south-1
        - Region: us-east-1
`;

/** Generic data leave, and nobody says which elements they are: a warning. */
const COUNTS = REPLICATED.replace('personal', 'generic');

interface Json {
  readonly asOf: string;
  readonly summary: { readonly violations: number; readonly warnings: number };
  readonly findings: readonly { readonly level: string; readonly at?: string; readonly path: string }[];
}
const inFormat = (stdout: string): Json => JSON.parse(stdout) as Json;

describe('the exit code', () => {
  test('is 0 when there is no violation', async () => {
    const { code, stderr } = await run(assemblyWith(), ['check', '.']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('is 1 when personal data would leave India', async () => {
    const folder = folderWith({ 'shop.yaml': REPLICATED });
    const { code, stdout, stderr } = await run(folder, ['check', 'shop.yaml', '--region', 'ap-south-1']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('us-east-1');
  });

  test('is 0 when the only regime that is named has not begun, which is said on standard error', async () => {
    const folder = folderWith({ 'shop.yaml': REPLICATED });
    const args = ['check', 'shop.yaml', '--region', 'ap-south-1', '--regimes', 'dpdp-2023', '--as-of', '2027-05-12'];
    const { code, stdout, stderr } = await run(folder, args);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'note: `dpdp-2023` is not asked on 2027-05-12: it begins on 2027-05-13\n',
    });
    expect(stdout).toContain('no-regime');
  });

  test('is 0 where a warning is all, and 1 where --strict raises it', async () => {
    const folder = folderWith({ 'shop.yaml': COUNTS });
    const args = ['check', 'shop.yaml', '--region', 'ap-south-1', '--format', 'json'];
    const lax = await run(folder, args);
    expect(inFormat(lax.stdout).summary).toMatchObject({ violations: 0, warnings: 1 });
    expect(lax.code).toBe(0);
    expect((await run(folder, [...args, '--strict'])).code).toBe(1);
  });
});

describe('the report', () => {
  const folder = (): string => folderWith({ 'cfn/shop.yaml': REPLICATED });
  const check = ['check', 'cfn/shop.yaml', '--region', 'ap-south-1'];

  test('in JSON is the contract, with the line of each finding, as of today', async () => {
    const { stdout } = await run(folder(), [...check, '--format', 'json']);
    const { asOf, findings } = inFormat(stdout);
    expect(asOf).toBe('2026-11-24');
    const violation = findings.find(({ level }) => level === 'violation');
    expect(violation).toMatchObject({ path: 'shop/Customers', at: 'cfn/shop.yaml:2' });
  });

  test('is as of the day that is asked for', async () => {
    const { stdout } = await run(folder(), [...check, '--format', 'json', '--as-of', '2024-02-29']);
    expect(inFormat(stdout).asOf).toBe('2024-02-29');
  });

  test('asks the regimes that are named', async () => {
    const { code, stdout } = await run(folder(), [
      ...check,
      '--format',
      'json',
      '--regimes',
      ' rbi-payment-data-2018 , cert-in-2022',
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { regimes: { id: string }[] }).regimes.map(({ id }) => id).sort()).toEqual([
      'cert-in-2022',
      'rbi-payment-data-2018',
    ]);
  });

  test('is the same, byte for byte, for the same input', async () => {
    const where = folder();
    expect(await run(where, check)).toEqual(await run(where, check));
  });

  test("hears the organisation's folder, by default and by name", async () => {
    const declarations = 'stores:\n  - {path: shop/Books, class: company-books}\n';
    const books = '{"Resources": {"Books": {"Type": "AWS::S3::Bucket"}}}';
    const classes = async (where: string, ...args: string[]): Promise<string> =>
      (await run(where, ['check', 'shop.json', '--region', 'us-east-1', '--format', 'json', ...args])).stdout;
    const byDefault = folderWith({ 'shop.json': books, 'residency/declarations.yaml': declarations });
    const byName = folderWith({ 'shop.json': books, 'rules/declarations.yaml': declarations });
    expect(await classes(byDefault)).toContain('company-books');
    expect(await classes(byName, '--residency', 'rules')).toContain('company-books');
    expect(await classes(byName)).not.toContain('company-books');
  });
});

describe('colour', () => {
  const coloured = async (env: Record<string, string>, isTTY: boolean): Promise<boolean> => {
    let stdout = '';
    const world = { env, stdout: { write: (text: string) => void (stdout += text), isTTY, columns: 80 } };
    await run(folderWith({ 'shop.yaml': REPLICATED }), ['check', 'shop.yaml', '--region', 'ap-south-1'], world);
    return stdout.includes('\u001b[');
  };

  test.each<[string, Record<string, string>, boolean, boolean]>([
    ['on a terminal', {}, true, true],
    ['not in a pipe', {}, false, false],
    ['not where NO_COLOR is set', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, false],
    ['in a pipe where FORCE_COLOR is set', { FORCE_COLOR: '1' }, false, true],
    ['not where FORCE_COLOR is 0', { FORCE_COLOR: '0' }, true, false],
  ])('%s', async (_, env, isTTY, expected) => {
    expect(await coloured(env, isTTY)).toBe(expected);
  });
});

describe('--out', () => {
  const check = ['check', 'shop.yaml', '--region', 'ap-south-1', '--format', 'json', '--out'];

  test('writes the report there, and a summary to standard error', async () => {
    const folder = folderWith({ 'shop.yaml': REPLICATED, 'reports/out.json': 'an older report' });
    const { code, stdout, stderr } = await run(folder, [...check, 'reports/out.json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^\d+ violations?, .*; the report is in reports\/out\.json\n$/);
    expect(
      inFormat(fs.readFileSync(path.join(folder, 'reports', 'out.json'), 'utf8')).summary.violations,
    ).toBeGreaterThan(0);
    expect(fs.readdirSync(path.join(folder, 'reports'))).toEqual(['out.json']);
  });

  test('leaves an older report alone when the input is bad, and nothing beside it', async () => {
    const folder = folderWith({ 'shop.yaml': 'Resources: [', 'out.json': 'an older report' });
    expect((await run(folder, [...check, 'out.json'])).code).toBe(2);
    expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe('an older report');
    expect(fs.readdirSync(folder).sort()).toEqual(['out.json', 'shop.yaml']);
  });

  test('writes into a device as into a file', async () => {
    const folder = folderWith({ 'shop.yaml': ORDERS_YAML });
    expect((await run(folder, [...check, '/dev/null'])).code).toBe(0);
    expect(fs.statSync('/dev/null').isFile()).toBe(false);
  });
});

describe('help', () => {
  test('is printed when it is asked for', async () => {
    for (const args of [['--help'], ['check', '--help']]) {
      const { code, stdout, stderr } = await run('/', args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Usage: india-residency');
    }
  });

  test('goes to standard error, and is no success, when no command is given', async () => {
    const { code, stdout, stderr } = await run('/', []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: india-residency');
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await run('/', ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

test('a fault of our own is one line and exit 2', async () => {
  const broken = {
    write: () => {
      throw new Error('the\nlaw is\nmissing');
    },
    isTTY: false,
  };
  const { code, stdout, stderr } = await run(assemblyWith(), ['check', '.'], { stdout: broken });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^internal error: the law is missing; please report it at https:\/\/[^\n]+\n$/);
});

describe('the other formats', () => {
  const reportIn = async (format: string): Promise<string> => {
    const folder = folderWith({
      'shop.yaml': REPLICATED.replace('dataClass: personal}', "dataClass: personal}\n      aws:cdk:path: '=1+1'"),
    });
    const { code, stdout, stderr } = await run(folder, [
      'check',
      'shop.yaml',
      ...['--region', 'ap-south-1', '--format', format],
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    return stdout;
  };

  test.each(['sarif', 'csv', 'markdown', 'html'])(
    '%s names the place and the clause, the same each time',
    async (format) => {
      const report = await reportIn(format);
      expect(report).toContain('us-east-1');
      expect(report).toContain('personal-stays');
      expect(await reportIn(format)).toBe(report);
    },
  );

  test('CSV has the line ends of its standard, and no cell that a spreadsheet takes for a formula', async () => {
    const lines = (await reportIn('csv')).split('\r\n');
    expect(lines[0]).toMatch(/^rule,level,state,path,/);
    expect(lines.join('\n')).not.toMatch(/(^|,)"?[=+@-]/m);
  });
});
