import { describe, expect, test } from '@jest/globals';
import type { Template } from '../../../../lib/core/model';
import { findingsIn, findingsOf, inspected, small, stack } from '../inspected';
import { bucket, declared, globalTable, lambda, ref, replicating, resource, secret, table } from '../shop';

const replica = (Region: unknown, more: Partial<Template> = {}): Template => ({
  ...more,
  Resources: { Customers: globalTable('ap-south-1', Region) },
});
const PARAMETER = { Parameters: { Where: { Type: 'String' } } };

describe('unresolved is a third answer', () => {
  test('fails when a parameter without allowed values names the region, and says the missing fact and the line', () => {
    const [finding] = findingsOf(replica(ref('Where'), PARAMETER));
    expect(finding).toMatchObject({
      level: 'violation',
      rule: 'placement-unresolved',
      destination: { kind: 'unresolved' },
    });
    expect(finding!.destination!.why).toContain('`Where`');
    expect(finding!.fix).toContain('AllowedValues: [ap-south-1, ap-south-2]');
  });

  test('shows a default that lies abroad', () => {
    const [finding] = findingsOf(
      replica(ref('Where'), { Parameters: { Where: { Type: 'String', Default: 'eu-west-1' } } }),
    );
    expect(finding!.destination!.why).toContain('`eu-west-1` lies abroad');
  });

  test('takes each allowed value as a branch', () => {
    const allowed = (...AllowedValues: string[]) =>
      replica(ref('Where'), { Parameters: { Where: { Type: 'String', AllowedValues } } });
    expect(inspected(allowed('ap-south-1', 'ap-south-2'))).toEqual([]);
    expect(inspected(allowed('ap-south-2', 'eu-west-1'))).toMatchObject([{ level: 'violation', to: 'eu-west-1' }]);
  });

  test.each<[string, unknown]>([
    ['Sub', { 'Fn::Sub': 'eu-${Side}-1' }],
    ['Join', { 'Fn::Join': ['-', ['eu', 'west', '1']] }],
    ['Select', { 'Fn::Select': [1, ['ap-south-1', 'eu-west-1']] }],
    ['Split', { 'Fn::Select': [0, { 'Fn::Split': [',', 'eu-west-1,ap-south-1'] }] }],
    ['If', { 'Fn::If': ['Maybe', 'eu-west-1', 'ap-south-2'] }],
    ['FindInMap', { 'Fn::FindInMap': ['Sides', ref('AWS::Region'), 'Other'] }],
    ['a parameter', ref('Only')],
  ])('fails when the region is written by %s', (_, value) => {
    const template = replica(value, {
      Parameters: {
        Side: { Type: 'String', AllowedValues: ['west'] },
        Only: { Type: 'String', AllowedValues: ['eu-west-1'] },
        Flag: { Type: 'String' },
      },
      Conditions: { Maybe: { 'Fn::Equals': [ref('Flag'), 'on'] } },
      Mappings: { Sides: { 'ap-south-1': { Other: 'eu-west-1' } } },
    });
    expect(inspected(template)).toMatchObject([{ level: 'violation', to: 'eu-west-1' }]);
  });

  test('decides a condition on the known region, and takes no branch that this region never takes', () => {
    const Conditions = { Home: { 'Fn::Equals': [ref('AWS::Region'), 'ap-south-1'] } };
    const template = replica({ 'Fn::If': ['Home', 'ap-south-2', 'eu-west-1'] }, { Conditions });
    expect(inspected(template)).toEqual([]);
    expect(inspected(template, { region: 'ap-south-2' })).toMatchObject([{ to: 'eu-west-1' }]);
  });

  test('a mapping without a row for the own region cannot deploy: a note at most', () => {
    const template = replica(
      { 'Fn::FindInMap': ['Sides', ref('AWS::Region'), 'Other'] },
      { Mappings: { Sides: { 'eu-west-1': { Other: 'eu-west-2' } } } },
    );
    expect(inspected(template).filter(({ level }) => level !== 'note')).toEqual([]);
  });

  test('an import is folded where it was exported', () => {
    const exporting = (Value: unknown) =>
      stack(
        { Resources: {}, Outputs: { Where: { Value, Export: { Name: 'replica-region' } } } },
        'ap-south-1',
        'Regions',
      );
    const importing = stack(replica({ 'Fn::ImportValue': 'replica-region' }), 'ap-south-1');
    expect(findingsIn([exporting('ap-south-2'), importing])).toEqual([]);
    expect(findingsIn([exporting('eu-west-1'), importing]).map(small)).toMatchObject([
      { level: 'violation', to: 'eu-west-1' },
    ]);
    expect(findingsIn([importing]).map(small)).toMatchObject([{ level: 'violation', rule: 'placement-unresolved' }]);
  });

  test('a weak reference to an output is folded where it stands', () => {
    const value = { 'Fn::GetStackOutput': { StackName: 'Regions', OutputName: 'Where', Region: 'us-east-1' } };
    const producing = stack({ Resources: {}, Outputs: { Where: { Value: 'eu-west-1' } } }, 'us-east-1', 'Regions');
    expect(findingsIn([producing, stack(replica(value), 'ap-south-1')]).map(small)).toMatchObject([
      { to: 'eu-west-1' },
    ]);
    expect(findingsIn([stack(replica(value), 'ap-south-1')]).map(small)).toMatchObject([
      { rule: 'placement-unresolved' },
    ]);
  });

  test('the name of a bucket has no region: known by the estate, by its namespace, by the key, by the file, else it fails', () => {
    const send = (name: string, rule = {}) => ({ Files: replicating(`arn:aws:s3:::${name}`, rule) });
    const keyed = {
      Destination: {
        Bucket: 'arn:aws:s3:::somebodys',
        EncryptionConfiguration: { ReplicaKmsKeyID: 'arn:aws:kms:ap-south-2:111111111111:key/k' },
      },
    };
    const places = [{ bucket: 'somebodys', region: 'ap-south-2', owner: 'Data', reason: 'the archive' }];
    const beside = (region: string) => ({ beside: { [region]: { Copy: bucket({ BucketName: 'somebodys' }) } } });
    expect(inspected(send('somebodys'))).toMatchObject([{ level: 'violation', rule: 'placement-unresolved' }]);
    expect(inspected(send('somebodys'), beside('ap-south-2'))).toEqual([]);
    expect(inspected(send('somebodys'), beside('eu-west-1'))).toMatchObject([{ level: 'violation', to: 'eu-west-1' }]);
    expect(inspected(send('somebodys-111111111111-ap-south-2-an'))).toEqual([]);
    expect(inspected(send('somebodys-111111111111-eu-west-1-an'))).toMatchObject([{ to: 'eu-west-1' }]);
    expect(inspected(send('', keyed))).toEqual([]);
    expect(inspected(send('somebodys'), { policy: { places } })).toEqual([]);
    expect(findingsOf(send('somebodys'))[0]!.fix).toContain('bucket: somebodys');
  });

  test('two stacks that own one bucket name in two regions leave it unresolved', () => {
    const Copy = bucket({ BucketName: 'somebodys' });
    const beside = { 'ap-south-2': { Copy }, 'eu-west-1': { Copy } };
    const about = inspected({ Files: replicating('arn:aws:s3:::somebodys') }, { beside }).filter(
      ({ id }) => id === 'Files',
    );
    expect(about).toMatchObject([{ level: 'violation', rule: 'placement-unresolved' }]);
  });

  test('India is an exact set: ap-southeast-1 and ap-south-3 are abroad, the Local Zones of Mumbai are not', () => {
    expect(inspected(replica('ap-southeast-1'))).toMatchObject([{ level: 'violation', to: 'ap-southeast-1' }]);
    expect(inspected(replica('ap-south-3'))).toMatchObject([{ level: 'violation', to: 'ap-south-3' }]);
    expect(inspected(replica('ap-south-2'))).toEqual([]);
    const disk = (AvailabilityZone: string) => ({
      Disk: declared(resource('AWS::EC2::Volume', { AvailabilityZone }), 'personal'),
    });
    for (const zone of ['ap-south-1a', 'ap-south-2-hyd-1a', 'ap-south-1-del-1a', 'ap-south-1-ccu-1a', 'aps1-az2']) {
      expect(inspected(disk(zone))).toEqual([]);
    }
    for (const zone of ['ap-southeast-1a', 'eu-north-1-hel-1a', 'us-east-1b']) {
      expect(inspected(disk(zone))).toMatchObject([{ level: 'violation', rule: 'store-outside-india' }]);
    }
  });

  test('a stack with stores and no region is one finding, not one a store', () => {
    const findings = inspected({ Orders: table(), Customers: table(), Password: secret() }, { region: undefined });
    expect(findings).toMatchObject([{ level: 'violation', rule: 'placement-unresolved', to: 'unresolved' }]);
    expect(inspected({ Handler: lambda() }, { region: undefined })).toEqual([]);
  });

  test('inside a body a value that nobody can tell counts only under a key that names a place', () => {
    const env = (Variables: Record<string, unknown>): Template => ({
      ...PARAMETER,
      Resources: { Send: declared(lambda(Variables), 'personal') },
    });
    expect(inspected(env({ TOKEN: ref('Where'), TABLE_NAME: ref('Where') }))).toEqual([]);
    expect(inspected(env({ REPLICA_REGION: ref('Where') }))).toMatchObject([
      { level: 'warning', rule: 'placement-unresolved' },
    ]);
  });

  test('a value that is read from Systems Manager or Secrets Manager at deployment is unresolved', () => {
    const Parameters = { Where: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/regions/other' } };
    expect(inspected(replica(ref('Where'), { Parameters }))).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved' },
    ]);
    expect(inspected(replica('{{resolve:ssm:/regions/other}}'))).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved' },
    ]);
  });

  test('findings that rest on values which CDK has still to look up wait', () => {
    const Files = replicating('arn:aws:s3:::dummy-value-for-bucket');
    expect(inspected({ Files })).toHaveLength(1);
    expect(inspected({ Files }, { missingContext: true })).toEqual([]);
  });
});

describe('where only metadata goes to an unknown place', () => {
  const report = (S3BucketName: unknown, Metadata?: object) => ({
    Parameters: { Reports: { Type: 'String' } },
    Resources: {
      Plan: {
        ...resource('AWS::Backup::ReportPlan', { ReportDeliveryChannel: { S3BucketName } }),
        ...(Metadata ? { Metadata: { 'india-residency': Metadata } } : {}),
      },
    },
  });

  test('is a note, which says that nobody declared more', () => {
    const found = findingsOf(report({ Ref: 'Reports' }));
    expect(found).toMatchObject([{ level: 'note', rule: 'placement-unresolved', destination: { kind: 'unresolved' } }]);
    expect(found[0]!.says).toContain('nobody declared that it is more');
  });

  test('is nothing where the place is known and in India', () => {
    const Files = bucket({ BucketName: 'reports' });
    const template = report('reports');
    expect(findingsOf({ ...template, Resources: { ...template.Resources, Files } })).toEqual([]);
  });
});
