import {
  Aws,
  CfnCondition,
  CfnMapping,
  CfnOutput,
  CfnParameter,
  Fn,
  NestedStack,
  aws_secretsmanager as sm,
  aws_sns as sns,
  cloudformation_include as inc,
} from 'aws-cdk-lib';
import { rule, anyRule, COPY, UNRESOLVED, type Example } from '../example';
import { stack, raw, bucket, replicate, secretTo, included } from '../parts';
import { RULE } from '../rules';
import { A, MUM, SG } from '../shop';

/** Regions that no property spells out. */
export const foldedValues: readonly Example[] = [
  {
    name: 'join-of-an-arn',
    why: RULE.fold,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const topic = new sns.Topic(k, 'Orders');
      declare(topic, 'personal');
      raw(k, 'Sub', 'AWS::SNS::Subscription', {
        TopicArn: topic.topicArn,
        Protocol: 'sqs',
        Endpoint: {
          'Fn::Join': [
            ':',
            ['arn', { Ref: 'AWS::Partition' }, 'sqs', 'af-south-1', { Ref: 'AWS::AccountId' }, 'orders'],
          ],
        },
      });
    },
    expect: [anyRule('af-south-1')],
  },
  {
    name: 'select-of-a-split',
    why: RULE.fold,
    build(app, declare) {
      declare(
        secretTo(stack(app, 'In', MUM), 'Key', { 'Fn::Select': [1, { 'Fn::Split': [',', 'ap-south-1,us-west-2'] }] }),
        'payment',
      );
    },
    expect: [rule(COPY, 'us-west-2')],
  },
  {
    name: 'split-of-an-arn-in-a-parameter-default-chain',
    why: `${RULE.fold}; each allowed value is a branch`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      new CfnParameter(k, 'Vault', {
        default: `arn:aws:backup:eu-west-3:${A}:backup-vault:dr`,
        allowedValues: [
          `arn:aws:backup:eu-west-3:${A}:backup-vault:dr`,
          `arn:aws:backup:ap-south-2:${A}:backup-vault:dr`,
        ],
      });
      declare(secretTo(k, 'Key', { 'Fn::Select': [3, { 'Fn::Split': [':', { Ref: 'Vault' }] }] }), 'payment');
    },
    expect: [rule(COPY, 'eu-west-3')],
  },
  {
    name: 'find-in-map-by-the-region-of-the-stack',
    why: RULE.fold,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const map = new CfnMapping(k, 'Dr', {
        mapping: { 'ap-south-1': { dr: 'us-east-2' }, 'ap-south-2': { dr: 'ap-south-1' } },
      });
      declare(
        new sm.CfnSecret(k, 'Key', {
          generateSecretString: {},
          replicaRegions: [{ region: map.findInMap(Aws.REGION, 'dr') }],
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'us-east-2')],
  },
  {
    name: 'find-in-map-by-a-parameter',
    why: `${RULE.fold}; each allowed value is a branch`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      new CfnParameter(k, 'Step', { default: 'prod', allowedValues: ['prod', 'test'] });
      const map = new CfnMapping(k, 'Dr', { mapping: { prod: { dr: 'ap-south-2' }, test: { dr: 'us-east-1' } } });
      declare(secretTo(k, 'Key', { 'Fn::FindInMap': [map.logicalId, { Ref: 'Step' }, 'dr'] }), 'personal');
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'if-decided-by-the-known-region',
    why: 'a condition on the known region is decided',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const home = new CfnCondition(k, 'IsHome', { expression: Fn.conditionEquals(Aws.REGION, 'ap-south-1') });
      const s = secretTo(k, 'Key', 'ap-south-2');
      s.addPropertyOverride('ReplicaRegions', {
        'Fn::If': [home.logicalId, [{ Region: 'ca-west-1' }], { Ref: 'AWS::NoValue' }],
      });
      declare(s, 'personal');
    },
    expect: [rule(COPY, 'ca-west-1')],
  },
  {
    name: 'if-on-a-parameter-takes-every-branch',
    why: 'a condition that cannot be decided takes every branch',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const step = new CfnParameter(k, 'Step', { default: 'dev' });
      const prod = new CfnCondition(k, 'IsProd', { expression: Fn.conditionEquals(step, 'prod') });
      const files = raw(k, 'Files', 'AWS::EFS::FileSystem', {
        Encrypted: true,
        ReplicationConfiguration: {
          Destinations: [{ Region: { 'Fn::If': [prod.logicalId, 'eu-west-1', 'ap-south-2'] } }],
        },
      });
      declare(files, 'personal');
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'allowed-values-with-one-abroad',
    why: 'each allowed value of a parameter is a branch',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const region = new CfnParameter(k, 'DrRegion', {
        default: 'ap-south-2',
        allowedValues: ['ap-south-2', 'eu-west-1'],
      });
      declare(
        new sm.CfnSecret(k, 'Key', { generateSecretString: {}, replicaRegions: [{ region: region.valueAsString }] }),
        'payment',
      );
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'parameter-without-allowed-values-and-a-default-abroad',
    why: 'a parameter without allowed values is unresolved',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const region = new CfnParameter(k, 'DrRegion', { default: 'us-east-1' });
      declare(
        new sm.CfnSecret(k, 'Key', { generateSecretString: {}, replicaRegions: [{ region: region.valueAsString }] }),
        'payment',
      );
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'region-from-an-ssm-parameter',
    why: RULE.unresolved,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const region = new CfnParameter(k, 'DrRegion', {
        type: 'AWS::SSM::Parameter::Value<String>',
        default: '/dr/region',
      });
      declare(
        raw(k, 'Files', 'AWS::EFS::FileSystem', {
          Encrypted: true,
          ReplicationConfiguration: { Destinations: [{ Region: region.valueAsString }] },
        }),
        'personal',
      );
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'region-from-a-dynamic-reference',
    why: RULE.unresolved,
    build(app, declare) {
      declare(secretTo(stack(app, 'In', MUM), 'Key', '{{resolve:ssm:/dr/region}}'), 'payment');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'import-of-a-bucket-that-no-stack-exports',
    why: `${RULE.evidence} (of the outputs of other stacks)`,
    build(app, declare) {
      const invoices = bucket(stack(app, 'In', MUM), 'Invoices');
      replicate(invoices, { Bucket: Fn.importValue('mirror-bucket-arn') });
      declare(invoices, 'payment');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'import-of-an-export-that-says-a-region',
    why: RULE.fold,
    build(app, declare) {
      new CfnOutput(stack(app, 'Platform', MUM), 'Dr', { value: 'eu-central-2', exportName: 'dr-region' });
      declare(secretTo(stack(app, 'In', MUM), 'Key', Fn.importValue('dr-region')), 'personal');
    },
    expect: [rule(COPY, 'eu-central-2')],
  },
  {
    name: 'nested-stack-parameter-carries-the-region',
    why: `${RULE.fold}, also into nested stacks`,
    build(app, declare) {
      const inner = new NestedStack(stack(app, 'Parent', MUM), 'Data', { parameters: { DrRegion: 'eu-west-1' } });
      const region = new CfnParameter(inner, 'DrRegion');
      declare(
        new sm.CfnSecret(inner, 'Key', {
          generateSecretString: {},
          replicaRegions: [{ region: region.valueAsString }],
        }),
        'payment',
      );
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'nested-stack-output-names-a-queue-abroad',
    why: RULE.fold,
    build(app, declare) {
      const k = stack(app, 'Parent', MUM);
      const inner = new NestedStack(k, 'Settings');
      new CfnOutput(inner, 'Sink', { value: `arn:aws:sqs:us-west-1:${A}:sink` });
      const topic = new sns.Topic(k, 'Orders');
      declare(topic, 'personal');
      raw(k, 'Sub', 'AWS::SNS::Subscription', {
        TopicArn: topic.topicArn,
        Protocol: 'sqs',
        Endpoint: inner.nestedStackResource!.getAtt('Outputs.Sink'),
      });
    },
    expect: [anyRule('us-west-1')],
  },
  {
    name: 'cross-region-export-reader',
    why: `${RULE.evidence} (the writer of the export stands in another stack)`,
    build(app, declare) {
      const copy = bucket(stack(app, 'Sg', SG, { crossRegionReferences: true }), 'Copy');
      const orders = bucket(stack(app, 'In', MUM, { crossRegionReferences: true }), 'Orders');
      replicate(orders, { Bucket: copy.bucketArn });
      declare(orders, 'payment');
      declare(copy, 'payment');
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'legacy-template-included-from-a-file',
    why: 'an included template is seen, because it is in the final one',
    files: {
      'legacy.json': JSON.stringify({
        Resources: {
          Ledger: {
            Type: 'AWS::RDS::DBInstance',
            Properties: {
              DBInstanceClass: 'db.m6g.large',
              Engine: 'mysql',
              AllocatedStorage: '50',
              MasterUsername: 'app',
              ManageMasterUserPassword: true,
              AutomaticBackupReplicationRegion: 'eu-west-1',
              Tags: [{ Key: 'india-residency:data-class', Value: 'payment' }],
            },
          },
        },
      }),
    },
    build(app, _, dir) {
      new inc.CfnInclude(stack(app, 'In', MUM), 'Legacy', { templateFile: dir + '/legacy.json' });
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'for-each-makes-tables-abroad',
    why: 'a loop over literals is expanded',
    build(app) {
      included(stack(app, 'In', MUM), 'Loop', {
        template: {
          Transform: 'AWS::LanguageExtensions',
          Resources: {
            'Fn::ForEach::Files': [
              'Name',
              ['Invoices', 'Receipts'],
              {
                'Fs${Name}': {
                  Type: 'AWS::EFS::FileSystem',
                  Properties: {
                    Encrypted: true,
                    ReplicationConfiguration: { Destinations: [{ Region: 'eu-west-2' }] },
                    FileSystemTags: [{ Key: 'india-residency:data-class', Value: 'personal' }],
                  },
                },
              },
            ],
          },
        },
      });
    },
    expect: [anyRule('eu-west-2')],
  },
];
