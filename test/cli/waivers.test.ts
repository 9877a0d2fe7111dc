import { describe, expect, test } from '@jest/globals';
import { folderWith } from '../assembly/folder';
import { run } from './run';

const REPLICATED = `Resources:
  Customers:
    Type: AWS::DynamoDB::GlobalTable
    Metadata:
      india-residency: {dataClass: personal}
    Properties:
      Replicas: [{Region: ap-south-1}, {Region: us-east-1}]
`;
const W7 = `- id: W-7
  path: shop/Customers
  class: personal
  action: copy-out
  to: us-east-1
  clause: [personal-stays]
  reason: the migration of the American shop
  approver: A. Rao
  ticket: SEC-7
  issued: 2026-11-01
  expires: 2027-01-31
`;
const check = ['check', 'shop.yaml', '--region', 'ap-south-1'];

describe('waivers.yaml', () => {
  test('lets a build pass in which every violation is waived, and every report shows them', async () => {
    const folder = folderWith({ 'shop.yaml': REPLICATED, 'residency/waivers.yaml': W7 });
    const { code, stdout } = await run(folder, check);
    expect(code).toBe(0);
    expect(stdout).toContain('waived     by W-7 in waivers.yaml; it stays a violation');
    expect(stdout).toContain('(apart from these: 1 waived, 0 debt)');
  });

  test('fails the build on the day after its last, and says on which line', async () => {
    const folder = folderWith({ 'shop.yaml': REPLICATED, 'residency/waivers.yaml': W7 });
    expect((await run(folder, [...check, '--as-of', '2027-01-31'])).code).toBe(0);
    const { code, stdout } = await run(folder, [...check, '--as-of', '2027-02-01']);
    expect(code).toBe(1);
    expect(stdout).toContain('residency/waivers.yaml:1');
    expect(stdout).toContain('it expired on 2027-01-31');
  });
});
