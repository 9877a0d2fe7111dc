import { describe, expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DataClass, type FileSystemMirrorProps, ResidentFileSystem } from '../../../../lib';
import { network } from '../network';
import { ACCOUNT, shop } from '../payments-shop';

const dataClass = DataClass.COMPANY_BOOKS;

function mirrored(mirror: (stacks: ReturnType<typeof shop>) => FileSystemMirrorProps) {
  const stacks = shop();
  const fileSystem = new ResidentFileSystem(stacks.mumbai, 'Invoices', {
    dataClass,
    vpc: network(stacks.mumbai),
    mirror: mirror(stacks),
  });
  return { ...stacks, fileSystem };
}

const inHyderabad = ({ hyderabad }: ReturnType<typeof shop>) => ({ scope: hyderabad });
const mounted = ({ hyderabad }: ReturnType<typeof shop>) => ({ scope: hyderabad, vpc: network(hyderabad) });

describe('the mirror of a file system', () => {
  test('is made by EFS in the other region, with a key of that region', () => {
    const { fileSystem, mumbai, hyderabad } = mirrored(inHyderabad);
    Template.fromStack(mumbai).hasResourceProperties('AWS::EFS::FileSystem', {
      ReplicationConfiguration: {
        Destinations: [
          {
            Region: 'ap-south-2',
            KmsKeyId: {
              'Fn::GetAtt': [Match.stringLikeRegexp('^ExportsReader'), Match.stringLikeRegexp('InvoicesMirrorKey')],
            },
          },
        ],
      },
    });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::KMS::Key', { MultiRegion: false });
    expect(fileSystem.mirror).toBeUndefined();
    expect(mumbai.dependencies).toContain(hyderabad);
  });

  test('is a file system of the app where it has a network: encrypted, mounted, and open to the replication', () => {
    const { fileSystem, mumbai, hyderabad } = mirrored(mounted);
    expect(fileSystem.mirror?.node.path).toBe('Hyderabad/InvoicesMirror');
    Template.fromStack(hyderabad).hasResource('AWS::EFS::FileSystem', {
      Properties: {
        Encrypted: true,
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^InvoicesMirrorKey'), 'Arn'] },
        FileSystemProtection: { ReplicationOverwriteProtection: 'DISABLED' },
      },
      Metadata: { 'india-residency': { dataClass: 'company-books' } },
    });
    Template.fromStack(hyderabad).resourceCountIs('AWS::EFS::MountTarget', 2);
    Template.fromStack(mumbai).hasResourceProperties('AWS::EFS::FileSystem', {
      ReplicationConfiguration: {
        Destinations: [
          {
            Region: 'ap-south-2',
            FileSystemId: {
              'Fn::GetAtt': [Match.stringLikeRegexp('^ExportsReader'), Match.stringLikeRegexp('InvoicesMirror')],
            },
            KmsKeyId: Match.absent(),
          },
        ],
      },
    });
  });

  test('goes from Hyderabad to Mumbai as well', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentFileSystem(hyderabad, 'Invoices', { dataClass, vpc: network(hyderabad), mirror: { scope: mumbai } });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::EFS::FileSystem', {
      ReplicationConfiguration: { Destinations: [Match.objectLike({ Region: 'ap-south-1' })] },
    });
  });

  test('can use a key that stands already', () => {
    const arn = `arn:aws:kms:ap-south-2:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const { mumbai } = mirrored(({ mumbai: stack }) => ({ encryptionKey: Key.fromKeyArn(stack, 'There', arn) }));
    Template.fromStack(mumbai).hasResourceProperties('AWS::EFS::FileSystem', {
      ReplicationConfiguration: { Destinations: [{ Region: 'ap-south-2', KmsKeyId: arn }] },
    });
  });

  test('says when it is more than half an hour behind', () => {
    const { fileSystem, mumbai } = mirrored(inHyderabad);
    expect(fileSystem.mirrorLagAlarm?.stack).toBe(mumbai);
    Template.fromStack(mumbai).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Threshold: 1800,
      Metrics: [
        Match.objectLike({
          Expression: {
            'Fn::Join': [
              '',
              [
                'SELECT MAX(TimeSinceLastSync) FROM "AWS/EFS" WHERE FileSystemId = \'',
                { Ref: Match.stringLikeRegexp('^Invoices') },
                "'",
              ],
            ],
          },
        }),
      ],
    });
  });
});

describe('the mirror of a file system fails', () => {
  test('abroad, and in the same region', () => {
    const ohio = (stacks: ReturnType<typeof shop>) => ({
      scope: new Stack(stacks.app, 'Ohio', { env: { account: ACCOUNT, region: 'us-east-2' } }),
    });
    expect(() => mirrored(ohio)).toThrow(
      "`Mumbai/Invoices`: the mirror's stack is in `us-east-2`, which is not in India; give it env: { region: 'ap-south-2' }",
    );
    expect(() => mirrored(({ mumbai }) => ({ scope: mumbai }))).toThrow(/where the source is too/);
  });

  test('without a key, and with a network in no stack', () => {
    expect(() => mirrored(() => ({}))).toThrow(
      /the mirror names neither scope nor encryptionKey.*a stack in ap-south-2/,
    );
    const arn = `arn:aws:kms:ap-south-2:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    expect(() =>
      mirrored(({ hyderabad }) => ({
        vpc: network(hyderabad),
        encryptionKey: Key.fromKeyArn(hyderabad, 'There', arn),
      })),
    ).toThrow('`Mumbai/Invoices`: the mirror has a vpc and no scope in which to make it; give mirror: { scope, vpc }');
  });
});
