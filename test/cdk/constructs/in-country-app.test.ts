import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inCountryApp } from '../../../bin/in-country-app';
import { isIndiaRegion } from '../../../lib/core/model/region';

const ROOT = resolve(__dirname, '../../..');
const outdir = () => mkdtempSync(join(tmpdir(), 'in-country-'));

describe('the reference app', () => {
  const assembly = inCountryApp({ outdir: outdir(), builtinCloudFormationValidation: true }).synth();
  const resources = assembly.stacks.flatMap((stack) =>
    Object.values(
      stack.template.Resources as Record<
        string,
        { Type: string; Properties: Record<string, unknown>; Metadata?: object }
      >,
    ).map((resource) => ({ ...resource, region: stack.environment.region })),
  );
  const ofType = (...types: string[]) => resources.filter(({ Type }) => types.includes(Type));

  test("passes the guard, cdk-nag's AwsSolutions and CDK's own validation without a warning", () => {
    const report = JSON.parse(readFileSync(join(assembly.directory, 'validation-report.json'), 'utf8')) as {
      pluginReports: { violations: unknown[]; suppressedViolations: { ruleName: string }[] }[];
    };
    expect(report.pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
    // the zones of the two networks are literal on purpose
    const acknowledged = report.pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations);
    expect(new Set(acknowledged.map(({ ruleName }) => ruleName))).toEqual(new Set(['W3010']));
  });

  test('keeps every store in India but the copy of the counts', () => {
    const abroad = ofType(
      'AWS::S3::Bucket',
      'AWS::DynamoDB::GlobalTable',
      'AWS::RDS::DBCluster',
      'AWS::Backup::BackupVault',
      'AWS::KMS::Key',
      'AWS::Logs::LogGroup',
    ).filter(({ region }) => !isIndiaRegion(region));
    expect(abroad.map(({ Type, Metadata }) => ({ Type, Metadata }))).toEqual([
      {
        Type: 'AWS::S3::Bucket',
        Metadata: expect.objectContaining({
          'india-residency': { dataClass: 'generic', elements: ['customer-count', 'trader-count'] },
        }),
      },
    ]);
  });

  test('has each table in both India regions, and no other', () => {
    const tables = ofType('AWS::DynamoDB::GlobalTable').map(({ Properties }) =>
      (Properties.Replicas as { Region: string }[]).map(({ Region }) => Region).sort(),
    );
    expect(tables).toEqual([
      ['ap-south-1', 'ap-south-2'],
      ['ap-south-1', 'ap-south-2'],
    ]);
  });

  test('keeps logs for more than the 180 days that CERT-In asks for', () => {
    const retentions = ofType('AWS::Logs::LogGroup').map(({ Properties }) => Properties.RetentionInDays);
    expect(retentions.length).toBeGreaterThan(5);
    expect(new Set(retentions)).toEqual(new Set([400]));
  });

  test('has servers behind one load balancer, and lets them call one host', () => {
    expect(ofType('AWS::ECS::Service', 'AWS::AutoScaling::AutoScalingGroup')).toHaveLength(2);
    expect(ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')).toHaveLength(1);
    expect(JSON.stringify(ofType('AWS::NetworkFirewall::RuleGroup'))).toContain('"Targets":["gateway.bank.example"]');
  });

  test('keeps the books in both India regions, with a back-up in each', () => {
    for (const type of ['AWS::RDS::DBCluster', 'AWS::Backup::BackupVault']) {
      expect(
        ofType(type)
          .map(({ region }) => region)
          .sort(),
      ).toEqual(['ap-south-1', 'ap-south-2']);
    }
  });

  test('has no circle among its stacks, so that it can be deployed', () => {
    const dependencies = Object.fromEntries(
      assembly.stacks.map((stack) => [
        stack.id,
        stack.dependencies
          .map(({ id }) => id)
          .filter((id) => !id.endsWith('.assets'))
          .sort(),
      ]),
    );
    expect(dependencies).toEqual({
      Mumbai: ['Hyderabad', 'Singapore'],
      Hyderabad: [],
      Standby: ['Mumbai'],
      Singapore: [],
    });
  });
});

test('the reference app synthesises as cdk.json says, without credentials, and passes check with one permitted copy', () => {
  const directory = outdir();
  const { app } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { app: string };
  expect(shell(app, directory)).toMatchObject({ status: 0 });
  expect(existsSync(join(directory, 'manifest.json'))).toBe(true);

  const check = shell(`npx tsx bin/india-residency.ts check ${directory} --as-of 2026-11-24 --format json`, directory);
  expect(check).toMatchObject({ status: 0 });
  const { findings } = JSON.parse(check.stdout) as { findings: { rule: string; level: string; path: string }[] };
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['note']));
  const leaving = findings.filter(({ rule }) => rule !== 'permitted-store');
  expect(leaving.map(({ rule, path }) => ({ rule, path }))).toEqual([
    { rule: 'permitted-copy', path: 'Mumbai/Counts' },
  ]);
});

/** A command without credentials, region or anything else that a developer's machine may hold. */
function shell(command: string, directory: string) {
  const env = { PATH: process.env.PATH, HOME: directory, CDK_OUTDIR: directory, AWS_EC2_METADATA_DISABLED: 'true' };
  return spawnSync(command, { cwd: ROOT, shell: true, encoding: 'utf8', env });
}
