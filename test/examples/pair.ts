import type { App, Stack } from 'aws-cdk-lib';
import { anyRule, type Declare, type Example, type Expected } from './example';
import { bucket, stack } from './parts';
import { COUNTS, HYD, MUM, US } from './shop';

type Pair = readonly [Example, Example];

/** Where the twin that fails differs from the one that passes. */
export interface Twin {
  readonly app: App;
  /** The stack in Mumbai in which the example stands. */
  readonly k: Stack;
  readonly declare: Declare;
  /** A region abroad, or Hyderabad. */
  readonly region: string;
  readonly leaves: boolean;
}

/** An app in two forms: with one thing that leaves India, and with the same thing staying there. */
export function pair(name: string, why: string, expected: Expected, build: (twin: Twin) => void): Pair {
  const twin = (leaves: boolean): Example => ({
    name: leaves ? name : `${name}-inside-india`,
    why,
    build(app, declare) {
      build({ app, k: stack(app, 'In', MUM), declare, region: leaves ? 'us-west-2' : 'ap-south-2', leaves });
    },
    expect: leaves ? [expected] : [],
  });
  return [twin(true), twin(false)];
}

/** What names a region, or an address in one. */
export const toRegion = (name: string, why: string, build: (twin: Twin) => void): Pair =>
  pair(name, why, anyRule('us-west-2'), build);

/** What writes into the bucket `acme-drop`, which is called generic where it lies in Virginia. */
export const toBucket = (name: string, why: string, build: (twin: Twin) => void): Pair =>
  pair(name, why, anyRule('us-east-1'), (twin) => {
    const drop = bucket(stack(twin.app, 'Away', twin.leaves ? US : HYD), 'Drop', { bucketName: 'acme-drop' });
    if (twin.leaves) twin.declare(drop, 'generic', COUNTS);
    build(twin);
  });
