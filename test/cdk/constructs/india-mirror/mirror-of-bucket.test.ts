import { describe, expect, test } from '@jest/globals';
import { Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AccountRootPrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { DataClass, IndiaMirror, type BucketOriginalProps } from '../../../../lib';
import { findingsIn, inShort } from '../inspected';
import { ACCOUNT } from '../payments-shop';
import { withParent } from './singapore';

function mirrored(props: Partial<BucketOriginalProps> = {}, original: BucketProps = { versioned: true }) {
  const stacks = withParent();
  const ledger = new Bucket(stacks.singapore, 'Ledger', original);
  const mirror = IndiaMirror.ofBucket(stacks.mumbai, 'LedgerInIndia', {
    dataClass: DataClass.COMPANY_BOOKS,
    original: ledger,
    ...props,
  });
  return { ...stacks, ledger, mirror };
}

describe('the mirror in India of a bucket abroad', () => {
  test('is a ResidentBucket, to which the original replicates whole', () => {
    const { singapore, mumbai, mirror } = mirrored();
    Template.fromStack(singapore).hasResourceProperties('AWS::S3::Bucket', {
      ReplicationConfiguration: {
        Role: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LedgerMirrorRole'), 'Arn'] },
        Rules: [
          Match.objectLike({
            Id: 'mirror-in-india',
            Filter: { Prefix: '' },
            Status: 'Enabled',
            DeleteMarkerReplication: { Status: 'Enabled' },
            Destination: Match.objectLike({ ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } } }),
          }),
        ],
      },
    });
    Template.fromStack(mumbai).hasResource('AWS::S3::Bucket', {
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: Match.objectLike({ BlockPublicAcls: true }),
      },
      DeletionPolicy: 'Retain',
      Metadata: { 'india-residency': { dataClass: 'company-books' } },
    });
    expect(singapore.dependencies).toContain(mumbai);
    expect(mirror.bucket.encryptionKey).toBeDefined();
  });

  test('is the copy of an original without a key, or with one', () => {
    const decrypts = (stack: Stack) => JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(decrypts(mirrored().singapore)).not.toContain('kms:Decrypt');
    const { singapore } = mirrored({}, { versioned: true, encryption: BucketEncryption.KMS });
    expect(decrypts(singapore)).toContain('kms:Decrypt');
  });

  test('is watched in both regions, grants, and can have a mirror of its own in Hyderabad', () => {
    const stacks = withParent();
    const hyderabad = new Stack(stacks.app, 'Hyderabad', { env: { account: ACCOUNT, region: 'ap-south-2' } });
    const mirror = IndiaMirror.ofBucket(stacks.mumbai, 'LedgerInIndia', {
      dataClass: DataClass.COMPANY_BOOKS,
      original: new Bucket(stacks.singapore, 'Ledger', { versioned: true }),
      mirror: { scope: hyderabad },
    });
    mirror.bucket.grantRead(new AccountRootPrincipal());
    expect(mirror.lagAlarm.stack).toBe(stacks.mumbai);
    expect(mirror.failureAlarm?.stack).toBe(stacks.singapore);
    expect(mirror.bucket.mirror?.stack).toBe(hyderabad);
  });
});

describe('every default regime', () => {
  test('permits books abroad with a copy in India, and says which clause does', () => {
    const found = findingsIn(mirrored().app).filter(({ regime, level }) => regime !== undefined || level !== 'note');
    expect(found.map(inShort)).toEqual([
      'note permitted-copy Singapore/Ledger mirror-from-abroad companies-accounts-2014 books-daily-backup-in-india',
    ]);
  });

  test('fails the same books with a replica of one prefix only, and names the condition that is missing', () => {
    const { app, singapore, ledger } = mirrored();
    const resource = ledger.node.defaultChild as { addPropertyOverride?: (path: string, value: unknown) => void };
    resource.addPropertyOverride?.('ReplicationConfiguration.Rules.0.Filter', { Prefix: 'invoices/' });
    const [finding] = findingsIn(app);
    expect(finding && inShort(finding)).toBe(
      'violation original-outside-india Singapore/Ledger mirror-from-abroad companies-accounts-2014 books-daily-backup-in-india',
    );
    expect(finding?.wouldPermit).toEqual([['backup-every-hours <= 24']]);
    expect(singapore.node.path).toBe('Singapore');
  });

  test('fails the same books without a copy', () => {
    const { app, singapore } = withParent();
    const ledger = new Bucket(singapore, 'Ledger', { versioned: true });
    expect(ledger.node.path).toBe('Singapore/Ledger');
    expect(findingsIn(app).map(inShort)).toContainEqual(
      expect.stringMatching(/^violation store-outside-india Singapore\/Ledger store-abroad/),
    );
  });

  test('fails personal data: their original may not stay abroad, whatever copy there is', () => {
    expect(findingsIn(mirrored({ dataClass: DataClass.PERSONAL }).app).map(inShort)).toContainEqual(
      expect.stringMatching(/^violation original-outside-india Singapore\/Ledger mirror-from-abroad/),
    );
  });
});

describe('fails when the original', () => {
  const of =
    (original: BucketProps, props: Partial<BucketOriginalProps> = {}) =>
    () =>
      mirrored(props, original);

  test('keeps no versions', () => {
    expect(of({})).toThrow(
      '`Mumbai/LedgerInIndia`: its original `Singapore/Ledger` keeps no versions, and S3 replicates versions; give it versioned: true',
    );
  });

  test('is replicated elsewhere already', () => {
    const { mumbai, singapore } = withParent();
    const spare = new Bucket(singapore, 'Spare', { versioned: true });
    const original = new Bucket(singapore, 'Ledger', { versioned: true, replicationRules: [{ destination: spare }] });
    expect(() =>
      IndiaMirror.ofBucket(mumbai, 'LedgerInIndia', { dataClass: DataClass.COMPANY_BOOKS, original }),
    ).toThrow(/is replicated elsewhere already/);
  });

  test('is in India, or nobody can tell where', () => {
    const { app, mumbai } = withParent();
    const here = new Bucket(mumbai, 'Here', { versioned: true });
    const nowhere = new Bucket(new Stack(app, 'Anywhere'), 'Ledger', { versioned: true });
    const of = (original: Bucket, id: string) => () =>
      IndiaMirror.ofBucket(mumbai, id, { dataClass: DataClass.COMPANY_BOOKS, original });
    expect(of(here, 'A')).toThrow(
      /its original `Mumbai\/Here` is in `ap-south-1`, which is in India: make it a Resident/,
    );
    expect(of(nowhere, 'B')).toThrow(/nobody can tell where its original `Anywhere\/Ledger` lies/);
  });

  test('is of another account or Stage of the app, or deployed before the copy', () => {
    const { app, singapore, mumbai } = withParent();
    const elsewhere = new Stack(app, 'Parent', { env: { account: '222222222222', region: 'ap-southeast-1' } });
    const stage = new Stage(app, 'Prod', { env: { account: ACCOUNT, region: 'ap-southeast-1' } });
    const original = (stack: Stack) => new Bucket(stack, 'Ledger', { versioned: true });
    const of = (bucket: Bucket, id: string) => () =>
      IndiaMirror.ofBucket(mumbai, id, { dataClass: DataClass.COMPANY_BOOKS, original: bucket });
    expect(of(original(elsewhere), 'A')).toThrow(/in account `222222222222`.*import the original instead/);
    expect(of(original(new Stack(stage, 'Books')), 'B')).toThrow(/in another Stage/);
    mumbai.addStackDependency(singapore);
    expect(of(original(singapore), 'C')).toThrow(
      /the stack `Mumbai` must be deployed before `Singapore`, and depends on it already/,
    );
  });

  test('has a copy outside India', () => {
    const { singapore } = withParent();
    const original = new Bucket(singapore, 'Ledger', { versioned: true });
    expect(() => IndiaMirror.ofBucket(singapore, 'Copy', { dataClass: DataClass.COMPANY_BOOKS, original })).toThrow(
      /`Singapore\/Copy`: the stack is in `ap-southeast-1`, which is not in India/,
    );
  });
});

describe('the mirror of an imported bucket', () => {
  function imported(props: Partial<BucketOriginalProps> = {}, account?: string) {
    const stacks = withParent();
    const original = Bucket.fromBucketAttributes(stacks.mumbai, 'Ledger', {
      bucketName: 'parent-ledger',
      region: 'ap-southeast-1',
      account,
    });
    const mirror = IndiaMirror.ofBucket(stacks.mumbai, 'LedgerInIndia', {
      dataClass: DataClass.COMPANY_BOOKS,
      original,
      ...props,
    });
    return { ...stacks, mirror, template: () => Template.fromStack(stacks.mumbai) };
  }

  test('says what the owner of the original has to write, and makes the role for it', () => {
    const { mumbai, mirror, template } = imported();
    const configuration = mumbai.resolve(mirror.replicationConfiguration) as unknown;
    expect(JSON.stringify(configuration)).toContain('mirror-in-india');
    template().hasOutput('*', { Value: configuration });
    template().hasResourceProperties('AWS::IAM::Role', { AssumeRolePolicyDocument: Match.anyValue() });
    expect(JSON.stringify(template().findResources('AWS::IAM::Policy'))).toContain(':s3:::parent-ledger');
    template().resourceCountIs('Custom::AWS', 0);
  });

  test('lets the role of another account in, and nobody else', () => {
    const replicationRoleArn = 'arn:aws:iam::222222222222:role/replicates-ledger';
    const { template } = imported({ replicationRoleArn }, '222222222222');
    template().hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'ReplicasOfTheOriginal',
            Effect: 'Allow',
            Principal: { AWS: replicationRoleArn },
            Action: Match.arrayWith(['s3:ReplicateObject', 's3:ObjectOwnerOverrideToBucketOwner']),
          }),
        ]),
      },
    });
    template().hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Principal: { AWS: replicationRoleArn } })]) },
    });
    template().resourceCountIs('AWS::IAM::Role', 0);
  });

  test('decrypts with the key of the original, where there is one', () => {
    const stacks = withParent();
    const arn = `arn:aws:kms:ap-southeast-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const originalEncryptionKey = Key.fromKeyArn(stacks.mumbai, 'ParentKey', arn);
    const original = Bucket.fromBucketAttributes(stacks.mumbai, 'L', {
      bucketName: 'ledger',
      region: 'ap-southeast-1',
    });
    const facts = { dataClass: DataClass.COMPANY_BOOKS, original, originalEncryptionKey };
    IndiaMirror.ofBucket(stacks.mumbai, 'LedgerInIndia', facts);
    expect(JSON.stringify(Template.fromStack(stacks.mumbai).findResources('AWS::IAM::Policy'))).toContain(arn);
  });

  test('fails when its region is not told, or its account replicates it by no role that is named', () => {
    const { mumbai } = withParent();
    const original = Bucket.fromBucketName(mumbai, 'Ledger', 'parent-ledger');
    expect(() => IndiaMirror.ofBucket(mumbai, 'Copy', { dataClass: DataClass.COMPANY_BOOKS, original })).toThrow(
      /if it lies abroad, import it with its region: Bucket.fromBucketAttributes/,
    );
    expect(() => imported({}, '222222222222')).toThrow(/give replicationRoleArn: 'arn:aws:iam::…:role\/…'/);
    const replicationRoleArn = 'arn:aws:iam::222222222222:role/r';
    expect(() => imported({ replicationRoleArn, configureOriginal: true }, '222222222222')).toThrow(
      /leave configureOriginal out, and give its owner the output/,
    );
  });
});

describe('an imported original that a custom resource configures', () => {
  function configured(props: Partial<BucketOriginalProps> = {}) {
    const stacks = withParent();
    const original = Bucket.fromBucketAttributes(stacks.mumbai, 'Ledger', {
      bucketName: 'parent-ledger',
      region: 'ap-southeast-1',
    });
    const mirror = IndiaMirror.ofBucket(stacks.mumbai, 'LedgerInIndia', {
      dataClass: DataClass.COMPANY_BOOKS,
      original,
      configureOriginal: true,
      ...props,
    });
    return { ...stacks, mirror, template: () => Template.fromStack(stacks.mumbai) };
  }

  test('is written the whole replication by one call in its own region, and no right more than that', () => {
    const { template } = configured();
    const [custom] = Object.values(template().findResources('Custom::AWS'));
    const create = JSON.stringify((custom as { Properties: { Create: unknown } }).Properties.Create);
    for (const part of ['putBucketReplication', 'ap-southeast-1', 'parent-ledger', 'mirror-in-india'])
      expect(create).toContain(part);
    template().hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Action: 's3:PutReplicationConfiguration' }),
          Match.objectLike({ Action: 'iam:PassRole' }),
        ],
      },
    });
  });

  test('is verified by the guard: books pass as a mirror, under the clause on books', () => {
    const found = findingsIn(configured().app).filter(({ action }) => action === 'mirror-from-abroad');
    expect(found.map(inShort)).toEqual([
      expect.stringMatching(
        /^note permitted-copy Mumbai\/LedgerInIndia\/ConfigureOriginal.* companies-accounts-2014 books-daily-backup-in-india$/,
      ),
    ]);
    expect(findingsIn(configured().app).filter(({ level }) => level !== 'note')).toEqual([]);
  });

  test('fails personal data', () => {
    const found = findingsIn(configured({ dataClass: DataClass.PERSONAL }).app);
    expect(found.map(inShort)).toContainEqual(expect.stringMatching(/^violation original-outside-india/));
  });
});
