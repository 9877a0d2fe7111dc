import { describe, expect, test } from '@jest/globals';
import { findingsIn, inspected, small, stack, type Resources } from '../inspected';
import { bucket, declared, lambda, resource, secret } from '../shop';

/** A resource at a construct path, as CDK writes it into templates. */
function at(path: string, one: ReturnType<typeof resource>): ReturnType<typeof resource> {
  return { ...one, Metadata: { ...one.Metadata, 'aws:cdk:path': path } };
}

const writer = (exports: Record<string, unknown>, region = 'eu-west-1') =>
  at(
    'Shop/ExportsWritereuwest1/Resource/Default',
    resource('Custom::CrossRegionExportWriter', { WriterProps: { region, exports } }),
  );

/** What is said of stores and logs that stand in Ireland. */
const inIreland = (Resources: Resources) => findingsIn([stack({ Resources }, 'eu-west-1')]).map(small);

describe("CDK's own helpers", () => {
  test.each([
    ['the provider of log retention', 'Shop/LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a/LogGroup'],
    ['a provider of custom resources', 'Shop/Custom::S3AutoDeleteObjectsCustomResourceProvider/LogGroup'],
    ['the provider of SDK calls', 'Shop/AWS679f53fac002430cb0da5b7982bd2287/LogGroup'],
    ['the handler of notifications', 'Shop/BucketNotificationsHandler050a0587b7544547bf325f094a3db834/LogGroup'],
  ])('passes when %s logs abroad', (_, path) => {
    expect(inIreland({ Logs: at(path, resource('AWS::Logs::LogGroup')) }).filter((f) => f.level !== 'note')).toEqual(
      [],
    );
  });

  test('warns when a log group of the shop itself stands abroad', () => {
    const logs = at('Shop/Orders/LogGroup/Resource', resource('AWS::Logs::LogGroup'));
    expect(inIreland({ Logs: logs })).toMatchObject([{ level: 'warning', rule: 'store-outside-india' }]);
  });

  test('passes when the bucket of a pipeline support stack stands abroad, fails when a bucket of the shop does', () => {
    const id = 'cross-region-stack-111111111111:eu-west-1';
    const support = stack({ Resources: { Artifacts: bucket() } }, 'eu-west-1', id);
    expect(findingsIn([support]).filter((f) => f.level !== 'note')).toEqual([]);
    expect(inIreland({ Files: bucket() })).toMatchObject([{ level: 'violation', rule: 'store-outside-india' }]);
  });

  test('a declaration on a helper counts', () => {
    const path = 'Shop/Custom::SeedCustomResourceProvider/Files';
    const Files = at(path, declared(bucket(), 'personal'));
    expect(inIreland({ Files })).toMatchObject([{ level: 'violation', dataClass: 'personal' }]);
  });

  test('a cross-region reference that carries a name is a note at most', () => {
    const Writer = writer({ '/cdk/exports/App/Name': { 'Fn::GetAtt': ['Files', 'Arn'] } });
    expect(inspected({ Files: declared(bucket(), 'personal'), Writer })).toMatchObject([
      { level: 'note', id: 'Writer', to: 'eu-west-1' },
    ]);
  });

  test('fails when a cross-region reference carries a secret', () => {
    const Writer = writer({ '/cdk/exports/App/Password': '{{resolve:secretsmanager:db-password}}' });
    expect(inspected({ Writer })).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', id: 'Writer', property: 'WriterProps.region' },
    ]);
    const Home = writer({ '/cdk/exports/App/Password': '{{resolve:secretsmanager:db-password}}' }, 'ap-south-2');
    expect(inspected({ Home })).toEqual([]);
  });

  test.each([
    ['a key', 'AWS::IAM::AccessKey', 'SecretAccessKey'],
    ['a client', 'AWS::Cognito::UserPoolClient', 'ClientSecret'],
  ])('fails when a cross-region reference carries the secret of %s', (_, type, attribute) => {
    const Key = declared(resource(type), 'personal');
    const Writer = writer({ '/cdk/exports/App/Key': { 'Fn::GetAtt': ['Key', attribute] } });
    const loud = inspected({ Key, Writer }).filter(({ id, level }) => id === 'Writer' && level !== 'note');
    expect(loud).toMatchObject([{ property: 'WriterProps.region', to: 'eu-west-1' }]);
  });

  test('the function of a helper that stands abroad is no compute of the shop', () => {
    const Handler = at('Shop/framework-onEvent/Resource', lambda());
    expect(inIreland({ Handler })).toEqual([]);
    expect(inIreland({ Handler: at('Shop/Orders/Resource', lambda()) })).toMatchObject([
      { level: 'warning', rule: 'compute-outside-india' },
    ]);
    expect(inIreland({ Password: secret() })).toMatchObject([{ level: 'violation' }]);
  });
});
