import fc from 'fast-check';
import type { InnerTemplate, Template, TemplateResource } from '../../../../lib/core/model';
import { innerOf } from '../../estate/estate-of';

/** A value as a template writes it, with what the template needs for it. */
export interface Written {
  readonly value: unknown;
  readonly template: Template;
  readonly inner: readonly InnerTemplate[];
}

type Wrap = (written: Written, n: number) => Written;

const around =
  (wrap: (value: unknown) => unknown): Wrap =>
  (written) => ({ ...written, value: wrap(written.value) });

const escaped = (text: string) => text.replace(/\$\{(?=[^}]*\})/g, '${!');

/** Ways to write a literal that only a literal has. */
const LEAVES: Record<string, (text: string) => Written> = {
  plain: (text) => ({ value: text, template: {}, inner: [] }),
  sub: (text) => ({ value: { 'Fn::Sub': escaped(text) }, template: {}, inner: [] }),
  pieces: (text) => ({ value: { 'Fn::Join': ['', [text.slice(0, 3), text.slice(3)]] }, template: {}, inner: [] }),
  findInMap: (text) => ({
    value: { 'Fn::FindInMap': ['Places', { Ref: 'AWS::Region' }, 'to'] },
    template: { Mappings: { Places: { 'ap-south-1': { to: text }, 'us-east-1': { to: 'elsewhere' } } } },
    inner: [],
  }),
  parameter: (text) => ({
    value: { Ref: 'Place' },
    template: { Parameters: { Place: { Type: 'String', AllowedValues: [text] } } },
    inner: [],
  }),
};

/** Ways to write any value that change nothing about it. */
const WRAPS: Record<string, Wrap> = {
  join: around((value) => ({ 'Fn::Join': ['', [value]] })),
  subVariable: around((value) => ({ 'Fn::Sub': ['${It}', { It: value }] })),
  select: around((value) => ({ 'Fn::Select': [1, ['eu-west-1', value]] })),
  split: around((value) => ({
    'Fn::Select': [1, { 'Fn::Split': ['|>', { 'Fn::Join': ['|>', ['eu-west-1', value]] }] }],
  })),
  base64: around((value) => ({ 'Fn::Base64': value })),
  decided: (written, n) => ({
    ...written,
    value: { 'Fn::If': [`Here${n}`, written.value, 'eu-west-1'] },
    template: withConditions(written.template, {
      [`Here${n}`]: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-south-1'] },
    }),
  }),
  undecided: (written, n) => ({
    ...written,
    value: { 'Fn::If': [`Open${n}`, written.value, written.value] },
    template: {
      ...withConditions(written.template, { [`Open${n}`]: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } }),
      Parameters: { ...written.template.Parameters, Stage: { Type: 'String' } },
    },
  }),
  nested: (written, n) => {
    const id = `Nested${n}`;
    const stack: TemplateResource = {
      Type: 'AWS::CloudFormation::Stack',
      Properties: { Parameters: { It: written.value } },
    };
    const child: Template = { Parameters: { It: { Type: 'String' } }, Outputs: { It: { Value: { Ref: 'It' } } } };
    return {
      value: { 'Fn::GetAtt': [id, 'Outputs.It'] },
      template: { ...written.template, Resources: { ...written.template.Resources, [id]: stack } },
      inner: [...written.inner, innerOf(id, child)],
    };
  },
  exported: (written, n) => ({
    ...written,
    value: { 'Fn::ImportValue': { 'Fn::Sub': `\${AWS::StackName}-${n}` } },
    template: {
      ...written.template,
      Outputs: { ...written.template.Outputs, [`Out${n}`]: { Value: written.value, Export: { Name: `Orders-${n}` } } },
    },
  }),
};

function withConditions(template: Template, conditions: Record<string, unknown>): Template {
  return { ...template, Conditions: { ...template.Conditions, ...conditions } };
}

/** Any way to write a text that means the text. */
export const anyWayToWrite: fc.Arbitrary<(text: string) => Written> = fc
  .tuple(fc.constantFrom(...Object.keys(LEAVES)), fc.array(fc.constantFrom(...Object.keys(WRAPS)), { maxLength: 4 }))
  .map(([leaf, wraps]) =>
    Object.assign((text: string) => wraps.reduce((written, wrap, n) => WRAPS[wrap]!(written, n), LEAVES[leaf]!(text)), {
      [fc.toStringMethod]: () => [leaf, ...wraps].join(' in '),
    }),
  );
