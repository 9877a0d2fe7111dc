import { describe, expect, test } from '@jest/globals';
import type { AssemblyStack, Finding, Template, TemplateResource } from '../../../../lib/core/model';
import { findingsIn, stack } from '../inspected';
import { everyProperty, nameOf, type Property } from '../sweep/entries';
import { isExcepted } from '../sweep/exceptions';
import { oneResource } from '../sweep/one-resource';
import { BUCKETS, PLACES, placeIn } from '../sweep/values';

type Wrap = (text: string) => unknown;

const half = (text: string): [string, string] => [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];

/** Ways in which a template may write a text, each of which comes to the same. */
const WRAPS: readonly (readonly [string, Wrap])[] = [
  ['Sub', (text) => ({ 'Fn::Sub': [half(text).join('${Gap}'), { Gap: '' }] })],
  ['Join', (text) => ({ 'Fn::Join': ['', half(text)] })],
  ['If', (text) => ({ 'Fn::If': ['Maybe', text, { Ref: 'AWS::NoValue' }] })],
  ['the other branch of an If', (text) => ({ 'Fn::If': ['Maybe', { Ref: 'AWS::NoValue' }, text] })],
  ['Select and Split', (text) => ({ 'Fn::Select': [0, { 'Fn::Split': ['|', `${text}|x`] }] })],
  ['FindInMap', (text) => ({ 'Fn::FindInMap': ['Texts', 'One', text] })],
  ['a parameter with one allowed value', (text) => ({ Ref: `P${Buffer.from(text).toString('hex')}` })],
  ['Base64', (text) => ({ 'Fn::Base64': text })],
];

/** Wraps every text in a value, at whatever depth. */
function wrapped(value: unknown, wrap: Wrap): unknown {
  if (typeof value === 'string') return wrap(value);
  if (Array.isArray(value)) return value.map((item) => wrapped(item, wrap));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wrapped(inner, wrap)]));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What the wraps refer to. */
function surroundings(texts: readonly string[]): Partial<Template> {
  return {
    Parameters: {
      Flag: { Type: 'String' },
      ...Object.fromEntries(
        texts.map((text) => [`P${Buffer.from(text).toString('hex')}`, { Type: 'String', AllowedValues: [text] }]),
      ),
    },
    Conditions: { Maybe: { 'Fn::Equals': [{ Ref: 'Flag' }, 'on'] } },
    Mappings: { Texts: { One: Object.fromEntries(texts.map((text) => [text, text])) } },
  };
}

const beside = Object.entries(BUCKETS).map(([region, Resources]) => stack({ Resources }, region, region));

function violations(one: AssemblyStack): string[] {
  const of = ({ logicalId, level }: Finding): boolean => logicalId.startsWith('Orders') && level === 'violation';
  return findingsIn([one, ...beside], { policy: { places: PLACES } })
    .filter(of)
    .map(({ rule, destination }) => JSON.stringify([rule, destination?.region ?? destination?.kind]))
    .sort();
}

function inMumbai(property: Property, value: unknown, around: Partial<Template> = {}): AssemblyStack {
  return stack({ ...oneResource(property, value, 'personal'), ...around }, 'ap-south-1');
}

/** The same resource in a nested stack, which is given each text by the outer one. */
function nested(property: Property, value: unknown): AssemblyStack {
  const texts = [...new Set(textsIn(value))];
  const name = (text: string): string => `Text${texts.indexOf(text)}`;
  const passed = Object.fromEntries(texts.map((text) => [name(text), text]));
  const inner: Template = {
    ...oneResource(
      property,
      wrapped(value, (text) => ({ Ref: name(text) })),
      'personal',
    ),
    Parameters: Object.fromEntries(texts.map((text) => [name(text), { Type: 'String' }])),
  };
  const Inner: TemplateResource = {
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: 'x', Parameters: passed },
  };
  return {
    ...stack({ Resources: { Inner } }, 'ap-south-1'),
    inner: [{ deployedBy: 'Inner', template: inner, templateFile: 'inner.json', inner: [] }],
  };
}

/** Every property that fails with a literal place abroad. */
const failing = everyProperty
  .filter((property) => property.path !== '(exists)' && !isExcepted(property, 'abroad'))
  .map((property) => ({ property, value: placeIn('abroad', property.entries[0]!) }))
  .map((one) => ({ ...one, plain: violations(inMumbai(one.property, one.value)) }))
  .filter(({ plain }) => plain.length > 0);

describe('a destination abroad fails, however it is written', () => {
  test('there are many to try', () => {
    expect(failing.length).toBeGreaterThan(600);
  });

  // Each property is tried with every other way: the two halves change places from way to way.
  test.each(WRAPS.map(([name, wrap], i) => [name, wrap, i] as const))('by %s', (_, wrap, turn) => {
    const silenced = failing.filter(({ property, value, plain }, i) => {
      if ((i + turn) % 2 === 0) return false;
      const around = surroundings(textsIn(value));
      return !plain.every((one) => violations(inMumbai(property, wrapped(value, wrap), around)).includes(one));
    });
    expect(silenced.map(({ property }) => nameOf(property))).toEqual([]);
  });

  test('by a nested stack', () => {
    const silenced = failing.filter(
      ({ property, value, plain }) => !plain.every((one) => violations(nested(property, value)).includes(one)),
    );
    expect(silenced.map(({ property }) => nameOf(property))).toEqual([]);
  });
});
