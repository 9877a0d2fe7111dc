import { Duration, aws_sns as sns } from 'aws-cdk-lib';
import { rule, anyRule, COPY, STORE, ORIGINAL, type Example } from '../example';
import { stack, table, bucket, replicate, globalTable, meta } from '../parts';
import { A, MUM, US, EU, COUNTS, NEED, APPROVAL } from '../shop';

/** What the Reserve Bank asks of payment data. */
export const payments: readonly Example[] = [
  {
    name: 'payment-copy-called-generic',
    why: 'a copy of payment data is payment data, whatever it is called',
    build(app, declare) {
      const desk = bucket(stack(app, 'Us', US), 'Chargebacks', { bucketName: 'chargebacks-us' });
      const ledger = bucket(stack(app, 'In', MUM), 'Ledger', {
        replicationRules: [{ destination: desk, priority: 1 }],
      });
      declare(ledger, 'payment');
      declare(desk, 'generic', COUNTS);
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'domestic-payment-copy-with-a-business-need',
    why: 'a business need helps only with cross-border payments',
    residency: { 'attestations.yaml': NEED },
    build(app) {
      meta(globalTable(stack(app, 'In', MUM), 'Ledger', ['ap-south-1', 'eu-west-1']), {
        dataClass: 'payment',
        attestations: ['NEED-2026-003'],
      });
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'cross-border-payment-copy-without-a-business-need',
    why: 'a copy of a cross-border payment needs its India original and a business need',
    build(app, declare) {
      declare(globalTable(stack(app, 'In', MUM), 'Remittances', ['ap-south-1', 'us-east-1']), 'payment-cross-border');
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'cross-border-payment-only-abroad',
    why: 'the domestic component of a cross-border payment is kept in India',
    residency: { 'attestations.yaml': NEED },
    build(app) {
      meta(table(stack(app, 'Us', US), 'Remittances'), {
        dataClass: 'payment-cross-border',
        attestations: ['NEED-2026-003'],
      });
    },
    expect: [rule(STORE, 'us-east-1')],
  },
  {
    name: 'foreign-leg-only-abroad',
    why: 'the foreign leg may be abroad too, not abroad alone',
    build(app, declare) {
      declare(table(stack(app, 'Eu', EU), 'ForeignLeg'), 'payment-foreign-leg');
    },
    expect: [rule(STORE, 'eu-west-1')],
  },
  {
    name: 'payment-original-abroad-with-a-mirror-in-india',
    why: 'domestic payments are kept in India only: a mirror does not do',
    build(app, declare) {
      const mirror = bucket(stack(app, 'In', MUM), 'Mirror', { bucketName: 'ledger-mirror-in' });
      const original = bucket(stack(app, 'Us', US), 'Ledger', {
        bucketName: 'ledger-us',
        replicationRules: [{ destination: mirror, priority: 1 }],
      });
      declare(mirror, 'payment');
      declare(original, 'payment');
    },
    expect: [rule(ORIGINAL, 'us-east-1')],
  },
  {
    name: 'foreign-leg-with-only-part-of-it-in-india',
    why: 'the copy in India must be complete',
    residency: { 'attestations.yaml': NEED },
    build(app) {
      bucket(stack(app, 'In', MUM), 'Mirror', { bucketName: 'leg-mirror-in' });
      const original = bucket(stack(app, 'Us', US), 'Leg', { bucketName: 'leg-us' });
      replicate(original, { Bucket: 'arn:aws:s3:::leg-mirror-in' }, '2026/summaries/');
      meta(original, { dataClass: 'payment-foreign-leg', attestations: ['NEED-2026-003'] });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'foreign-leg-whose-india-copy-is-deleted-next-day',
    why: 'the copy in India must not be deleted early',
    residency: { 'attestations.yaml': NEED },
    build(app) {
      bucket(stack(app, 'In', MUM), 'Mirror', {
        bucketName: 'leg-mirror-in',
        lifecycleRules: [{ expiration: Duration.days(1) }],
      });
      const original = bucket(stack(app, 'Us', US), 'Leg', { bucketName: 'leg-us' });
      replicate(original, { Bucket: 'arn:aws:s3:::leg-mirror-in' });
      meta(original, { dataClass: 'payment-foreign-leg', attestations: ['NEED-2026-003'] });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-merchant-keeps-payments-abroad',
    why: "a regime that binds none of the organisation's roles warns at most",
    soft: true,
    residency: { 'declarations.yaml': 'organisation:\n  roles: [merchant]\n' },
    build(app, declare) {
      declare(globalTable(stack(app, 'In', MUM), 'Receipts', ['ap-south-1', 'us-east-1']), 'payment');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'ok-cross-border-payment-copy-with-its-india-original-and-a-need',
    why: 'a copy of a cross-border payment may leave beside its India original, with a business need',
    residency: { 'attestations.yaml': NEED },
    build(app) {
      meta(globalTable(stack(app, 'In', MUM), 'Remittances', ['ap-south-1', 'us-east-1']), {
        dataClass: 'payment-cross-border',
        attestations: ['NEED-2026-003'],
      });
    },
    expect: [],
  },
  {
    name: 'ok-foreign-leg-copy-with-its-india-original-and-a-need',
    why: 'a copy of a foreign leg may leave beside its India original, with a business need',
    residency: { 'attestations.yaml': NEED },
    build(app) {
      meta(globalTable(stack(app, 'In', MUM), 'ForeignLeg', ['ap-south-1', 'eu-west-1']), {
        dataClass: 'payment-foreign-leg',
        attestations: ['NEED-2026-003'],
      });
    },
    expect: [],
  },
  {
    name: 'ok-payment-copy-for-a-regulator',
    why: 'a copy may go to a regulator abroad with the approval of the Reserve Bank',
    residency: { 'attestations.yaml': APPROVAL },
    build(app) {
      meta(globalTable(stack(app, 'In', MUM), 'Cases', ['ap-south-1', 'ap-southeast-1']), {
        dataClass: 'payment',
        attestations: ['RBI-2026-002'],
      });
    },
    expect: [],
  },
  {
    name: 'ok-merchant-copies-receipts-abroad',
    why: "a regime that binds none of the organisation's roles warns at most",
    residency: { 'declarations.yaml': 'organisation:\n  roles: [merchant]\n' },
    build(app, declare) {
      declare(globalTable(stack(app, 'In', MUM), 'Receipts', ['ap-south-1', 'us-east-1']), 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-foreign-leg-processed-abroad',
    why: 'the foreign leg of a payment may be processed abroad',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const topic = new sns.Topic(k, 'Legs');
      new sns.CfnSubscription(k, 'Settle', {
        topicArn: topic.topicArn,
        protocol: 'lambda',
        endpoint: `arn:aws:lambda:eu-west-1:${A}:function:settle`,
      });
      declare(topic, 'payment-foreign-leg');
    },
    expect: [],
  },
  {
    name: 'ok-foreign-leg-original-abroad-with-a-complete-mirror',
    why: 'the foreign leg of a payment may be mirrored from abroad',
    residency: { 'attestations.yaml': NEED },
    build(app) {
      const mirror = bucket(stack(app, 'In', MUM), 'Mirror', { bucketName: 'leg-mirror-in' });
      const original = bucket(stack(app, 'Us', US), 'Leg', { bucketName: 'leg-us' });
      replicate(original, { Bucket: 'arn:aws:s3:::leg-mirror-in' });
      for (const b of [mirror, original])
        meta(b, { dataClass: 'payment-foreign-leg', attestations: ['NEED-2026-003'] });
    },
    expect: [],
  },
];
