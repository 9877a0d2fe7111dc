import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused } from './expect-refused';
import { shop, type ShopApp } from './shop-app';

/** CDK Pipelines synthesises a Stage when it is added, and makes support stacks for other regions while Aspects run. */
function pipelineApp(stage: string, context = '{}'): string {
  return `
    const pipelines = require('aws-cdk-lib/pipelines');
    const codecommit = require('aws-cdk-lib/aws-codecommit');
    const acm = require('aws-cdk-lib/aws-certificatemanager');
    const app = new App({ context: ${context} });
    Aspects.of(app).add(new ResidencyGuard());
    const ci = new Stack(app, 'Ci', { env: MUMBAI });
    const repository = codecommit.Repository.fromRepositoryName(ci, 'Repository', 'shop');
    const pipeline = new pipelines.CodePipeline(ci, 'Pipeline', {
      synth: new pipelines.ShellStep('Synth', {
        input: pipelines.CodePipelineSource.codeCommit(repository, 'main'), commands: ['npx cdk synth'],
      }),
    });
    const prod = new Stage(app, 'Prod', { env: MUMBAI });
    const orders = new Stack(prod, 'Orders');
    ${stage}
  `;
}

const CERTIFICATE = `
  table(orders, 'Table');
  const web = new Stack(prod, 'Web', { env: { ...MUMBAI, region: 'us-east-1' } });
  new acm.Certificate(web, 'Certificate', { domainName: 'shop.example' });
  pipeline.addStage(prod);
`;

/** Files of the templates that were inspected, and of those the ones that are still the same on disk. */
function inspectedTemplates(app: ShopApp): { files: string[]; unchanged: string[] } {
  const { templates } = app.output('india-residency.json') as { templates: Record<string, string> };
  const hashOf = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(app.dir, 'cdk.out', file)))
      .digest('hex');
  const files = Object.keys(templates);
  return { files, unchanged: files.filter((file) => templates[file] === hashOf(file)) };
}

describe('CDK Pipelines with a certificate stack in us-east-1', () => {
  const SUPPORT = 'cross-region-stack-111122223333_us-east-1.template.json';

  test.each([['{}'], ["{ '@aws-cdk/core:aspectStabilization': true }"]])(
    'passes, and the support stack that it makes while Aspects run was inspected, with context %s',
    (context) => {
      const app = shop(pipelineApp(CERTIFICATE, context));
      const { status, stderr } = app.node();
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
      expect(app.manifests().sort()).toEqual(['assembly-Prod/manifest.json', 'manifest.json']);
      const { files, unchanged } = inspectedTemplates(app);
      expect(files).toContain(SUPPORT);
      expect(unchanged).toEqual(files);
    },
  );

  test('fails for a bucket that an Aspect puts in a stack of its own beside it', () => {
    const app = shop(
      pipelineApp(`${CERTIFICATE}
        const s3 = require('aws-cdk-lib/aws-s3');
        Aspects.of(ci).add({
          visit(node) {
            if (node !== ci || app.node.tryFindChild('Drills')) return;
            new s3.Bucket(new Stack(app, 'Drills', { env: { ...MUMBAI, region: 'us-east-1' } }), 'Copies');
          },
        });
      `),
    );
    expectRefused(app, app.cdkSynth(), 'Drills/Copies', 'us-east-1');
  });
});

describe('a Stage that CDK Pipelines synthesised early', () => {
  const LEAK = `
    table(orders, 'Table', 'us-east-2');
    pipeline.addStage(prod);
  `;

  test('fails for its leak', () => {
    const app = shop(pipelineApp(LEAK));
    expectRefused(app, app.node(), 'Prod/Orders/Table');
  });

  test('fails for its leak also where a clean synth came before', () => {
    const app = shop(pipelineApp(LEAK.replace('us-east-2', 'ap-south-2')));
    expect(app.node().status).toBe(0);
    app.write(pipelineApp(LEAK));
    expectRefused(app, app.node(), 'Prod/Orders/Table');
  });

  test('is judged by what was declared after it was added', () => {
    const declared = `DataClassification.of(prod).declare(DataClass.PAYMENT);`;
    const app = shop(pipelineApp(LEAK + declared));
    const outcome = app.node();
    expectRefused(app, outcome, 'Prod/Orders/Table');
    expect(outcome.stderr).toMatch(/class +payment/);
    expect(app.output('india-residency.json')).toMatchObject({
      declarations: [{ path: 'Prod', dataClass: 'payment' }],
    });
  });
});
