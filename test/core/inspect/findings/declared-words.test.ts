import { describe, expect, test } from '@jest/globals';
import type { TemplateResource } from '../../../../lib/core/model';
import { inspected } from '../inspected';
import { bucket, declared, queue, resource } from '../shop';

const policyOf = (id: string): TemplateResource => resource('AWS::S3::BucketPolicy', { Bucket: { Ref: id } });
const at = (resources: Record<string, TemplateResource>, rule: string): string[] =>
  inspected(resources)
    .filter((finding) => finding.rule === rule)
    .map(({ id }) => id)
    .sort();

describe('a wrong word on a stack', () => {
  const unknown = (one: TemplateResource): TemplateResource =>
    declared(one, 'personal', { attestations: ['CONSENT-1'] });

  test('fails once for each store that bears it, and not for what stands around them', () => {
    const stack = {
      Orders: unknown(bucket()),
      OrdersPolicy: unknown(policyOf('Orders')),
      Ledger: unknown(queue()),
      Alarm: unknown(resource('AWS::CloudWatch::Alarm')),
    };
    expect(at(stack, 'attestation-invalid')).toEqual(['Ledger', 'Orders']);
  });

  test('fails at one resource where no store bears it', () => {
    const stack = { Alarm: unknown(resource('AWS::CloudWatch::Alarm')), Role: unknown(resource('AWS::IAM::Role')) };
    expect(at(stack, 'attestation-invalid')).toHaveLength(1);
  });

  test('hides no other word: a policy that is declared otherwise than its bucket fails on its own', () => {
    const stack = {
      Orders: declared(bucket(), 'personnel'),
      OrdersPolicy: declared(policyOf('Orders'), ['generic', 'payment']),
    };
    expect(at(stack, 'declaration-conflict')).toEqual(['Orders', 'OrdersPolicy']);
  });
});
