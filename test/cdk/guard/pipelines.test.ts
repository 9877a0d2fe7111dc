import { describe, expect, test } from '@jest/globals';
import { expectRefused } from './expect-refused';
import { shop } from './shop-app';

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

/** Classes the bucket of the support stack: what a path names is found in an inspected stack only. */
const SUPPORT_IS_PERSONAL = {
  'residency/declarations.yaml': 'stores:\n  - { path: "cross-region-stack-*/**", class: personal }\n',
};

describe('CDK Pipelines with a certificate stack in us-east-1', () => {
  test('passes: a certificate is no store, and only code goes through the bucket of the support stack', () => {
    const app = shop(pipelineApp(CERTIFICATE));
    const { status, stderr } = app.cdkSynth();
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(app.manifests().sort()).toEqual(['assembly-Prod/manifest.json', 'manifest.json']);
  });

  test.each([['{}'], ["{ '@aws-cdk/core:aspectStabilization': true }"]])(
    'fails once that bucket holds more, though CDK makes it while Aspects run, with context %s',
    (context) => {
      const app = shop(pipelineApp(CERTIFICATE, context), SUPPORT_IS_PERSONAL);
      const outcome = app.node();
      expectRefused(app, outcome, 'cross-region-stack-111122223333:us-east-1', 'us-east-1');
      expect(outcome.stderr).not.toContain('not-inspected  cross-region');
    },
  );
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
