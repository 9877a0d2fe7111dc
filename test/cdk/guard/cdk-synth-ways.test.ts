import { describe, expect, test } from '@jest/globals';
import { expectRefused } from './expect-refused';
import { shop } from './shop-app';

const GUARDED = `
const app = new App();
Aspects.of(app).add(new ResidencyGuard());
`;
const LEAK = `${GUARDED}
table(new Stack(app, 'Orders', { env: MUMBAI }), 'Table', 'us-east-2');
`;
const REPORT_MODE = ['-c', 'india-residency:mode=report'];

describe('report mode', () => {
  test('lets a leak pass, loudly, and leaves an assembly', () => {
    const app = shop(LEAK);
    const { status, stderr } = app.cdkSynth(REPORT_MODE);
    expect({ status, manifests: app.manifests() }).toEqual({ status: 0, manifests: ['manifest.json'] });
    expect(stderr).toContain('REPORT MODE');
    expect(stderr).toContain('Orders/Table');
    expect(stderr).toContain('us-east-2');
  });

  test('fails where CI is set, and says that the key had no effect', () => {
    const app = shop(LEAK);
    const outcome = app.cdkSynth(REPORT_MODE, { CI: 'true' });
    expectRefused(app, outcome, 'Orders/Table');
    expect(outcome.stderr).toContain('has no effect where the environment variable CI is set');
  });

  test('fails when its name is misspelt', () => {
    const app = shop(LEAK);
    expectRefused(app, app.cdkSynth(['-c', 'india-residency:mode=raport']), '`raport`', '`report` or `enforce`');
  });
});

describe('what an earlier synth left in cdk.out', () => {
  test('is not read: a Stage that leaked and is gone from the code', () => {
    const app = shop(`${GUARDED}
      table(new Stack(new Stage(app, 'Prod', { env: MUMBAI }), 'Orders'), 'Table', 'us-east-2');
    `);
    expect(app.cdkSynth(REPORT_MODE).status).toBe(0);
    expect(app.manifests()).toContain('assembly-Prod/manifest.json');
    app.write(`${GUARDED}
      table(new Stack(app, 'Orders', { env: MUMBAI }), 'Table');
    `);
    const { status, stderr } = app.cdkSynth();
    expect({ status, leak: stderr.includes('us-east-2') }).toEqual({ status: 0, leak: false });
  });

  test('is no report of a later synth that passes', () => {
    const app = shop(LEAK);
    expect(app.node().status).toBe(1);
    expect(app.output('india-residency-report.json')).toBeDefined();
    app.write(LEAK.replace('us-east-2', 'ap-south-2'));
    expect(app.node().status).toBe(0);
    expect(() => app.output('india-residency-report.json')).toThrow(/ENOENT/);
  });
});

describe("CDK's first pass, with dummies for what it has still to look up", () => {
  const LOOKUPS = `${GUARDED}
    const ec2 = require('aws-cdk-lib/aws-ec2');
    const ssm = require('aws-cdk-lib/aws-ssm');
    const orders = new Stack(app, 'Orders', { env: MUMBAI });
    const vpc = ec2.Vpc.fromLookup(orders, 'Vpc', { vpcId: 'vpc-1' });
    new ec2.SecurityGroup(orders, 'Servers', { vpc });
    table(orders, 'Table', process.env.REPLICA).node.defaultChild
      .addPropertyOverride('Replicas.1.Region', process.env.REPLICA ?? ssm.StringParameter.valueFromLookup(orders, '/dr-region'));
  `;

  test('passes, so that CDK can look up where the replica goes', () => {
    const app = shop(LOOKUPS);
    expect(app.node().status).toBe(0);
    expect(app.output('manifest.json')).toMatchObject({ missing: [{ provider: 'vpc-provider' }, { provider: 'ssm' }] });
    const { stderr } = app.cdkSynth([], { AWS_EC2_METADATA_DISABLED: 'true', HOME: app.dir });
    expect(stderr).not.toContain('Data residency');
    expect(stderr).toMatch(/credentials|AWS calls/);
  });

  test('fails all the same for a replica that rests on no look-up', () => {
    const app = shop(LOOKUPS);
    expectRefused(app, app.node({ REPLICA: 'us-east-2' }), 'Orders/Table');
  });
});

describe('mistakes', () => {
  test('fails when two guards are told different things', () => {
    const app = shop(`${LEAK}
      Aspects.of(app).add(new ResidencyGuard({ strict: true }));
    `);
    expectRefused(app, app.node(), 'two ResidencyGuards', '`strict` is `false` for one and `true` for the other');
  });

  test('reports once when two guards are told the same', () => {
    const app = shop(`${LEAK}
      Aspects.of(app.node.findChild('Orders')).add(new ResidencyGuard());
    `);
    const outcome = app.node();
    expectRefused(app, outcome, 'Orders/Table');
    expect(outcome.stderr.match(/Data residency in India/g)).toHaveLength(1);
  });

  test('fails when it is told of a regime that nobody knows', () => {
    const app = shop(LEAK.replace('new ResidencyGuard()', "new ResidencyGuard({ regimes: ['rbi-2081'] })"));
    expectRefused(app, app.node(), '`rbi-2081`', 'rbi-payment-data-2018');
  });

  test('fails when the folder that it is told of is not there', () => {
    const app = shop(LEAK.replace('new ResidencyGuard()', "new ResidencyGuard({ residency: 'compliance' })"));
    expectRefused(app, app.node(), 'no folder', '`compliance`');
  });

  test("fails on a mistake in the organisation's folder, with file and line and no frames", () => {
    const app = shop(LEAK, { 'residency/waivers.yaml': '- { id: W-1, paths: everything }\n' });
    expectRefused(app, app.node(), 'residency/waivers.yaml:1:', '`paths`');
  });
});
