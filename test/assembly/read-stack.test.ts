import * as fs from 'node:fs';
import * as path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as cdk from 'aws-cdk-lib';
import {
  aws_apigateway as apigateway,
  aws_s3 as s3,
  aws_s3_assets as s3assets,
  aws_servicecatalog as servicecatalog,
  aws_stepfunctions as stepfunctions,
} from 'aws-cdk-lib';
import { readAssembly } from '../../lib/assembly';
import type { Assembly, AssemblyStack, InnerTemplate } from '../../lib/core/model';
import { buildShop, MUMBAI, synthesise } from './shop';
import { thrownBy } from './folder';

const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1);
  return list[0]!;
};
const typesIn = ({ template }: AssemblyStack | InnerTemplate): string[] =>
  Object.values(template.Resources ?? {}).map(({ Type }) => Type);
const stackAt = (assembly: Assembly, at: string): AssemblyStack => assembly.stacks.find(({ path: p }) => p === at)!;

describe('the shop as CDK synthesises it', () => {
  let outdir: string;
  let shop: Assembly;
  beforeAll(() => {
    outdir = synthesise(buildShop);
    shop = readAssembly([outdir], { cwd: __dirname });
  });

  test('stacks of Stages are found through the manifests, with name, path and environment', () => {
    expect(shop.stacks.map(({ name, path: p, region, account }) => ({ name, path: p, region, account }))).toEqual([
      { name: 'Prod-Orders', path: 'Prod/Orders', ...MUMBAI },
      { name: 'Customers', path: 'Customers', region: undefined, account: undefined },
    ]);
  });

  test('nested stacks are followed as deep as they go', () => {
    const ledger = only(stackAt(shop, 'Prod/Orders').inner);
    expect(ledger.path).toBe('Prod/Orders/Ledger');
    expect(typesIn(ledger)).toEqual(['AWS::S3::Bucket', 'AWS::CloudFormation::Stack']);
    expect(typesIn(only(ledger.inner))).toEqual(['AWS::S3::Bucket']);
    expect(only(ledger.inner).path).toBe('Prod/Orders/Ledger/Archive');
  });

  test('a product is followed from the version that deploys it', () => {
    const product = only(stackAt(shop, 'Customers').inner);
    expect(product.property).toBe('ProvisioningArtifactParameters[0].Info.LoadTemplateFromURL');
    expect(product.path).toBe('Customers/Offer');
    expect(typesIn(product)).toEqual(['AWS::S3::Bucket']);
  });

  test('each template has its own construct paths, also where two share a logical id', () => {
    const orders = stackAt(shop, 'Prod/Orders');
    const ledger = only(orders.inner);
    const id = Object.keys(ledger.template.Resources!).find((one) => one.startsWith('Invoices'))!;
    expect(orders.template.Resources).toHaveProperty(id);
    expect(orders.paths?.[id]).toBe('Prod/Orders/Invoices/Resource');
    expect(ledger.paths?.[id]).toBe('Prod/Orders/Ledger/Invoices/Resource');
  });

  test('each resource knows the line of the app that made it', () => {
    const archive = only(only(stackAt(shop, 'Prod/Orders').inner).inner);
    const line = (text: string): number =>
      fs
        .readFileSync(path.join(__dirname, 'shop.ts'), 'utf8')
        .split('\n')
        .findIndex((one) => one.includes(text)) + 1;
    expect(Object.values(archive.sources ?? {})).toEqual([`shop.ts:${line("'Entries'")}`]);
    expect(Object.values(only(stackAt(shop, 'Customers').inner).sources ?? {})).toEqual([
      `shop.ts:${line("'Profiles'")}`,
    ]);
  });

  test('templates of removed stacks that stay behind in the folder are not read', () => {
    fs.writeFileSync(path.join(outdir, 'Removed.template.json'), '{"Resources": {"Old": {"Type": "AWS::S3::Bucket"}}}');
    fs.writeFileSync(path.join(outdir, 'Broken.template.json'), '{');
    expect(readAssembly([outdir], { cwd: __dirname }).stacks).toHaveLength(2);
  });
});

test('a nested stack of the legacy synthesizer is followed, whose assets have no manifest', () => {
  const outdir = synthesise((app) => {
    const orders = new cdk.Stack(app, 'Orders', { env: MUMBAI, synthesizer: new cdk.LegacyStackSynthesizer() });
    new s3.Bucket(new cdk.NestedStack(orders, 'Ledger'), 'Entries');
  });
  expect(fs.existsSync(path.join(outdir, 'Orders.assets.json'))).toBe(false);
  expect(typesIn(only(only(readAssembly([outdir], { cwd: outdir }).stacks).inner))).toEqual(['AWS::S3::Bucket']);
});

test('an assembly of an older CDK keeps its metadata in the manifest, and names no template files in it', () => {
  const outdir = synthesise(buildShop);
  for (const folder of [outdir, path.join(outdir, 'assembly-Prod')]) moveMetadataIntoManifest(folder);
  const shop = readAssembly([outdir], { cwd: __dirname });
  const ledger = only(stackAt(shop, 'Prod/Orders').inner);
  expect(ledger.path).toBe('Prod/Orders/Ledger');
  expect(Object.values(only(ledger.inner).paths ?? {})).toEqual(['Prod/Orders/Ledger/Archive/Entries/Resource']);
  expect(Object.values(only(ledger.inner).sources ?? {})[0]).toMatch(/^shop\.ts:\d+$/);
});

interface OldManifest {
  version: string;
  artifacts: Record<string, { additionalMetadataFile?: string; metadata?: Record<string, { type: string }[]> }>;
}

function moveMetadataIntoManifest(folder: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as OldManifest;
  manifest.version = '29.0.0';
  for (const artifact of Object.values(manifest.artifacts)) {
    if (artifact.additionalMetadataFile === undefined) continue;
    const beside = path.join(folder, artifact.additionalMetadataFile);
    const metadata = JSON.parse(fs.readFileSync(beside, 'utf8')) as Record<string, { type: string }[]>;
    fs.rmSync(beside);
    delete artifact.additionalMetadataFile;
    artifact.metadata = Object.fromEntries(
      Object.entries(metadata).map(([at, entries]) => [
        at,
        entries.filter(({ type }) => type !== 'aws:cdk:templateFile'),
      ]),
    );
  }
  fs.writeFileSync(file, JSON.stringify(manifest));
}

describe('what resources deploy', () => {
  const CHILD = 'Resources:\n  Entries:\n    Type: AWS::SQS::Queue\n';
  const innerOf = (type: string, properties: (asset: s3assets.Asset) => Record<string, unknown>): InnerTemplate[] => {
    const outdir = synthesise(
      (app, folder) => {
        const orders = new cdk.Stack(app, 'Orders', { env: MUMBAI });
        const asset = new s3assets.Asset(orders, 'Child', { path: path.join(folder, 'child.yaml') });
        new cdk.CfnResource(orders, 'Deployer', { type, properties: properties(asset) });
      },
      { 'child.yaml': CHILD },
    );
    return [...only(readAssembly([outdir], { cwd: outdir }).stacks).inner];
  };

  test.each<[string, (asset: s3assets.Asset) => Record<string, unknown>]>([
    ['AWS::CloudFormation::StackSet', ({ httpUrl }) => ({ TemplateURL: httpUrl })],
    ['AWS::CloudFormation::StackSet', () => ({ TemplateBody: CHILD })],
    ['AWS::CloudFormation::StackSet', () => ({ TemplateBody: '{"Resources":{"Entries":{"Type":"AWS::SQS::Queue"}}}' })],
    ['AWS::CloudFormation::StackSet', () => ({ TemplateBody: cdk.Fn.sub(CHILD) })],
    [
      'AWS::CloudFormation::StackSet',
      () => ({ TemplateBody: `${CHILD}    Properties:\n      QueueName: ${cdk.Aws.REGION}\n` }),
    ],
    [
      'AWS::CloudFormation::Stack',
      ({ httpUrl }) => ({ TemplateURL: cdk.Fn.conditionIf('InIndia', httpUrl, 'https://shop.example/x') }),
    ],
    ['AWS::Serverless::Application', ({ s3ObjectUrl }) => ({ Location: s3ObjectUrl })],
    [
      'AWS::SageMaker::Project',
      ({ httpUrl }) => ({ TemplateProviderDetails: [{ CfnTemplateProviderDetail: { TemplateURL: httpUrl } }] }),
    ],
  ])('%s (%#) is followed to its template', (type, properties) => {
    const inner = only(innerOf(type, properties));
    expect(inner.deployedBy).toBe('Deployer');
    expect(typesIn(inner)).toEqual(['AWS::SQS::Queue']);
  });

  test('a template from elsewhere is not followed', () => {
    const url =
      'https://s3.ap-south-1.amazonaws.com/shop/0123456789012345678901234567890123456789012345678901234567890123.json';
    expect(innerOf('AWS::CloudFormation::Stack', () => ({ TemplateURL: url }))).toEqual([]);
  });

  test('an override that leads elsewhere is believed, not the metadata of the asset', () => {
    const outdir = synthesise((app) => {
      app.node.setContext('aws:cdk:enable-asset-metadata', true);
      const orders = new cdk.Stack(app, 'Orders', { env: MUMBAI });
      const ledger = new cdk.NestedStack(orders, 'Ledger');
      new s3.Bucket(ledger, 'Entries');
      (ledger.nestedStackResource as cdk.CfnStack).addPropertyOverride(
        'TemplateURL',
        'https://shop.example/ledger.json',
      );
    });
    expect(only(readAssembly([outdir], { cwd: outdir }).stacks).inner).toEqual([]);
  });

  test('fails when an inline template is broken', () => {
    expect(
      thrownBy(() => innerOf('AWS::CloudFormation::StackSet', () => ({ TemplateBody: 'Resources: [1' }))).message,
    ).toMatch(/^Orders\.template\.json:\d+: `TemplateBody` of `Deployer` cannot be read: is no YAML/);
  });

  test('fails when the file of a nested stack is gone', () => {
    const outdir = synthesise((app) => {
      new s3.Bucket(new cdk.NestedStack(new cdk.Stack(app, 'Orders', { env: MUMBAI }), 'Ledger'), 'Entries');
    });
    const [nested] = fs.readdirSync(outdir).filter((file) => file.endsWith('.nested.template.json'));
    fs.rmSync(path.join(outdir, nested!));
    expect(thrownBy(() => readAssembly([outdir], { cwd: outdir })).message).toBe(`${nested}: does not exist`);
  });

  test('two versions of a product are both followed', () => {
    const outdir = synthesise(
      (app, folder) => {
        const versions = ['v1.json', 'v2.yaml'].map((file) => ({
          productVersionName: file,
          cloudFormationTemplate: servicecatalog.CloudFormationTemplate.fromAsset(path.join(folder, file)),
        }));
        const stack = new cdk.Stack(app, 'Offers', { env: MUMBAI });
        new servicecatalog.CloudFormationProduct(stack, 'Offer', {
          productName: 'offer',
          owner: 'shop',
          productVersions: [versions[0]!, versions[1]!],
        });
      },
      { 'v1.json': '{"Resources":{"Old":{"Type":"AWS::SQS::Queue"}}}', 'v2.yaml': CHILD },
    );
    const { inner } = only(readAssembly([outdir], { cwd: outdir }).stacks);
    expect(inner.map(({ property }) => property)).toEqual([
      'ProvisioningArtifactParameters[0].Info.LoadTemplateFromURL',
      'ProvisioningArtifactParameters[1].Info.LoadTemplateFromURL',
    ]);
  });
});

test('bodies of state machines, APIs and included fragments are read, and other assets are not', () => {
  const ASL = '{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","End":true}}}';
  const API = 'openapi: 3.0.1\ninfo: {title: shop, version: "1"}\npaths: {}\n';
  const FRAGMENT = 'BucketName: shop\n';
  const outdir = synthesise(
    (app, folder) => {
      const stack = new cdk.Stack(app, 'Orders', { env: MUMBAI });
      const file = (name: string): string => path.join(folder, name);
      const definitionBody = stepfunctions.DefinitionBody.fromFile(file('pay.asl.json'));
      new stepfunctions.StateMachine(stack, 'Pay', { definitionBody });
      const apiDefinition = apigateway.ApiDefinition.fromAsset(file('api.yaml'));
      new apigateway.SpecRestApi(stack, 'Api', { apiDefinition });
      const fragment = new s3assets.Asset(stack, 'Fragment', { path: file('fragment.yaml') });
      const bucket = new s3.CfnBucket(stack, 'Invoices');
      bucket.addPropertyOverride('Fn::Transform', {
        Name: 'AWS::Include',
        Parameters: { Location: fragment.s3ObjectUrl },
      });
      new s3assets.Asset(stack, 'Seed', { path: file('seed.json') });
    },
    { 'pay.asl.json': ASL, 'api.yaml': API, 'fragment.yaml': FRAGMENT, 'seed.json': '["customer"]' },
  );
  const { assetBodies } = only(readAssembly([outdir], { cwd: outdir }).stacks);
  expect(Object.keys(assetBodies!).every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  expect(Object.values(assetBodies!).sort()).toEqual([FRAGMENT, API, ASL].sort());
});

test('construct paths and source lines are read when they are asked for, not before', () => {
  const outdir = synthesise(buildShop);
  const shop = readAssembly([outdir], { cwd: outdir });
  fs.writeFileSync(path.join(outdir, 'Customers.metadata.json'), 'broken');
  const customers = stackAt(shop, 'Customers');
  expect(thrownBy(() => customers.paths).message).toMatch(/^Customers\.metadata\.json:1: is no JSON/);
});
