import { afterAll, describe, expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { HIPAASecurityChecks, NIST80053R5Checks } from 'cdk-nag';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BucketMirrorProps, DataClass, ResidentBucket, ResidentTable, type TableMirrorProps } from '../../../lib';
import { guardedApp, stderrOf } from '../guard/in-process';
import { ACCOUNT } from './payments-shop';

const residency = mkdtempSync(join(tmpdir(), 'residency-'));
afterAll(() => {
  rmSync(residency, { recursive: true });
});

/** A shop that guards itself, strictly, under every default regime: orders in a bucket, customers in a table. */
function shop(mirrored: boolean) {
  const app = guardedApp({}, { strict: true, residency });
  const at = (id: string, region: string) => new Stack(app, id, { env: { account: ACCOUNT, region } });
  const [mumbai, hyderabad] = [at('Mumbai', 'ap-south-1'), at('Hyderabad', 'ap-south-2')];
  const mirror: (BucketMirrorProps & TableMirrorProps) | undefined = mirrored ? { scope: hyderabad } : undefined;
  new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PAYMENT, mirror });
  new ResidentTable(mumbai, 'Customers', {
    dataClass: DataClass.PERSONAL,
    partitionKey: { name: 'id', type: AttributeType.STRING },
    mirror,
  });
  return { app, mumbai, hyderabad };
}

describe.each([
  ['HIPAA Security', HIPAASecurityChecks],
  ['NIST 800-53 R5', NIST80053R5Checks],
])("the replication rules of cdk-nag's pack %s", (_, Pack) => {
  const asksFor = (mirrored: boolean) => {
    const { app } = shop(mirrored);
    return new Pack()
      .validateScope(app)
      .violations.filter(({ ruleName }) => ruleName.includes('Replication'))
      .flatMap(({ violatingResources }) => violatingResources.map(({ constructPath }) => constructPath));
  };

  test('are content with a mirrored bucket and table', () => {
    expect(asksFor(true)).toEqual([]);
  });

  test('ask for the mirror of a bucket that has none', () => {
    expect(asksFor(false)).toEqual(['Mumbai/Orders/Resource']);
  });
});

interface Bucket {
  Properties: { ReplicationConfiguration?: object };
  Metadata?: { guard?: { SuppressedRules?: string[] } };
}

/**
 * What the rule S3_BUCKET_REPLICATION_ENABLED of the Guard rules registry asserts, in its sets rbi-bcsf-ucb (Cyber Security
 * Framework for Urban Cooperative Banks) and rbi-md-itf (Master Direction, Information Technology Framework): each bucket whose
 * metadata does not suppress the rule has a ReplicationConfiguration. It returns the buckets that have none.
 * https://github.com/aws-cloudformation/aws-guard-rules-registry/blob/main/rules/aws/amazon_s3/s3_bucket_replication_enabled.guard
 */
function s3BucketReplicationEnabled(...stacks: Stack[]): string[] {
  const rule = 'S3_BUCKET_REPLICATION_ENABLED';
  return stacks
    .flatMap((stack) =>
      Object.entries(Template.fromStack(stack).findResources('AWS::S3::Bucket') as Record<string, Bucket>),
    )
    .filter(([, { Metadata }]) => !Metadata?.guard?.SuppressedRules?.includes(rule))
    .filter(([, { Properties }]) => Properties.ReplicationConfiguration === undefined)
    .map(([id]) => id);
}

describe("AWS's Guard rules for the Reserve Bank's frameworks", () => {
  test('are content with a mirrored bucket', () => {
    const { mumbai, hyderabad } = shop(true);
    expect(s3BucketReplicationEnabled(mumbai, hyderabad)).toEqual([]);
  });

  test('ask for the mirror of a bucket that has none', () => {
    const { mumbai, hyderabad } = shop(false);
    expect(s3BucketReplicationEnabled(mumbai, hyderabad)).toEqual([expect.stringMatching(/^Orders[0-9A-F]{8}$/)]);
  });
});

test('our guard is content with the mirrors that those rules ask for, without a warning', () => {
  expect(stderrOf(() => shop(true).app.synth())).toBe('');
});
