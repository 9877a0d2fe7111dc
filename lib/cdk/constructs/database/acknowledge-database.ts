import { Validations } from 'aws-cdk-lib';
import { type Construct } from 'constructs';

/** What is true of a database of which cdk-nag wants to know. */
export interface DatabaseFacts {
  /** A MySQL cluster can be wound back in place, or that is no question. */
  readonly backtracks?: boolean;
  /** The password is rotated, or there is none. */
  readonly rotates?: boolean;
  /** It is a replica of an instance. */
  readonly replicates?: boolean;
}

const REASONS = {
  port: 'another port hides nothing: the database stands in private subnets, and only security groups that the app names reach it',
  backtrack:
    'winding back in place would rewrite books without a trace, and a global database cannot do it; point-in-time recovery makes a new cluster',
  rotation:
    'RDS cannot manage the password of a database that is replicated to another region; addRotationSingleUser() rotates it by a function in the network',
  standby:
    'the replica is itself the second copy; it gets a standby of its own when it is promoted, or with mirror.multiAz',
  encryption:
    'a replica has a KMS key, and takes the property StorageEncrypted from its source: CloudFormation refuses both',
};

/** Writes down what cdk-nag's AwsSolutions finds on a database of ours, and why it stays. */
export function acknowledgeDatabase(database: Construct, facts: DatabaseFacts): void {
  const acknowledge = (id: string, reason: string): void => {
    Validations.of(database).acknowledge({ id: `AwsSolutions-${id}`, reason });
  };
  acknowledge('RDS11', REASONS.port);
  if (facts.backtracks === false) acknowledge('RDS14', REASONS.backtrack);
  if (facts.rotates === false) acknowledge('SMG4', REASONS.rotation);
  if (facts.replicates) {
    acknowledge('RDS2', REASONS.encryption);
    acknowledge('RDS3', REASONS.standby);
  }
}
