import { describe, expect, test } from '@jest/globals';
import { InputError, type Template } from '../../../lib/core/model';
import { estateOf, folded, innerOf, stackOf } from './estate-of';

const nested = (Parameters: unknown) => ({ Type: 'AWS::CloudFormation::Stack', Properties: { Parameters } });
const open = (id: string) => ({ 'Fn::Equals': [{ Ref: id }, 'x'] });

describe('a circle is bad input', () => {
  test('of exports that import each other', () => {
    const exporting = (name: string, imported: string): Template => ({
      Outputs: { Books: { Value: { 'Fn::ImportValue': imported }, Export: { Name: name } } },
    });
    const beside = [stackOf(exporting('a', 'b'), { name: 'A' }), stackOf(exporting('b', 'a'), { name: 'B' })];
    expect(() => folded({ 'Fn::ImportValue': 'a' }, {}, { beside })).toThrow(InputError);
    expect(() => folded({ 'Fn::ImportValue': 'a' }, {}, { beside })).toThrow(
      'A.template.json: the export `a` refers to itself in a circle; CloudFormation cannot deploy it',
    );
  });

  test('of outputs that name each other', () => {
    const output = { 'Fn::GetStackOutput': { StackName: 'Orders', OutputName: 'Books' } };
    expect(() => folded(output, { Outputs: { Books: { Value: { 'Fn::Sub': ['x${B}', { B: output }] } } } })).toThrow(
      InputError,
    );
  });

  test('of nested stacks that feed each other', () => {
    const child: Template = { Parameters: { In: { Type: 'String' } }, Outputs: { Out: { Value: { Ref: 'In' } } } };
    const Resources = {
      A: nested({ In: { 'Fn::GetAtt': ['B', 'Outputs.Out'] } }),
      B: nested({ In: { 'Fn::GetAtt': ['A', 'Outputs.Out'] } }),
    };
    const inner = [innerOf('A', child), innerOf('B', child)];
    expect(() => folded({ 'Fn::GetAtt': ['A', 'Outputs.Out'] }, { Resources }, { inner })).toThrow(
      /the output `Out` of the stack `Shop\/Orders\/A` refers to itself in a circle/,
    );
  });

  test('of a Systems Manager parameter whose value is its own', () => {
    const Rate = { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::GetAtt': ['Rate', 'Value'] } } };
    expect(() => folded({ 'Fn::GetAtt': ['Rate', 'Value'] }, { Resources: { Rate } })).toThrow(InputError);
  });

  test('of a condition that rests on a nested stack that rests on the condition', () => {
    const child: Template = { Parameters: { In: { Type: 'String' } }, Outputs: { Out: { Value: { Ref: 'In' } } } };
    const Resources = { A: { ...nested({ In: { 'Fn::If': ['Here', 'x', 'y'] } }), Condition: 'Here' } };
    const Conditions = { Here: { 'Fn::Equals': [{ 'Fn::GetAtt': ['A', 'Outputs.Out'] }, 'x'] } };
    expect(() => estateOf({ Resources, Conditions }, { inner: [innerOf('A', child)] })).toThrow(InputError);
  });
});

describe('a long chain is no circle', () => {
  const links = 60;

  test('and is folded once a link, though each link refers twice to the next', () => {
    const beside = Array.from({ length: links }, (_, i) => {
      const next = { 'Fn::ImportValue': `link-${i + 1}` };
      const Value = i === links - 1 ? 'us-east-1' : { 'Fn::If': ['Open', next, next] };
      return stackOf(
        {
          Parameters: { P: { Type: 'String' } },
          Conditions: { Open: open('P') },
          Outputs: { O: { Value, Export: { Name: `link-${i}` } } },
        },
        { name: `Link${i}` },
      );
    });
    expect(folded({ 'Fn::ImportValue': 'link-0' }, {}, { beside })).toEqual(['us-east-1']);
  });

  test('of nested stacks that pass their parameter on twice', () => {
    let inner = innerOf('Next', { Parameters: { In: { Type: 'String' } }, Outputs: { Out: { Value: { Ref: 'In' } } } });
    const doubled: Template = {
      Parameters: { In: { Type: 'String' }, P: { Type: 'String', AllowedValues: ['x', 'y'] } },
      Conditions: { Open: open('P') },
      Resources: { Next: nested({ In: { 'Fn::If': ['Open', { Ref: 'In' }, { Ref: 'In' }] } }) },
      Outputs: { Out: { Value: { 'Fn::GetAtt': ['Next', 'Outputs.Out'] } } },
    };
    for (let i = 0; i < 25; i++) inner = innerOf('Next', doubled, [inner]);
    const top = { Resources: { Next: nested({ In: 'ap-south-2' }) } };
    expect(folded({ 'Fn::GetAtt': 'Next.Outputs.Out' }, top, { inner: [inner] })).toEqual(['ap-south-2']);
  });

  test('that doubles a text with each link ends as a text that nobody can tell', () => {
    const Resources = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => {
        const next = { 'Fn::GetAtt': [`P${i + 1}`, 'Value'] };
        return [
          `P${i}`,
          {
            Type: 'AWS::SSM::Parameter',
            Properties: { Value: i === 39 ? 'x'.repeat(100) : { 'Fn::Join': ['', [next, next]] } },
          },
        ];
      }),
    );
    expect(folded({ 'Fn::GetAtt': ['P0', 'Value'] }, { Resources })).toEqual([
      expect.stringMatching(/^(?:\$\{\?\})+$/),
    ]);
  });

  test('of nesting that no person writes is not followed to its end', () => {
    let value: unknown = 'us-east-1';
    for (let i = 0; i < 5000; i++) value = { 'Fn::Join': ['', [value]] };
    expect(folded(value)).toEqual(['${?}']);
  });
});
