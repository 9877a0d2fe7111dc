import { aws_s3 as s3 } from 'aws-cdk-lib';
import type { Example } from '../example';
import { anyRule } from '../example';
import { meta, replication, stack } from '../parts';
import { MUM, NEED, US } from '../shop';

const leg = { dataClass: 'payment-foreign-leg', attestations: ['NEED-2026-003'] };

/** The foreign leg of payments: its original in Virginia, and a copy in Mumbai by this rule. */
const mirror = (
  name: string,
  why: string,
  rule: object,
  isComplete = false,
  home: s3.CfnBucketProps = {},
): Example => ({
  name,
  why,
  residency: { 'attestations.yaml': NEED },
  build(app) {
    const versioned = { versioningConfiguration: { status: 'Enabled' } };
    meta(new s3.CfnBucket(stack(app, 'In', MUM), 'Copy', { bucketName: 'acme-leg', ...versioned, ...home }), leg);
    const original = new s3.CfnBucket(stack(app, 'Us', US), 'Leg', versioned);
    const { Role, Rules } = replication({ Bucket: 'arn:aws:s3:::acme-leg' }) as { Role: string; Rules: object[] };
    original.addPropertyOverride('ReplicationConfiguration', { Role, Rules: [{ ...Rules[0], ...rule }] });
    meta(original, leg);
  },
  expect: isComplete ? [] : [anyRule('us-east-1')],
});

const incomplete = 'the copy in India has to be complete, and not deleted early';

/** A mirror holds everything, or it is none. */
export const mirrorsThatAreNoMirrors: readonly Example[] = [
  mirror('complete-mirror', 'the foreign leg may be abroad beside a complete copy in India', {}, true),
  mirror('mirror-of-a-prefix', incomplete, { Filter: { Prefix: 'eu/' } }),
  mirror('mirror-of-tagged-objects', incomplete, { Filter: { TagFilter: { Key: 'market', Value: 'eu' } } }),
  mirror('mirror-that-is-switched-off', incomplete, { Status: 'Disabled' }),
  mirror('mirror-that-expires-the-next-day', incomplete, {}, false, {
    lifecycleConfiguration: { rules: [{ status: 'Enabled', expirationInDays: 1 }] },
  }),
];
