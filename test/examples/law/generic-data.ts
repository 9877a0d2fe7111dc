import {
  aws_kinesis as kinesis,
  aws_kinesisfirehose as fh,
  aws_s3 as s3,
  aws_sns as sns,
  aws_sns_subscriptions as subs,
} from 'aws-cdk-lib';
import { rule, anyRule, COPY, type Example } from '../example';
import { stack, raw, table, bucket, globalTable, meta, site } from '../parts';
import { RULE } from '../rules';
import { MUM, US, COUNTS, PUBLIC } from '../shop';

/** Counts and public content, and what is wrongly called so. */
export const genericData: readonly Example[] = [
  {
    name: 'generic-store-with-eating-preferences-in-india',
    why: RULE.elements,
    build(app, declare) {
      declare(bucket(stack(app, 'In', MUM), 'Trends'), 'generic', ['eating-preferences']);
    },
    expect: [rule('declaration-conflict')],
  },
  {
    name: 'generic-store-abroad-with-fashion-choices',
    why: RULE.elements,
    build(app, declare) {
      declare(bucket(stack(app, 'Us', US), 'Trends'), 'generic', ['trader-count', 'fashion-choices']);
    },
    expect: [rule('declaration-conflict')],
  },
  {
    name: 'generic-copy-with-an-element-that-the-vocabulary-lacks',
    why: 'an element that the vocabulary lacks does not count as generic',
    build(app, declare) {
      const t = globalTable(stack(app, 'In', MUM), 'Stats', ['ap-south-1', 'us-east-1']);
      declare(t, 'generic', ['basket-of-each-shopper']);
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'unknown-class-in-metadata',
    why: 'a class that nobody knows is a violation',
    build(app) {
      meta(table(stack(app, 'In', MUM), 'Customers'), { dataClass: 'pii' });
    },
    expect: [anyRule()],
  },
  {
    name: 'unknown-class-in-a-tag',
    why: 'a class that nobody knows is a violation',
    build(app) {
      raw(stack(app, 'In', MUM), 'Q', 'AWS::SQS::Queue', {
        Tags: [{ Key: 'india-residency:data-class', Value: 'confidential' }],
      });
    },
    expect: [anyRule()],
  },
  {
    name: 'folder-classes-a-legacy-table-by-path',
    why: "the organisation's folder classes stores by path",
    residency: { 'declarations.yaml': 'stores:\n  - { path: In/Legacy, class: payment }\n' },
    build(app) {
      globalTable(stack(app, 'In', MUM), 'Legacy', ['ap-south-1', 'us-east-1']);
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'warn-generic-copy-without-elements',
    why: 'generic data that leaves without naming its elements is a warning',
    soft: true,
    build(app, declare) {
      declare(globalTable(stack(app, 'In', MUM), 'Stats', ['ap-south-1', 'us-east-1']), 'generic');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-generic-beside-payment-on-one-store',
    why: 'generic beside any other class is a conflict',
    soft: true,
    build(app) {
      meta(table(stack(app, 'In', MUM), 'Ledger'), { dataClass: ['generic', 'payment'], elements: ['customer-count'] });
    },
    expect: [rule('declaration-conflict')],
  },
  {
    name: 'warn-generic-by-tag-beside-payment-in-metadata',
    why: 'what code, metadata, tags and the folder declare is united',
    soft: true,
    build(app) {
      meta(
        raw(stack(app, 'In', MUM), 'Q', 'AWS::SQS::Queue', {
          Tags: [{ Key: 'india-residency:data-class', Value: 'generic' }],
        }),
        { dataClass: 'payment' },
      );
    },
    expect: [rule('declaration-conflict')],
  },
  {
    name: 'warn-generic-by-name-and-personal-by-flow-in-india',
    why: RULE.conflictFlow,
    soft: true,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const source = new kinesis.Stream(k, 'Events');
      const lake = bucket(k, 'Lake');
      declare(source, 'personal');
      declare(lake, 'generic', COUNTS);
      new fh.DeliveryStream(k, 'Delivery', {
        source: new fh.KinesisStreamSource(source),
        destination: new fh.S3Bucket(lake),
      });
    },
    expect: [rule('declaration-conflict')],
  },
  {
    name: 'ok-public-site-in-virginia',
    why: RULE.generic,
    build(app, declare) {
      const k = stack(app, 'Web', US);
      const pages = new s3.Bucket(k, 'Pages');
      declare(pages, 'generic', PUBLIC);
      site(k, pages);
    },
    expect: [],
  },
  {
    name: 'ok-trader-counts-in-a-table-abroad',
    why: RULE.generic,
    build(app, declare) {
      declare(
        globalTable(stack(app, 'In', MUM), 'Counts', ['ap-south-1', 'us-east-1', 'eu-west-1']),
        'generic',
        COUNTS,
      );
    },
    expect: [],
  },
  {
    name: 'ok-generic-copy-without-elements-is-a-warning',
    why: 'generic data that leaves without naming its elements is a warning',
    build(app, declare) {
      declare(globalTable(stack(app, 'In', MUM), 'Stats', ['ap-south-1', 'us-east-1']), 'generic');
    },
    expect: [],
  },
  {
    name: 'ok-counts-to-a-partner-web-hook',
    why: RULE.generic,
    build(app, declare) {
      const topic = new sns.Topic(stack(app, 'In', MUM), 'Counts');
      topic.addSubscription(new subs.UrlSubscription('https://hooks.partner.example/counts'));
      declare(topic, 'generic', COUNTS);
    },
    expect: [],
  },
  {
    name: 'ok-store-abroad-that-the-folder-calls-generic',
    why: "the organisation's folder classes stores by path",
    residency: {
      'declarations.yaml':
        'stores:\n  - { path: Us/Stats, class: generic, elements: [customer-count] }\n  - { name: public-pages-us, class: generic, elements: [public-content] }\n',
    },
    build(app) {
      const k = stack(app, 'Us', US);
      new s3.Bucket(k, 'Stats');
      new s3.Bucket(k, 'Pages', { bucketName: 'public-pages-us' });
    },
    expect: [],
  },
  {
    name: 'ok-store-abroad-with-a-company-tag-that-says-public',
    why: "the organisation's folder classes stores by tag",
    residency: { 'declarations.yaml': 'tags:\n  - { key: DataClassification, value: Public, class: generic }\n' },
    build(app) {
      raw(stack(app, 'Us', US), 'Pages', 'AWS::S3::Bucket', { Tags: [{ Key: 'DataClassification', Value: 'Public' }] });
    },
    expect: [],
  },
];
