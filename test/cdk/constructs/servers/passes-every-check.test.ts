import { expect, test } from '@jest/globals';
import { App, Aspects, Size, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import flags from 'aws-cdk-lib/recommended-feature-flags.json';
import { AwsSolutionsChecks } from 'cdk-nag';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DataClass,
  NetworkEgress,
  ResidencyGuard,
  ResidentNetwork,
  ResidentServerFleet,
  ResidentService,
} from '../../../../lib';
import { ACCOUNT, QUICK, shop } from '../payments-shop';
import { certificateArn } from './three-servers';

/** Everything that the constructs for servers can make, in one stack. */
function everything(stack: Stack, dataClass: DataClass): { fleet: ResidentServerFleet; service: ResidentService } {
  const egress = NetworkEgress.allowList(['api.payments.example']);
  const vpc = new ResidentNetwork(stack, 'Network', { egress, publicLoadBalancers: true });
  new ResidentNetwork(stack, 'Quiet', { organizationId: 'o-a1b2c3d4e5' });
  vpc.peer('Peer', { peerVpcId: 'vpc-0ledger', peerCidr: '10.1.0.0/16', peerRegion: 'ap-south-2' });
  const fleet = new ResidentServerFleet(stack, 'Servers', {
    dataClass,
    vpc,
    minCapacity: 2,
    logFiles: ['/var/log/shop.log'],
    dataVolumes: [{ deviceName: '/dev/xvdb', size: Size.gibibytes(10) }],
  });
  const certificate = Certificate.fromCertificateArn(stack, 'Certificate', certificateArn(stack.region));
  const image = ContainerImage.fromEcrRepository(Repository.fromRepositoryName(stack, 'Images', 'shop'));
  const common = { dataClass, vpc, certificate, image };
  const service = new ResidentService(stack, 'Shop', {
    ...common,
    publicLoadBalancer: true,
    enableExecuteCommand: true,
  });
  new ResidentService(stack, 'Ledger', common);
  return { fleet, service };
}

test('servers pass AwsSolutions in both regions, with what is acknowledged written down', () => {
  const { app, mumbai, hyderabad } = shop();
  everything(mumbai, DataClass.PAYMENT);
  everything(hyderabad, DataClass.GENERIC);
  expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
});

test('servers pass AwsSolutions in an app that `cdk init` made, with every feature flag that it sets', () => {
  const app = new App({ ...QUICK, context: flags });
  everything(new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } }), DataClass.PAYMENT);
  everything(new Stack(app, 'Hyderabad', { env: { region: 'ap-south-2' } }), DataClass.PAYMENT);
  expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
});

test('fails AwsSolutions where the app grants sessions: who may open them is for the app to acknowledge', () => {
  const { app, mumbai } = shop();
  const { fleet } = everything(mumbai, DataClass.PERSONAL);
  fleet.grantSessions(new Role(mumbai, 'Admin', { assumedBy: new AccountRootPrincipal() }));
  const rules = new AwsSolutionsChecks().validateScope(app).violations.map(({ ruleName }) => ruleName);
  expect(rules).toEqual([
    expect.stringMatching(/^AwsSolutions-IAM5\[Resource::.*:instance\/\*\]$/),
    expect.stringMatching(/^AwsSolutions-IAM5\[Resource::.*:session\/<aws:userid>-\*\]$/),
  ]);
});

test.each([
  DataClass.GENERIC,
  DataClass.PERSONAL,
  DataClass.PAYMENT,
  DataClass.COMPANY_BOOKS,
  DataClass.ICT_LOGS,
  DataClass.SECURITIES_MARKET,
])('servers of %s pass the guard with every default regime, strictly', (dataClass) => {
  const { app, mumbai, hyderabad } = shop();
  everything(mumbai, dataClass);
  everything(hyderabad, dataClass);
  const residency = mkdtempSync(join(tmpdir(), 'residency-'));
  Aspects.of(app).add(new ResidencyGuard({ strict: true, residency }));
  const { directory } = app.synth();
  expect(existsSync(join(directory, 'manifest.json'))).toBe(true);
});
