import { describe, expect, test } from '@jest/globals';
import type { AssemblyStack, Template } from '../../../lib/core/model';
import { folded, innerOf, stackOf, VIRGINIA, whyUnresolved } from './estate-of';

const NAME = '/shop/books';
const BOOKS = 'arn:aws:s3:::books-of-the-shop';

const parameter = (Value: unknown, Name: unknown = NAME): Template => ({
  Resources: {
    Books: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Name, Value } },
    Bucket: { Type: 'AWS::S3::Bucket' },
  },
});
const writer = (Value: unknown, region = 'ap-south-1', Name: unknown = NAME): AssemblyStack =>
  stackOf(parameter(Value, Name), { name: 'Books', region });
const whole = `{{resolve:ssm:${NAME}}}`;
const AT_DEPLOYMENT = 'it is read from Systems Manager or Secrets Manager at deployment';

describe('a dynamic reference', () => {
  test('is what a stack of the estate writes under that name', () => {
    expect(folded(whole, {}, { beside: [writer(BOOKS)] })).toEqual([BOOKS]);
    expect(folded(whole, {}, { beside: [writer({ 'Fn::GetAtt': ['Bucket', 'Arn'] })] })).toEqual(['${Bucket.Arn}']);
  });

  test('may stand inside of a text, be put together, and lie in a list or a map', () => {
    const around = { beside: [writer('us-east-1')] };
    expect(folded(`s3.${whole}.amazonaws.com`, {}, around)).toEqual(['s3.us-east-1.amazonaws.com']);
    const name = { 'Fn::Join': ['/', ['{{resolve:ssm:', 'shop', 'books}}']] };
    expect(folded(name, {}, around)).toEqual(['us-east-1']);
    expect(folded({ 'Fn::Sub': ['{{resolve:ssm:/${S}/books}}', { S: 'shop' }] }, {}, around)).toEqual(['us-east-1']);
    expect(folded([{ Region: whole }], {}, around)).toEqual([[{ Region: 'us-east-1' }]]);
  });

  test('by an ARN is of the region that it names', () => {
    const arn = `{{resolve:ssm:arn:aws:ssm:us-east-1:111111111111:parameter${NAME}}}`;
    expect(folded(arn, {}, { beside: [writer('ap-south-1'), writer('us-east-1', VIRGINIA)] })).toEqual(['us-east-1']);
  });

  test('has the values of both, where two stacks write the name', () => {
    expect(folded(whole, {}, { beside: [writer('a'), writer('b')] })).toEqual(['a', 'b']);
  });

  test('follows a parameter that is written with what another holds', () => {
    const beside = [writer('{{resolve:ssm:/shop/region}}'), writer('us-east-1', 'ap-south-1', '/shop/region')];
    expect(folded(whole, {}, { beside })).toEqual(['us-east-1']);
  });

  test.each<[string, string, readonly AssemblyStack[]]>([
    ['no stack writes the name', whole, [writer('a', 'ap-south-1', '/shop/other')]],
    ['only a stack of another region writes it', whole, [writer('a', VIRGINIA)]],
    ['a parameter is made of itself', whole, [writer(whole)]],
    ['two are made of each other', whole, [writer('{{resolve:ssm:b}}'), writer(whole, 'ap-south-1', 'b')]],
    ['it asks for an older version', `{{resolve:ssm:${NAME}:3}}`, [writer('a')]],
    ['it is secret', `{{resolve:ssm-secure:${NAME}}}`, [writer('a')]],
    ['it is of Secrets Manager', `{{resolve:secretsmanager:${NAME}}}`, [writer('a')]],
    ['the name is not known', whole, [writer('a', 'ap-south-1', { 'Fn::Sub': '/shop/${AWS::StackId}' })]],
  ])('is unresolved where %s', (_, reference, beside) => {
    expect(whyUnresolved(reference, {}, { beside })).toBe(AT_DEPLOYMENT);
  });
});

describe('a parameter of a template that is read from Systems Manager', () => {
  const reading = (Type: string, Default?: string): Template => ({ Parameters: { Books: { Type, Default } } });
  const ref = { Ref: 'Books' };

  test('is what a stack of the estate writes under its default name', () => {
    const around = { beside: [writer(BOOKS)] };
    expect(folded(ref, reading('AWS::SSM::Parameter::Value<String>', NAME), around)).toEqual([BOOKS]);
  });

  test('is a list where it is read as one', () => {
    const around = { beside: [writer('ap-south-1, us-east-1')] };
    for (const type of ['List<String>', 'CommaDelimitedList'])
      expect(folded(ref, reading(`AWS::SSM::Parameter::Value<${type}>`, NAME), around)).toEqual([
        ['ap-south-1', 'us-east-1'],
      ]);
  });

  test('in an inner stack is found under the name that is passed', () => {
    const inner = innerOf('Inner', {
      ...reading('AWS::SSM::Parameter::Value<String>', '/shop/other'),
      Outputs: { Books: { Value: ref } },
    });
    const Inner = { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Books: NAME } } };
    const got = { 'Fn::GetAtt': ['Inner', 'Outputs.Books'] };
    expect(folded(got, { Resources: { Inner } }, { inner: [inner], beside: [writer(BOOKS)] })).toEqual([BOOKS]);
  });

  test.each<[string, Template]>([
    ['no stack writes its default', reading('AWS::SSM::Parameter::Value<String>', '/shop/other')],
    ['it has none', reading('AWS::SSM::Parameter::Value<String>')],
    ['it is the name itself', reading('AWS::SSM::Parameter::Name', NAME)],
  ])('is unresolved where %s', (_, template) => {
    expect(whyUnresolved(ref, template, { beside: [writer(BOOKS)] })).toBe(
      'the parameter `Books` is read from Systems Manager at deployment',
    );
  });
});

describe('a custom resource that reads a parameter', () => {
  const call = (more: object): string =>
    JSON.stringify({ service: 'SSM', action: 'getParameter', parameters: { Name: NAME }, region: VIRGINIA, ...more });
  const answer = (
    Properties: Readonly<Record<string, unknown>>,
    attribute = 'Parameter.Value',
    Type = 'Custom::AWS',
    around = {},
  ) =>
    folded(
      { 'Fn::GetAtt': ['Reader', attribute] },
      { Resources: { Reader: { Type, Properties } } },
      {
        beside: [writer(BOOKS, VIRGINIA)],
        ...around,
      },
    );

  test('in another region answers with what a stack writes there', () => {
    expect(answer({ Create: call({}), Update: call({}) })).toEqual([BOOKS]);
    expect(answer({ Create: call({ service: '@aws-sdk/client-ssm', action: 'GetParameterCommand' }) })).toEqual([
      BOOKS,
    ]);
  });

  test('may be written with references', () => {
    const [before, after] = call({ region: '?' }).split('?');
    expect(answer({ Create: { 'Fn::Join': ['', [before, 'us-east-1', after]] } })).toEqual([BOOKS]);
  });

  test('reads in its own region where it names none', () => {
    const { region, ...rest } = JSON.parse(call({})) as Record<string, unknown>;
    expect(region).toBe(VIRGINIA);
    expect(answer({ Create: JSON.stringify(rest) }, undefined, undefined, { beside: [writer('a')] })).toEqual(['a']);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['reads something else', { Create: call({ parameters: { Name: '/shop/other' } }) }],
    ['reads elsewhere', { Create: call({ region: 'eu-west-1' }) }],
    ['writes', { Create: call({ action: 'putParameter' }) }],
    ['asks another service', { Create: call({ service: 'DynamoDB' }) }],
    ['reads something else later', { Create: call({}), Update: call({ action: 'getParameters' }) }],
    ['is no JSON', { Create: 'getParameter' }],
    ['calls nothing', {}],
  ])('answers with anything where it %s', (_, properties) => {
    expect(answer(properties)).toEqual(['${Reader.Parameter.Value}']);
  });

  test('finds the version of an edge function', () => {
    const Type = 'Custom::CrossRegionStringParameterReader';
    const properties = { Region: VIRGINIA, ParameterName: NAME };
    expect(answer(properties, 'FunctionArn', Type)).toEqual([BOOKS]);
    expect(answer({ ...properties, Region: 'eu-west-1' }, 'FunctionArn', Type)).toEqual(['${Reader.FunctionArn}']);
  });
});
