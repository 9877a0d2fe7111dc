import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cdkSpecification } from '../../../scripts/catalogue/cdk-specification';
import { readCatalogue } from '../../../scripts/catalogue/compile';
import { newsOf } from '../../../scripts/catalogue/news';
import { readNamed } from '../../../scripts/catalogue/read-named';
import {
  cloudFormationSpecification,
  joined,
  type SpecOwner,
  type Specification,
} from '../../../scripts/catalogue/specification';

const root = resolve(__dirname, '../../..');
const source = readCatalogue(root);
const named = readNamed(root);
const cdk = cdkSpecification();
const installed = joined(cloudFormationSpecification(), cdk);

/** The installed specification, as if it had one type more, or another in the place of the one it has. */
function withType(type: string, properties: SpecOwner['properties']): Specification {
  return { ...installed, types: new Map([...installed.types, [type, { name: type, properties }]]) };
}

const text = { type: { type: 'string' } };

describe('the installed specification and aws-cdk-lib', () => {
  const news = newsOf(installed, source, named);

  test('hold no type that is not classed: class it in catalogue/types.yaml', () => {
    expect(news.types).toEqual([]);
  });

  test('hold no property that sounds like a place and is neither catalogued, nor ignored, nor named', () => {
    expect(news.properties).toEqual([]);
  });

  test('still hold everything that catalogue/named.yaml lists', () => {
    expect(news.gone).toEqual([]);
  });

  test('are really read', () => {
    expect(cdk.types.size).toBeGreaterThan(1500);
    expect(cdk.types.get('AWS::S3::Bucket')?.properties).toHaveProperty('ReplicationConfiguration');
    expect(installed.types.size).toBeGreaterThan(1800);
  });
});

describe('news is told of', () => {
  const newsWith = (type: string, properties: SpecOwner['properties']) =>
    newsOf(withType(type, properties), source, named);

  test('a type that nobody has classed', () => {
    expect(newsWith('AWS::Books::Ledger', { Name: text }).types).toEqual(['AWS::Books::Ledger']);
  });

  test('a type that only the CDK has', () => {
    const newest: Specification = {
      ...cdk,
      types: new Map([['AWS::Books::Ledger', { name: 'Ledger', properties: {} }]]),
    };
    expect(newsOf(joined(installed, newest), source, named).types).toEqual(['AWS::Books::Ledger']);
  });

  test.each(['ReplicaRegions', 'CopyDestination', 'GlobalName', 'replicationTarget', 'RegionList'])(
    'a new property of a queue, %s',
    (name) => {
      const { properties } = installed.types.get('AWS::SQS::Queue')!;
      expect(
        newsWith('AWS::SQS::Queue', { ...properties, [name]: text }).properties.map(
          ({ type, path }) => `${type} ${path}`,
        ),
      ).toEqual([`AWS::SQS::Queue ${name}`]);
    },
  );

  test('a new property deep inside a list of a type that has other entries', () => {
    const { properties } = installed.types.get('AWS::S3::Bucket')!;
    const copies: SpecOwner = { name: 'CopyRule', properties: { TargetRegion: text } };
    const spec = withType('AWS::S3::Bucket', {
      ...properties,
      Copies: { type: { type: 'array', element: { type: 'ref', reference: { $ref: 'copies' } } } },
    });
    const definition = (reference: string) => (reference === 'copies' ? copies : installed.definition(reference));
    expect(
      newsOf({ ...spec, definition }, source, named).properties.map(({ type, path }) => `${type} ${path}`),
    ).toEqual(['AWS::S3::Bucket Copies[].TargetRegion']);
  });

  test('and not a property whose name says nothing of a place', () => {
    const { properties } = installed.types.get('AWS::SQS::Queue')!;
    expect(newsWith('AWS::SQS::Queue', { ...properties, Colour: text }).properties).toEqual([]);
  });

  test('an entry of the catalogue that is taken out', () => {
    const mechanisms = new Map([...source.mechanisms].filter(([type]) => type !== 'AWS::SecretsManager::Secret'));
    expect(
      newsOf(installed, { ...source, mechanisms }, named).properties.map(({ type, path }) => `${type} ${path}`),
    ).toEqual(expect.arrayContaining(['AWS::SecretsManager::Secret ReplicaRegions[]']));
  });

  test('a line of named.yaml that stands for nothing any more', () => {
    const more = new Map([...named, ['AWS::SQS::Queue', new Set(['OldDestination'])]]);
    expect(newsOf(installed, source, more).gone).toEqual(['AWS::SQS::Queue OldDestination']);
  });
});
