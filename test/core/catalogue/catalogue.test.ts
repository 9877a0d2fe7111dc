import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../../scripts/catalogue/compile';
import { hasPath, specTypes } from './spec-paths';

const source = readCatalogue(resolve(__dirname, '../../..'));

/** Resource types that the CDK or SAM know and the specification does not. */
const OUTSIDE_THE_SPEC = /^Custom::|^AWS::Serverless::(WebSocketApi|CapacityProvider|GraphQLApi|Connector)$/;

const entries = [...source.mechanisms].flatMap(([type, list]) =>
  list.flatMap((entry) => [entry.path, ...(entry.alsoAt ?? [])].map((path) => ({ type, path, entry }))),
);

describe('the mechanisms', () => {
  test('each stands on a type and a property that CloudFormation has', () => {
    const wrong = entries.filter(
      ({ type, path }) => path !== '(exists)' && !OUTSIDE_THE_SPEC.test(type) && !hasPath(type, path),
    );
    expect(wrong.map(({ type, path }) => `${type} ${path}`)).toEqual([]);
  });
});

test('every type that CloudFormation has is classed', () => {
  expect(specTypes.filter((type) => !source.types.has(type))).toEqual([]);
});
