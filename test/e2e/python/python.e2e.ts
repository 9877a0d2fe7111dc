import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks } from '../../readme/readme';
import { installPackage } from './install-package';
import { synth } from './synth';

const { E2E_PYTHON: python, E2E_FOLDER: folder } = process.env;
if (!python || !folder) throw new Error('these tests need a virtual environment of Python; run `npm run e2e:python`');

const ORDERS = { dataClass: 'personal', elements: ['order-history'] };

describe('the package that jsii makes for Python', () => {
  beforeAll(() => installPackage(python, folder));

  test('synthesises a shop with a mirror that the guard lets through', () => {
    const { status, output, outdir } = synth('shop_app.py', python, folder);
    expect({ status, output }).toEqual({ status: 0, output: expect.any(String) });
    expect(declaredBuckets(join(outdir, 'Shop.template.json'))).toContainEqual(ORDERS);
    expect(declaredBuckets(join(outdir, 'Hyderabad.template.json'))).toContainEqual(ORDERS);
  });

  test('synthesises the app that the README shows', () => {
    const [app = ''] = blocks('In other languages', 'python');
    writeFileSync(join(folder, 'readme_app.py'), app);
    const { status, output, outdir } = synth(join(folder, 'readme_app.py'), python, folder);
    expect({ status, output }).toEqual({ status: 0, output: expect.any(String) });
    expect(declaredBuckets(join(outdir, 'Shop.template.json'))).toContainEqual(ORDERS);
  });

  test('fails when a table of payments replicates to us-east-1, says so as in any language, and leaves nothing to deploy', () => {
    const { status, output, outdir } = synth('leaving_app.py', python, folder);
    expect(status).toBe(1);
    expect(output).toContain('✗ copy-outside-india  Shop/Orders');
    expect(output).toContain('payment data would be copied to us-east-1 (United States)');
    expect(output).toContain('clause payment-copy-for-overseas-regulator');
    expect(existsSync(join(outdir, 'manifest.json'))).toBe(false);
    expect(readdirSync(outdir)).toContain('india-residency-report.json');
  });

  test('refuses a resident bucket in us-east-1 in its constructor, with the line to change', () => {
    const { status, output } = synth('abroad_app.py', python, folder);
    expect(status).toBe(1);
    expect(output).toContain(
      "RuntimeError: `Shop/Orders`: the stack is in `us-east-1`, which is not in India; give the stack env: { region: 'ap-south-1' } or 'ap-south-2'",
    );
    expect(output).not.toContain('the constructor let it through');
  });
});

/** What the template says of each of its buckets. */
function declaredBuckets(template: string): unknown[] {
  const { Resources } = JSON.parse(readFileSync(template, 'utf8')) as {
    Resources: Record<string, { Type: string; Metadata?: Record<string, unknown> }>;
  };
  const buckets = Object.values(Resources).filter(({ Type }) => Type === 'AWS::S3::Bucket');
  return buckets.map(({ Metadata }) => Metadata?.['india-residency']);
}
