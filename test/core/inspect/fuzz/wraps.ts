import type { AssemblyStack, Template, TemplateResource } from '../../../../lib/core/model';
import { literalsIn } from './literals';
import type { Random } from './random';

/** Another way to write a stack: one of its texts comes to the same by a detour. */
export interface Wrapped {
  readonly stack: AssemblyStack;
  /** How, and which text, for the message of a failure. */
  readonly how: string;
}

const half = (text: string): [string, string] => [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
const escaped = (text: string): string => text.replace(/\$\{/g, '${!');

const DETOURS: Readonly<Record<string, (text: string) => unknown>> = {
  Sub: (text) => ({ 'Fn::Sub': [half(text).map(escaped).join('${FuzzGap}'), { FuzzGap: '' }] }),
  Join: (text) => ({ 'Fn::Join': ['', half(text)] }),
  If: (text) => ({ 'Fn::If': ['FuzzMaybe', text, { Ref: 'AWS::NoValue' }] }),
  'other branch': (text) => ({ 'Fn::If': ['FuzzMaybe', { Ref: 'AWS::NoValue' }, text] }),
  FindInMap: () => ({ 'Fn::FindInMap': ['FuzzTexts', 'One', 'Text'] }),
  parameter: () => ({ Ref: 'FuzzText' }),
  Base64: (text) => ({ 'Fn::Base64': text }),
  'nested stack': () => ({ Ref: 'FuzzText' }),
};

/** Writes one text of a stack in another way; `undefined` where it has none that could be. */
export function wrapOne(stack: AssemblyStack, random: Random): Wrapped | undefined {
  const template = structuredClone(stack.template);
  const literals = literalsIn(template);
  if (literals.length === 0) return undefined;
  const { id, holder, key } = random.one(literals);
  const text = holder[key] as string;
  const names = Object.keys(DETOURS).filter((name) => name !== 'nested stack' || mayBeNested(stack));
  const name = random.one(names);
  holder[key] = DETOURS[name]!(text);
  const how = `${name} around \`${text.slice(0, 80)}\` at ${key} of ${id}`;
  if (name === 'nested stack') return { stack: nested(stack, template, text), how };
  return { stack: { ...stack, template: { ...template, ...surroundings(template, text) } }, how };
}

/** What the detours refer to. */
function surroundings(template: Template, text: string): Partial<Template> {
  return {
    Parameters: {
      ...template.Parameters,
      FuzzFlag: { Type: 'String' },
      FuzzText: { Type: 'String', AllowedValues: [text] },
    },
    Conditions: { ...template.Conditions, FuzzMaybe: { 'Fn::Equals': [{ Ref: 'FuzzFlag' }, 'on'] } },
    Mappings: { ...template.Mappings, FuzzTexts: { One: { Text: text } } },
  };
}

/** Others refer to a stack by its name, to its parameters and to its outputs: then it is another when it stands in one. */
function mayBeNested({ template }: AssemblyStack): boolean {
  const { Outputs, Parameters = {}, Transform } = template;
  return (
    Outputs === undefined &&
    Transform === undefined &&
    Object.keys(Parameters).every((name) => name === 'BootstrapVersion')
  );
}

/** The whole stack inside another, which passes the text in. */
function nested(stack: AssemblyStack, inner: Template, text: string): AssemblyStack {
  const Outer: TemplateResource = {
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: 'inner.json', Parameters: { FuzzText: text } },
  };
  const template = { ...inner, Parameters: { ...inner.Parameters, FuzzText: { Type: 'String' } } };
  const { paths, sources, inner: deeper, templateFile } = stack;
  return {
    ...stack,
    template: { Resources: { Outer } },
    paths: {},
    sources: {},
    inner: [
      {
        deployedBy: 'Outer',
        template,
        templateFile,
        inner: deeper,
        ...(paths ? { paths } : {}),
        ...(sources ? { sources } : {}),
      },
    ],
  };
}
