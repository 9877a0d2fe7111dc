import { NestedStack, aws_s3 as s3, aws_secretsmanager as sm, aws_sqs as sqs } from 'aws-cdk-lib';
import { rule, anyRule, COPY, UNRESOLVED, type Example } from '../example';
import { stack, raw, l1, table, bucket, replicate, firehose, secretTo } from '../parts';
import { RULE } from '../rules';
import { A, MUM, HYD, US, EU, COUNTS, ROLE } from '../shop';

/** Buckets that replicate, and how their region is learnt. */
export const bucketReplication: readonly Example[] = [
  {
    name: 'replication-rules-to-a-bucket-of-another-stack',
    why: `${RULE.copyOut}; ${RULE.once}`,
    build(app, declare) {
      const mirror = bucket(stack(app, 'Us', US), 'Mirror', { bucketName: 'invoices-mirror-us' });
      const invoices = bucket(stack(app, 'In', MUM), 'Invoices', {
        bucketName: 'invoices-in',
        replicationRules: [{ destination: mirror, priority: 1 }],
      });
      declare(invoices, 'payment');
      declare(mirror, 'payment');
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'replication-placed-by-the-replica-key',
    why: `${RULE.evidence} (the key of the replicas is of the bucket's region)`,
    build(app, declare) {
      const invoices = bucket(stack(app, 'In', MUM), 'Invoices');
      replicate(invoices, {
        Bucket: 'arn:aws:s3:::partner-mirror',
        EncryptionConfiguration: { ReplicaKmsKeyID: `arn:aws:kms:eu-central-1:${A}:key/0a1b2c3d` },
      });
      declare(invoices, 'payment');
    },
    expect: [rule(COPY, 'eu-central-1')],
  },
  {
    name: 'replication-to-a-bucket-that-nobody-knows',
    why: RULE.unresolved,
    build(app, declare) {
      const invoices = bucket(stack(app, 'In', MUM), 'Invoices');
      replicate(invoices, { Bucket: 'arn:aws:s3:::partner-mirror' });
      declare(invoices, 'personal');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'replication-to-a-bucket-imported-by-name',
    why: `${RULE.evidence} (a bucket imported by name says nothing); ${RULE.unresolved}`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const invoices = bucket(k, 'Invoices', {
        replicationRules: [{ destination: s3.Bucket.fromBucketName(k, 'Partner', 'partner-drop'), priority: 1 }],
      });
      declare(invoices, 'payment');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'replication-to-a-bucket-whose-region-the-folder-declares',
    why: `${RULE.evidence} (here from the organisation's folder)`,
    residency: {
      'declarations.yaml':
        'places:\n  - { bucket: partner-drop, region: us-west-2, owner: Partner team, reason: settlement partner }\n',
    },
    build(app, declare) {
      const invoices = bucket(stack(app, 'In', MUM), 'Invoices');
      replicate(invoices, { Bucket: 'arn:aws:s3:::partner-drop' });
      declare(invoices, 'payment');
    },
    expect: [rule(COPY, 'us-west-2')],
  },
  {
    name: 'multi-region-access-point-over-a-bucket-abroad',
    why: RULE.copyOut,
    build(app, declare) {
      const home = bucket(stack(app, 'In', MUM), 'Media', { bucketName: 'media-in' });
      const away = bucket(stack(app, 'Eu', EU), 'Media', { bucketName: 'media-eu' });
      const point = raw(stack(app, 'Point', MUM), 'Point', 'AWS::S3::MultiRegionAccessPoint', {
        Regions: [{ Bucket: 'media-in' }, { Bucket: 'media-eu' }],
      });
      declare(home, 'personal');
      declare(away, 'personal');
      declare(point, 'personal');
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 's3-tables-replication-abroad',
    why: `${RULE.copyOut} (replication of a table bucket, whose ARN has a region)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Lake', 'AWS::S3Tables::TableBucket', {
          TableBucketName: 'orders-lake',
          ReplicationConfiguration: {
            Role: ROLE,
            Rules: [
              { Destinations: [{ DestinationTableBucketARN: `arn:aws:s3tables:eu-west-1:${A}:bucket/orders-lake` }] },
            ],
          },
        }),
        'payment',
      );
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'directory-bucket-in-a-zone-abroad',
    why: `${RULE.enforced} (a zone of Virginia)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Fast', 'AWS::S3Express::DirectoryBucket', {
          LocationName: 'use1-az4',
          DataRedundancy: 'SingleAvailabilityZone',
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'table-imported-from-a-personal-bucket-abroad',
    why: 'an import leaves the original abroad',
    build(app, declare) {
      const dump = bucket(stack(app, 'Us', US), 'Dump', { bucketName: 'customers-dump-us' });
      declare(dump, 'personal');
      const t = table(stack(app, 'In', MUM), 'Customers');
      l1(t).addPropertyOverride('ImportSourceSpecification', {
        InputFormat: 'DYNAMODB_JSON',
        S3BucketSource: { S3Bucket: 'customers-dump-us', S3KeyPrefix: 'all/' },
      });
      declare(t, 'personal');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'only-one-of-many-resources-leaves',
    why: `${RULE.copyOut}, also where everything else stays`,
    build(app) {
      const k = stack(app, 'In', MUM);
      for (let i = 0; i < 40; i++) {
        new sqs.Queue(k, 'Q' + i);
        table(k, 'T' + i);
      }
      const inner = new NestedStack(new NestedStack(k, 'Deep'), 'Deeper');
      for (let i = 0; i < 20; i++) bucket(inner, 'B' + i);
      secretTo(inner, 'Odd', 'ap-east-1');
    },
    expect: [rule(COPY, 'ap-east-1')],
  },
  {
    name: 'override-on-a-safe-l2-property',
    why: 'overrides are seen, because they are in the final template',
    build(app, declare) {
      const s = new sm.Secret(stack(app, 'In', MUM), 'Key', { replicaRegions: [{ region: 'ap-south-2' }] });
      l1(s).addPropertyOverride('ReplicaRegions.0.Region', 'il-central-1');
      declare(s, 'payment');
    },
    expect: [rule(COPY, 'il-central-1')],
  },
  {
    name: 'deletion-override-takes-the-india-key-away',
    why: `${RULE.evidence}; without the key the bucket is unknown; ${RULE.unresolved}`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const d = firehose(k, 'Delivery', {
        ExtendedS3DestinationConfiguration: {
          BucketARN: 'arn:aws:s3:::acme-raw',
          RoleARN: ROLE,
          EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN: `arn:aws:kms:ap-south-1:${A}:key/0a1b` } },
        },
      });
      d.addPropertyDeletionOverride('ExtendedS3DestinationConfiguration.EncryptionConfiguration');
      declare(d, 'personal');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'two-stacks-own-one-bucket-name',
    why: `${RULE.evidence} (a name with two owners in different regions places nothing)`,
    build(app, declare) {
      declare(bucket(stack(app, 'Us', US), 'A', { bucketName: 'twice' }), 'generic', COUNTS);
      declare(bucket(stack(app, 'Hyd', HYD), 'B', { bucketName: 'twice' }), 'generic', COUNTS);
      const home = bucket(stack(app, 'In', MUM), 'Invoices');
      replicate(home, { Bucket: 'arn:aws:s3:::twice' });
      declare(home, 'payment');
    },
    expect: [anyRule()],
  },
];
