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

describe('CDK Pipelines with a certificate stack in us-east-1', () => {
  test.each([['{}'], ["{ '@aws-cdk/core:aspectStabilization': true }"]])(
    'fails for the bucket of the support stack that it makes while Aspects run, with context %s',
    (context) => {
      const app = shop(pipelineApp(CERTIFICATE, context));
      const outcome = app.node();
      expectRefused(app, outcome, 'cross-region-stack-111122223333:us-east-1', 'us-east-1');
      expect(outcome.stderr).toContain('store-outside-india');
      expect(outcome.stderr).not.toContain('not-inspected');
    },
  );

  test('passes once that bucket is declared to hold public content', () => {
    const app = shop(pipelineApp(CERTIFICATE), {
      'residency/declarations.yaml':
        'stores:\n' +
        '  - { path: "cross-region-stack-*/**", class: generic, elements: [public-content] }\n' +
        '  - { path: "Ci/Pipeline/**", class: generic, elements: [public-content] }\n',
    });
    const { status, stderr } = app.node();
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(app.manifests().sort()).toEqual(['assembly-Prod/manifest.json', 'manifest.json']);
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
