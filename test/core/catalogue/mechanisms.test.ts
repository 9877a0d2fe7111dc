import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../../scripts/catalogue/compile';
import { isIgnoredPath } from '../../../lib/core/catalogue/ignored-path';
import { hasPath } from './spec-paths';

const source = readCatalogue(resolve(__dirname, '../../..'));

/** Made by the CDK, not by CloudFormation: the specification cannot know their properties. */
const MADE_BY_THE_CDK = /^Custom::/;

const entries = [...source.mechanisms].flatMap(([type, list]) =>
  list.flatMap((entry) => [entry.path, ...(entry.alsoAt ?? [])].map((path) => ({ type, path, entry }))),
);

describe('the mechanisms of catalogue/', () => {
  test('each stands on a type and a property that CloudFormation has', () => {
    const wrong = entries.filter(
      ({ type, path }) => path !== '(exists)' && !MADE_BY_THE_CDK.test(type) && !hasPath(type, path),
    );
    expect(wrong.map(({ type, path }) => `${type} ${path}`)).toEqual([]);
  });

  test('the look-up of a property tells what the specification has from what it lacks', () => {
    expect(hasPath('AWS::S3::Bucket', 'ReplicationConfiguration.Rules[].Destination.Bucket')).toBe(true);
    expect(hasPath('AWS::S3::Bucket', 'ReplicationConfiguration.Rules.Destination.Bucket')).toBe(false);
    expect(hasPath('AWS::S3::Bucket', 'ReplicationConfiguration.Rules[].Destination.Region')).toBe(false);
    expect(hasPath('AWS::Lambda::Function', 'Environment.Variables{}')).toBe(true);
    expect(hasPath('AWS::Shop::Ledger', 'Region')).toBe(false);
  });

  test('each type is classed', () => {
    expect([...source.mechanisms.keys()].filter((type) => !source.types.has(type))).toEqual([]);
  });

  test('no destination of content is among the paths that the catch-all passes over', () => {
    const hidden = entries.filter(
      ({ type, path, entry }) =>
        entry.role === undefined &&
        entry.moves === 'content' &&
        entry.mechanism !== 'join' &&
        isIgnoredPath(type, path),
    );
    expect(hidden.map(({ type, path }) => `${type} ${path}`)).toEqual([]);
  });

  test('a join is worth no more than a note by itself', () => {
    const joins = entries.filter(({ entry }) => entry.mechanism === 'join');
    expect(joins.filter(({ entry }) => entry.weight !== 'info')).toEqual([]);
  });

  test('what triggers is spelt out', () => {
    const silent = entries.filter(({ entry }) => entry.foundBy === 'value-triggers' && entry.argument === undefined);
    expect(silent.map(({ type, path }) => `${type} ${path}`)).toEqual([]);
  });

  test('the format of an opaque body is one that a finder can read', () => {
    const formats = ['code', 'json', 'kv', 'map', 'policy', 'remote', 'script', 'tags', 'text', 'xml', 'yaml'];
    const used = entries.filter(({ entry }) => entry.foundBy === 'opaque-body').map(({ entry }) => entry.argument);
    expect([...new Set(used)].sort()).toEqual(formats);
  });

  test('a zone is a place where the resource lies, in a region that AWS enforces', () => {
    const zones = entries.filter(
      ({ entry }) =>
        entry.foundBy === 'availability-zone' && entry.mechanism === 'placement' && entry.role === undefined,
    );
    expect(zones.length).toBeGreaterThan(20);
    expect(zones.filter(({ entry }) => entry.direction !== 'at' || entry.sameRegionEnforced !== 'yes')).toEqual([]);
  });
});

describe('the ignored properties of catalogue/', () => {
  test('each stands on a type and a property that CloudFormation has', () => {
    const wrong = [...source.ignored]
      .filter(([type]) => type !== '*')
      .flatMap(([type, paths]) =>
        paths
          .filter((path) => path !== '**' && !hasPath(type, path.replace(/\.\*\*$/, '')))
          .map((path) => `${type} ${path}`),
      );
    expect(wrong).toEqual([]);
  });
});
