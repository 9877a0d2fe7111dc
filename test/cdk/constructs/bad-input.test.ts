import { describe, expect, test } from '@jest/globals';
import { BlockPublicAccess } from 'aws-cdk-lib/aws-s3';
import { Duration } from 'aws-cdk-lib';
import { DataClass, ResidentBucket, type ResidentBucketProps, ResidentKey } from '../../../lib';
import { network } from './network';
import { shop } from './payments-shop';
import { STORES } from './stores';

const made = (name: string, props: object) => {
  const { mumbai } = shop();
  const vpc = network(mumbai);
  return () => STORES[name as keyof typeof STORES]?.(mumbai, 'Orders', vpc, props);
};

describe.each(Object.keys(STORES))('%s fails', (name) => {
  test('without a data class', () => {
    expect(made(name, { dataClass: undefined })).toThrow(
      '`Mumbai/Orders`: no dataClass is given, and it has no default, since it decides where copies may go; ' +
        'write dataClass: DataClass.PERSONAL, or another class of DataClass',
    );
  });

  test('with a data class that is only its name', () => {
    expect(made(name, { dataClass: 'payment' })).toThrow(
      '`Mumbai/Orders`: its dataClass is `"payment"`, which is no DataClass; write dataClass: DataClass.of(\'payment\')',
    );
  });

  test('with a data class that is something else', () => {
    expect(made(name, { dataClass: 7 })).toThrow('`Mumbai/Orders`: its dataClass is `7`, which is no DataClass');
  });

  test('and leaves nothing behind', () => {
    const { mumbai } = shop();
    const vpc = network(mumbai);
    expect(() => STORES[name as keyof typeof STORES]?.(mumbai, 'Orders', vpc, { dataClass: undefined })).toThrow();
    expect(mumbai.node.tryFindChild('Orders')).toBeUndefined();
    expect(mumbai.node.tryFindChild('OrdersKey')).toBeUndefined();
  });
});

describe('a bucket fails', () => {
  test.each([
    ['publicReadAccess', true],
    ['websiteIndexDocument', 'index.html'],
  ])('open to the public: %s', (prop, value) => {
    expect(made('ResidentBucket', { [prop]: value })).toThrow(
      `\`Mumbai/Orders\`: \`${prop}\` is \`${value}\`, and a ResidentBucket is never open to the public: ` +
        `serve public content from an \`aws-s3.Bucket\` of the class generic; take \`${prop}\` out`,
    );
  });

  test('with a block of public access that leaves something open', () => {
    expect(made('ResidentBucket', { blockPublicAccess: BlockPublicAccess.BLOCK_ACLS_ONLY })).toThrow(
      /`blockPublicAccess` is `an object`, and a ResidentBucket is never open to the public/,
    );
  });

  test.each(['transferAcceleration', 'replicationRules', 'versioned', 'encryption'])(
    'with %s of the caller',
    (prop) => {
      expect(made('ResidentBucket', { [prop]: [] })).toThrow(new RegExp(`\`${prop}\` is .*take \`${prop}\` out`));
    },
  );

  test('where it would be opened afterwards', () => {
    const { mumbai } = shop();
    const bucket = new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PERSONAL });
    expect(() => bucket.grantPublicAccess()).toThrow(/blockPublicPolicy/);
  });
});

test('a table fails with replicas of the caller, and says what to write', () => {
  expect(made('ResidentTable', { replicas: [{ region: 'us-east-1' }] })).toThrow(
    '`Mumbai/Orders`: `replicas` is `an object`, and a ResidentTable is replicated with `mirror`, to the other India region; take `replicas` out',
  );
});

test('a key fails where it would be multi-Region', () => {
  expect(made('ResidentKey', { multiRegion: true })).toThrow(
    /`multiRegion` is `true`, and a ResidentKey is never multi-Region/,
  );
});

test('props that are set to undefined are not set', () => {
  expect(made('ResidentBucket', { publicReadAccess: undefined })).not.toThrow();
});

describe('a bucket of logs', () => {
  const logs = (props: Partial<ResidentBucketProps>) => () => {
    const { mumbai } = shop();
    return new ResidentBucket(mumbai, 'WebLogs', { dataClass: DataClass.ICT_LOGS, ...props });
  };
  const expiring = (days: number, rule = {}) => [{ expiration: Duration.days(days), ...rule }];

  test('fails where it deletes them before 180 days', () => {
    expect(logs({ lifecycleRules: expiring(90) })).toThrow(
      /`Mumbai\/WebLogs`: it keeps logs for `90` days, and CERT-In's directions of 28 April 2022 ask for 180 days in India/,
    );
  });

  test('can delete them later, some of them sooner, or with a rule that is off', () => {
    expect(logs({ lifecycleRules: expiring(180) })).not.toThrow();
    expect(logs({ lifecycleRules: expiring(30, { prefix: 'debug/' }) })).not.toThrow();
    expect(logs({ lifecycleRules: expiring(30, { enabled: false }) })).not.toThrow();
  });

  test('can hold anything else for as short as it likes', () => {
    expect(logs({ dataClass: DataClass.PERSONAL, lifecycleRules: expiring(1) })).not.toThrow();
  });
});

test('a class that the organisation brings is a class', () => {
  const { mumbai } = shop();
  const dataClass = DataClass.of('loyalty-points');
  expect(new ResidentKey(mumbai, 'PointsKey', { dataClass })).toBeInstanceOf(ResidentKey);
});
