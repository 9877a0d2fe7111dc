import fc from 'fast-check';
import type { AssemblyStack, InnerTemplate, Template } from '../../../lib/core/model';
import { innerOf, stackOf } from './estate-of';

const IDS = ['A', 'B', 'C', 'constructor', '__proto__', 'AWS::Region', 'AWS::NoValue', 'AWS::AccountId'];
const EXPORT = 'books';

const id = fc.constantFrom(...IDS);
const plain = fc.oneof(
  fc.constantFrom(
    '',
    'ap-south-1',
    'us-east-1',
    'arn:aws:s3:::books',
    'arn:aws:sqs:us-east-1:111111111111:orders',
    'https://${A}.execute-api.${AWS::Region}.amazonaws.com/x',
    'jdbc:mysql://ledger.abc.us-east-1.rds.amazonaws.com:3306/shop',
    'global.anthropic.claude-sonnet-5',
    '{"region":"${A}","list":["${B.Arn}"]}',
    '${A}${A}${A.Outputs.B}',
    '\uE0000\uE001',
    '\uE000',
    EXPORT,
  ),
  fc.string({ maxLength: 12 }),
  fc.integer({ min: -2, max: 3 }),
  fc.boolean(),
  fc.constant(null),
);

/** Any JSON in which intrinsics stand in any place, well formed and not. */
export const anyValue = fc.letrec<{ value: unknown }>((tie) => {
  const value = tie('value');
  const some = fc.array(value, { maxLength: 4 });
  const call = (name: string, argument: fc.Arbitrary<unknown>) => argument.map((one) => ({ [name]: one }));
  return {
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      plain,
      call('Ref', fc.oneof(id, plain)),
      call(
        'Fn::GetAtt',
        fc.oneof(fc.tuple(id, fc.constantFrom('Arn', 'Value', 'Outputs.A', 'Outputs.B', 'key')), some),
      ),
      call('Fn::Sub', fc.oneof(plain, fc.tuple(plain, fc.dictionary(id, value, { maxKeys: 2 })))),
      call('Fn::Join', fc.oneof(fc.tuple(fc.constantFrom('', '-', ':', '1'), some), value)),
      call('Fn::Select', fc.oneof(fc.tuple(value, some), value)),
      call('Fn::Split', fc.oneof(fc.tuple(fc.constantFrom('', ':', '0', 'a'), value), value)),
      call('Fn::If', fc.oneof(fc.tuple(id, value, value), value)),
      call('Fn::FindInMap', fc.oneof(fc.tuple(id, fc.oneof(id, value), fc.oneof(id, value)), value)),
      call('Fn::ImportValue', fc.oneof(fc.constant(EXPORT), value)),
      call('Fn::GetStackOutput', fc.record({ StackName: fc.constantFrom('Orders', 'Books'), OutputName: id })),
      fc
        .constantFrom(
          'Fn::Base64',
          'Fn::ToJsonString',
          'Fn::Length',
          'Fn::GetAZs',
          'Fn::Cidr',
          'Fn::Transform',
          'Fn::Nearest',
        )
        .chain((name) => call(name, value)),
      some,
      fc.dictionary(fc.oneof(id, fc.string({ maxLength: 4 })), value, { maxKeys: 4 }),
    ),
  };
}).value;

const condition = fc.oneof(
  fc.tuple(anyValue, anyValue).map((both) => ({ 'Fn::Equals': both })),
  fc.tuple(anyValue, anyValue).map((both) => ({ 'Fn::Or': both })),
  id.map((one) => ({ 'Fn::Not': [{ Condition: one }] })),
  anyValue,
);

const parameter = fc.record(
  {
    Type: fc.constantFrom(
      'String',
      'Number',
      'CommaDelimitedList',
      'List<String>',
      'AWS::SSM::Parameter::Value<String>',
    ),
    AllowedValues: fc.array(plain, { maxLength: 5 }),
    Default: plain,
  },
  { requiredKeys: ['Type'] },
);

const resource = fc.record(
  {
    Type: fc.constantFrom(
      'AWS::S3::Bucket',
      'AWS::SSM::Parameter',
      'AWS::CloudFormation::Stack',
      'AWS::CloudFormation::StackSet',
      'AWS::ServiceCatalog::CloudFormationProduct',
      'AWS::Serverless::Function',
      'Custom::CrossRegionExportReader',
      'Custom::CrossRegionExportWriter',
    ),
    Properties: fc.record(
      {
        Value: anyValue,
        BucketName: anyValue,
        Parameters: fc.oneof(fc.dictionary(id, anyValue, { maxKeys: 3 }), anyValue),
        StackInstancesGroup: fc.oneof(
          fc.array(fc.record({ Regions: anyValue, ParameterOverrides: anyValue }), { maxLength: 2 }),
          anyValue,
        ),
        WriterProps: fc.record({ exports: fc.dictionary(fc.constant('key'), anyValue) }),
        Events: anyValue,
      },
      { requiredKeys: [] },
    ),
    Condition: id,
  },
  { requiredKeys: ['Type'] },
);

const output = fc.record(
  { Value: anyValue, Export: fc.record({ Name: fc.oneof(fc.constant(EXPORT), anyValue) }), Condition: id },
  { requiredKeys: ['Value'] },
);

/** Any template of the shape that the readers let through. */
export const anyTemplate: fc.Arbitrary<Template> = fc
  .record(
    {
      Parameters: fc.dictionary(id, parameter, { maxKeys: 3 }),
      Mappings: fc.dictionary(id, fc.dictionary(id, anyValue, { maxKeys: 2 }), { maxKeys: 2 }),
      Conditions: fc.dictionary(id, condition, { maxKeys: 3 }),
      Resources: fc.dictionary(id, resource, { maxKeys: 4 }),
      Outputs: fc.dictionary(id, output, { maxKeys: 3 }),
      Transform: fc.oneof(fc.constant(['AWS::LanguageExtensions']), anyValue),
    },
    { requiredKeys: [] },
  )
  // As a reader hands it over: `__proto__` is a key like any other.
  .map((template) => JSON.parse(JSON.stringify(template)) as Template);

const anyInner: fc.Arbitrary<InnerTemplate> = fc
  .tuple(id, anyTemplate, fc.option(anyTemplate, { nil: undefined }))
  .map(([by, template, deeper]) => innerOf(by, template, deeper ? [innerOf('A', deeper)] : []));

/** One or two stacks, with whatever they deploy. */
export const anyStacks: fc.Arbitrary<AssemblyStack[]> = fc
  .array(
    fc.tuple(anyTemplate, fc.array(anyInner, { maxLength: 2 }), fc.constantFrom('ap-south-1', 'us-east-1', undefined)),
    { minLength: 1, maxLength: 2 },
  )
  .map((stacks) =>
    stacks.map(([template, inner, region], i) => stackOf(template, { name: ['Orders', 'Books'][i]!, inner, region })),
  );
