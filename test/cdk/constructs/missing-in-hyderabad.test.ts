import { describe, expect, jest, test } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { MISSING_IN_HYDERABAD } from '../../../lib/cdk/constructs/missing-in-hyderabad';
import { requireAvailable } from '../../../lib/cdk/constructs/require-available';
import { network } from './network';
import { shop } from './payments-shop';
import { MIRRORED, STORES } from './stores';

describe('what AWS lacks in Hyderabad', () => {
  test('is dated, and says where it was read', () => {
    expect(MISSING_IN_HYDERABAD.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(MISSING_IN_HYDERABAD.source).toMatch(/^https:\/\/schema\.cloudformation\.ap-south-2\.amazonaws\.com\//);
  });

  test('fails there, with the date and the source, and not in Mumbai', () => {
    const types = ['AWS::DAX::Cluster', 'AWS::S3::StorageLens', 'AWS::S3::Bucket'];
    expect(() => {
      requireAvailable('Hyderabad/Orders', 'ap-south-2', ...types);
    }).toThrow(
      `\`Hyderabad/Orders\`: AWS has no \`AWS::DAX::Cluster\`, \`AWS::S3::StorageLens\` in \`ap-south-2\`, as of ${MISSING_IN_HYDERABAD.asOf} ` +
        `(${MISSING_IN_HYDERABAD.source}); make it in \`ap-south-1\`, without a mirror`,
    );
    expect(() => {
      requireAvailable('Mumbai/Orders', 'ap-south-1', ...types);
    }).not.toThrow();
  });

  test('is nothing that these stores or their mirrors are made of', () => {
    const { mumbai, hyderabad } = shop();
    const [here, there] = [network(mumbai), network(hyderabad)];
    for (const [name, make] of Object.entries(STORES)) make(hyderabad, name, there);
    for (const [name, make] of Object.entries(MIRRORED))
      make(mumbai, `${name}Here`, here, { mirror: { scope: hyderabad } });
    const types = Object.values(Template.fromStack(hyderabad).toJSON().Resources as Record<string, { Type: string }>);
    expect(types.length).toBeGreaterThan(20);
    expect(() => {
      requireAvailable('Hyderabad', 'ap-south-2', ...types.map(({ Type }) => Type));
    }).not.toThrow();
  });
});

describe('were a store missing', () => {
  const missing = MISSING_IN_HYDERABAD.types as readonly string[] as string[];
  const without = (type: string, step: () => void) => {
    const replaced = jest.replaceProperty(MISSING_IN_HYDERABAD, 'types', [...missing, type] as never);
    step();
    replaced.restore();
  };

  test('it could be made in Mumbai only, without a mirror', () => {
    without('AWS::S3::Bucket', () => {
      const { mumbai, hyderabad } = shop();
      const make = MIRRORED.ResidentBucket;
      const vpc = network(mumbai);
      expect(() => make?.(mumbai, 'Orders', vpc)).not.toThrow();
      expect(() => make?.(mumbai, 'Books', vpc, { mirror: { scope: hyderabad } })).toThrow(
        /^`Mumbai\/Books`: AWS has no `AWS::S3::Bucket` in `ap-south-2`, as of/,
      );
      expect(() => make?.(hyderabad, 'Orders', vpc)).toThrow(/^`Hyderabad\/Orders`: AWS has no `AWS::S3::Bucket`/);
    });
  });
});
