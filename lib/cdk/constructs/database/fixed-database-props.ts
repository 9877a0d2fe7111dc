import { type FixedProps } from '../fixed-props';

const KEY = 'is always encrypted with a KMS key, given as `encryptionKey`';
const NETWORK = 'stands in private subnets of `vpc`, chosen with `vpcSubnets`';

/** What there is nothing to choose about on either kind of database. */
const FIXED_DATABASE_PROPS: FixedProps = {
  storageEncrypted: KEY,
  storageEncryptionKey: KEY,
  performanceInsightEncryptionKey: KEY,
  subnetGroup: NETWORK,
  publiclyAccessible: NETWORK,
  parameterGroup: 'has a parameter group of its own, which forces TLS: add to it with `parameters`',
  manageMasterUserPassword: 'leaves its password to RDS where RDS can manage it: give `credentials` for another one',
  copyTagsToSnapshot: 'always copies its tags to snapshots',
  cloudwatchLogsRetentionRole: 'makes its log groups itself',
  domain: 'takes no part in a directory',
};

export const FIXED_CLUSTER_PROPS: FixedProps = {
  ...FIXED_DATABASE_PROPS,
  replicationSourceIdentifier: 'is an original: its copy is made with `mirror`',
  instanceProps: 'takes its instances as `writer` and `readers`',
  instances: 'takes its instances as `writer` and `readers`',
};

export const FIXED_INSTANCE_PROPS: FixedProps = {
  ...FIXED_DATABASE_PROPS,
  availabilityZone: 'has a standby in another zone: RDS chooses both',
  deleteAutomatedBackups: 'keeps its automated back-ups as long as they were meant to be kept',
};
