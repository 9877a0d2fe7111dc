import { describe, expect, test } from '@jest/globals';
import { builtInLaw } from '../../lib/core/law';
import { nextChange } from '../../lib/cli/forecast/next-change';
import { folderWith } from '../assembly/folder';
import { run, type Run } from './run';

const replicated = (name: string, dataClass: string): string => `  ${name}:
    Type: AWS::DynamoDB::GlobalTable
    Metadata:
      india-residency: {dataClass: ${dataClass}}
    Properties:
      Replicas: [{Region: ap-south-1}, {Region: us-east-1}]
`;
/** Rule 13(4) data go abroad: nothing in force forbids it before 13 May 2027, if the proposal of 2018 is not asked. */
const CRITICAL = `Resources:\n${replicated('Scores', 'critical-personal')}`;
const PERSONAL = `Resources:\n${replicated('Customers', 'personal')}`;
const QUIET = 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n';

const W7 =
  '- {id: W-7, path: shop/Customers, class: personal, action: copy-out, to: us-east-1, clause: [personal-stays], reason: migration, approver: A. Rao, ticket: SEC-7, issued: 2026-11-01, expires: 2027-01-31}\n';

function forecast(
  template: string,
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const folder = folderWith({ 'shop.yaml': template, ...files });
  return run(folder, ['forecast', 'shop.yaml', '--region', 'ap-south-1', ...args]);
}

interface Json {
  readonly today: string;
  readonly asOf: string;
  readonly begin: readonly { readonly id: string }[];
  readonly end: readonly { readonly id: string }[];
  readonly summary: { readonly violations: number };
  readonly findings: readonly {
    readonly path: string;
    readonly clause?: string;
    readonly today: string;
    readonly regime?: string;
  }[];
}
const json = async (...asked: Parameters<typeof forecast>): Promise<Json & { readonly code: number }> => {
  const { code, stdout } = await forecast(asked[0], [...asked[1], '--format', 'json'], asked[2]);
  return { code, ...(JSON.parse(stdout) as Json) };
};

const LAW = ['--regimes', 'spdi-rules-2011,dpdp-2023'];

describe('forecast', () => {
  test('is of the next day on which a law begins or ends, where nobody names one', async () => {
    expect(nextChange(builtInLaw(), '2026-11-24')).toBe('2027-05-13');
    const { asOf, today, begin, end } = await json(QUIET, []);
    expect({ asOf, today }).toEqual({ asOf: '2027-05-13', today: '2026-11-24' });
    expect(begin).toMatchObject([{ id: 'dpdp-2023' }]);
    expect(end).toMatchObject([{ id: 'spdi-rules-2011' }]);
  });

  test('fails when critical data go abroad, which rule 13(4) forbids from 13 May 2027', async () => {
    const { code, findings, summary } = await json(CRITICAL, LAW);
    expect(code).toBe(1);
    expect(summary).toMatchObject({ violations: 1 });
    expect(findings).toMatchObject([{ path: 'shop/Scores', regime: 'dpdp-2023', today: 'judged by no regime' }]);
  });

  test('sees logs for which 180 days are enough today, and a year is asked from that day', async () => {
    const logs = (days: number): string =>
      `Resources:\n  Logs:\n    Type: AWS::Logs::LogGroup\n    Properties: {RetentionInDays: ${days}}\n`;
    const { code, findings } = await json(logs(180), []);
    expect(findings).toMatchObject([{ path: 'shop/Logs', today: 'nothing', regime: 'dpdp-2023', level: 'warning' }]);
    expect(code).toBe(0);
    expect((await json(logs(365), [])).findings).toEqual([]);
    // what is too short today already is nothing new
    expect((await json(logs(30), [])).findings).toEqual([]);
  });

  test('does not repeat what is a violation today', async () => {
    const { code, findings } = await json(PERSONAL, []);
    expect(findings.map(({ clause }) => clause)).not.toContain('personal-stays');
    expect(code).toBe(0);
  });

  test('sees a waiver end', async () => {
    const waivers = { 'residency/waivers.yaml': W7 };
    const before = await json(PERSONAL, ['--as-of', '2027-01-31'], waivers);
    expect(before).toMatchObject({ code: 0, findings: [] });
    const after = await json(PERSONAL, ['--as-of', '2027-02-01'], waivers);
    expect(after).toMatchObject({
      code: 1,
      findings: [{ path: 'shop/Customers', clause: 'personal-stays', today: 'waived' }],
    });
  });

  test('sees the waiver of a consent end, which is asked of a store in India', async () => {
    const profiles =
      'Resources:\n  Profiles:\n    Type: AWS::S3::Bucket\n    Metadata: {india-residency: {dataClass: sensitive-personal}}\n';
    const waiver = W7.replace('Customers', 'Profiles')
      .replace('class: personal', 'class: sensitive-personal')
      .replace('copy-out, to: us-east-1', 'store-in-india, to: ap-south-1')
      .replace('personal-stays', 'sensitive-needs-explicit-consent');
    const { findings } = await json(profiles, ['--as-of', '2027-02-01'], { 'residency/waivers.yaml': waiver });
    expect(findings).toMatchObject([{ path: 'shop/Profiles', today: 'waived' }]);
  });

  test('says in words what begins, and what will be denied', async () => {
    const { stdout } = await forecast(CRITICAL, LAW);
    expect(stdout).toContain('Forecast: what is permitted on 2026-11-24, and will not be on 2027-05-13');
    expect(stdout).toContain('begins: dpdp-2023');
    expect(stdout).toContain('shop/Scores: judged by no regime');
    expect(stdout).toContain('copy-outside-india  shop/Scores');
  });

  test('says that nothing changes, and exits 0', async () => {
    const { code, stdout } = await forecast(QUIET, []);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing that is permitted today will be denied on that day');
  });

  test.each([
    [['--as-of', '2026-11-24'], 'is not after today, 2026-11-24'],
    [['--as-of', '2027-13-01'], 'is no date'],
    [['--format', 'sarif'], 'unknown format `sarif`'],
    [['--regimes', 'gdpr'], 'unknown regime `gdpr`'],
  ])('exits 2 for %j', async (args, message) => {
    const { code, stderr } = await forecast(QUIET, args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
