import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sourceOf } from '../../lib/assembly/creation-stack';

const created = (...data: string[]) => [{ type: 'aws:cdk:creationStack', data }];

test.each([
  [
    'the first frame of the app',
    [
      '...new Bucket2 in aws-cdk-lib...',
      '<anonymous> (/shop/lib/orders.ts:12:5)',
      '<anonymous> (/shop/bin/app.ts:3:1)',
    ],
    'lib/orders.ts:12',
  ],
  ['a frame without a name', ['/shop/lib/orders.ts:12:5'], 'lib/orders.ts:12'],
  ['a frame of V8', ['    at new Orders (/shop/lib/orders.ts:12:5)'], 'lib/orders.ts:12'],
  ['an ES module', ['new Orders (file:///shop/lib/my%20orders.mjs:12:5)'], 'lib/my orders.mjs:12'],
  ['a file beside the working folder', ['f (/libs/orders.ts:7:1)'], '../libs/orders.ts:7'],
  ['a Python app', ['<module> (app.py:9)'], 'app.py:9'],
])('the source is %s', (_, frames, source) => {
  expect(sourceOf(created(...frames), '/shop')).toBe(source);
});

test.each([
  ['of packages', 'new Bucket (/shop/node_modules/aws-cdk-lib/aws-s3/lib/bucket.js:1:2)'],
  ['of Node', 'Module._compile (node:internal/modules/cjs/loader:1521:14)'],
  ['of the jsii runtime', 'Kernel.create (/var/jsii-kernel-x1/node_modules/x.js:1:2)'],
  ['of nobody', '(no user code in 10 frames, use --stack-trace-limit to capture more)'],
])('frames %s are no source', (_, frame) => {
  expect(sourceOf(created(frame), '/shop')).toBeUndefined();
});

test('older CDK versions leave a trace beside the logical id', () => {
  const trace = ['new Bucket (/shop/node_modules/aws-cdk-lib/b.js:1:2)', 'Object.<anonymous> (/shop/app.ts:8:1)'];
  expect(sourceOf([{ type: 'aws:cdk:logicalId', data: 'Orders', trace }], '/shop')).toBe('app.ts:8');
});

describe('a frame in generated code', () => {
  const orders = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'shop-')), 'orders.ts');
  const inOneLine = created(`new OrdersStack (${orders}:2:24123)`);
  const cwd = path.dirname(orders);
  fs.writeFileSync(
    orders,
    "import x;\n\nnew Table(this, 'Orders');\nnew Site(this, 'Books');\nnew Site(this, 'Books');\n",
  );

  test('gives the line on which the construct has its id', () => {
    expect(sourceOf(inOneLine, cwd, ['Orders', 'Table'])).toBe('orders.ts:3');
  });

  test('gives no line where the id stands twice, or nowhere', () => {
    expect(sourceOf(inOneLine, cwd, ['Books'])).toBe('orders.ts');
    expect(sourceOf(inOneLine, cwd, ['Ledger'])).toBe('orders.ts');
  });

  test('gives no line where the file is not there', () => {
    expect(sourceOf(created('new OrdersStack (/gone/orders.ts:2:24123)'), '/gone', ['Orders'])).toBe('orders.ts');
  });

  test('does not believe a like id of another construct further in', () => {
    expect(sourceOf(inOneLine, cwd, ['Books', 'Orders'])).toBe('orders.ts');
  });
});
