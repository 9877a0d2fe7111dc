import { describe, expect, test } from '@jest/globals';
import { findingsIn, inspected, small, stack, type Resources } from '../inspected';
import { bucket, declared, lambda, QUEUE_ABROAD, queue, ref, resource, table, topic } from '../shop';

const inVirginia = (Resources: Resources) => findingsIn([stack({ Resources }, 'us-east-1')]).map(small);

describe('not findings', () => {
  test.each([
    ['a certificate', resource('AWS::CertificateManager::Certificate', { DomainName: 'shop.example' })],
    ['a firewall', resource('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' })],
    ['a hosted zone', resource('AWS::Route53::HostedZone', { Name: 'shop.example' })],
    ['a role', resource('AWS::IAM::Role', {})],
    ['a key alone', resource('AWS::KMS::Key', {})],
    ['a security group', resource('AWS::EC2::SecurityGroup', { GroupDescription: 'none' })],
  ])('passes with %s in us-east-1', (_, One) => {
    expect(inVirginia({ One })).toEqual([]);
  });

  test('fails beside them when a store stands there', () => {
    expect(inVirginia({ Orders: table() })).toMatchObject([{ level: 'violation', rule: 'store-outside-india' }]);
  });

  test('control-only types that are declared anywhere stay out', () => {
    expect(inVirginia({ Role: declared(resource('AWS::IAM::Role', {}), 'payment') })).toEqual([]);
  });

  test('an application of the serverless repository is copied in, which is no finding of its own', () => {
    const Rotation = resource('AWS::Serverless::Application', {
      Location: {
        ApplicationId: 'arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSMySQLRotation',
        SemanticVersion: '1.1.0',
      },
    });
    const levels = inspected({ Rotation }).map(({ rule, level }) => [rule, level]);
    expect(levels.filter(([rule]) => rule !== 'not-inspected')).toEqual([]);
    expect(levels.filter(([, level]) => level === 'violation')).toEqual([]);
  });

  test('an image from another region is copied in', () => {
    const Task = resource('AWS::ECS::TaskDefinition', {
      ContainerDefinitions: [{ Image: '111111111111.dkr.ecr.us-west-2.amazonaws.com/envoy:v1' }],
    });
    expect(inspected({ Task }).filter(({ level }) => level !== 'note')).toEqual([]);
  });

  test('text of a service control policy moves nothing; a backup policy does', () => {
    const text = JSON.stringify({
      Statement: [{ Condition: { StringEquals: { 'aws:RequestedRegion': ['eu-west-1'] } } }],
    });
    const policy = (Type: string, Content: unknown) => resource('AWS::Organizations::Policy', { Type, Content });
    const vault = 'arn:aws:backup:eu-west-1:$account:backup-vault:ledger';
    const copies = {
      plans: { p: { rules: { r: { copy_actions: { [vault]: { target_backup_vault_arn: { '@@assign': vault } } } } } } },
    };
    expect(inspected({ Scp: policy('SERVICE_CONTROL_POLICY', text), Tags: policy('TAG_POLICY', copies) })).toEqual([]);
    expect(inspected({ Backup: policy('BACKUP_POLICY', JSON.stringify(copies)) })).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', to: 'eu-west-1', property: 'Content' },
    ]);
  });

  test('tags, names, descriptions, comments, maps of images and conditions name no destination', () => {
    const Orders = table({
      TableName: 'orders-eu-west-1',
      Tags: [{ Key: 'replica-of', Value: QUEUE_ABROAD }],
    });
    const Policy = resource('AWS::IAM::ManagedPolicy', {
      Description: 'for eu-west-1',
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*', Condition: { ArnLike: { 'aws:SourceArn': QUEUE_ABROAD } } },
        ],
      },
    });
    const Server = resource('AWS::EC2::Instance', {
      ImageId: { 'Fn::FindInMap': ['Images', ref('AWS::Region'), 'Linux'] },
    });
    expect(
      inspected({
        Mappings: { Images: { 'eu-west-1': { Linux: 'ami-1' }, 'ap-south-1': { Linux: 'ami-2' } } },
        Parameters: { Home: { Type: 'String', AllowedValues: ['ap-south-1'] } },
        Resources: { Orders: declared(Orders, 'payment'), Policy, Server: declared(Server, 'payment') },
      }),
    ).toEqual([]);
  });

  test('another account in an India region is a note at most, abroad it fails', () => {
    const hook = (region: string) =>
      resource('AWS::SNS::Subscription', {
        TopicArn: ref('Orders'),
        Protocol: 'sqs',
        Endpoint: `arn:aws:sqs:${region}:222222222222:ledger`,
      });
    const Orders = declared(topic(), 'payment');
    const loud = (region: string) => inspected({ Orders, Hook: hook(region) }).filter(({ level }) => level !== 'note');
    expect(loud('ap-south-2')).toEqual([]);
    expect(inspected({ Orders, Hook: hook('ap-south-2') })).toMatchObject([
      { level: 'note', rule: 'another-account', id: 'Hook', to: 'ap-south-2' },
    ]);
    expect(loud('us-west-2')).toMatchObject([{ level: 'violation', to: 'us-west-2' }]);
  });

  test('AI services that may keep content are one note an estate, until the organisation opts out', () => {
    const Faces = resource('AWS::Rekognition::Collection', { CollectionId: 'faces' });
    const Words = resource('AWS::Transcribe::Vocabulary', { LanguageCode: 'hi-IN' });
    const OPT_OUT = {
      id: 'AI-1',
      condition: 'ai-services-opt-out',
      reference: 'policy p-1',
      by: 'CISO',
      on: '2026-01-01',
    };
    const OptOut = resource('AWS::Organizations::Policy', { Type: 'AISERVICES_OPT_OUT_POLICY', Content: '{}' });
    const notes = (resources: Resources, attestations: readonly (typeof OPT_OUT)[] = []) =>
      inspected(resources, { policy: { attestations } }).filter(({ rule }) => rule === 'ai-services-may-keep-content');
    expect(notes({ Faces, Words })).toMatchObject([{ level: 'note', rule: 'ai-services-may-keep-content' }]);
    expect(notes({ Faces, Words }, [OPT_OUT])).toEqual([]);
    expect(notes({ Faces, Words, OptOut })).toEqual([]);
    expect(notes({ Faces }, [{ ...OPT_OUT, on: '2027-01-01' }])).toHaveLength(1);
  });

  test('a key, multi-region or not, is no copy; a replica of it is one of what it encrypts', () => {
    const Primary = resource('AWS::KMS::Key', { MultiRegion: true });
    expect(inspected({ Primary })).toMatchObject([{ level: 'note', id: 'Primary', property: 'MultiRegion' }]);
    expect(inspected({ Primary: resource('AWS::KMS::Key', {}) })).toEqual([]);
    const Replica = resource('AWS::KMS::ReplicaKey', {
      PrimaryKeyArn: 'arn:aws:kms:ap-south-1:111111111111:key/mrk-1',
    });
    expect(findingsIn([stack({ Resources: { Replica } }, 'eu-west-1')]).map(small)).toMatchObject([
      { level: 'violation', rule: 'copy-outside-india', dataClass: 'personal', id: 'Replica' },
    ]);
  });

  test('code and configuration are generic until declared', () => {
    const Image = resource('AWS::ECR::Repository', {});
    const Setting = resource('AWS::SSM::Parameter', { Type: 'String', Value: 'blue' });
    expect(inVirginia({ Image, Setting })).toEqual([]);
    expect(inVirginia({ Image: declared(Image, 'personal') })).toMatchObject([{ level: 'violation' }]);
    expect(
      inVirginia({ Handler: lambda(), Files: declared(bucket(), 'generic', { elements: ['public-content'] }) }),
    ).toMatchObject([
      { level: 'warning', rule: 'compute-outside-india' },
      { level: 'note', rule: 'permitted-copy' },
    ]);
    expect(
      inVirginia({
        Empty: resource('AWS::ECS::Cluster', {}),
        Queue: declared(queue(), 'generic', { elements: ['order-count'] }),
      }),
    ).toMatchObject([
      { level: 'note', rule: 'compute-outside-india', id: 'Empty' },
      { level: 'note', rule: 'permitted-copy', id: 'Queue' },
    ]);
  });

  test('movers, gateways and empty clusters abroad are one note a stack, and their parts are not told of', () => {
    const found = inVirginia({
      Pages: resource('AWS::ApiGatewayV2::Api', {}),
      News: resource('AWS::SNS::Topic', {}),
      Empty: resource('AWS::ECS::Cluster', {}),
      Stage: resource('AWS::ApiGatewayV2::Stage', {}),
      Certificate: resource('AWS::CertificateManager::Certificate', {}),
    });
    expect(found).toMatchObject([{ level: 'note', rule: 'compute-outside-india', to: 'us-east-1' }]);
    expect(inVirginia({ Certificate: resource('AWS::CertificateManager::Certificate', {}) })).toEqual([]);
  });
});
