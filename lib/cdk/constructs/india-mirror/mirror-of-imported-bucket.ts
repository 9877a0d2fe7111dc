import { CfnOutput, Stack, Token } from 'aws-cdk-lib';
import { ArnPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { lagAlarm } from '../bucket/mirror-alarms';
import { type ReplicationEnd, replicationRole } from '../bucket/replication-role';
import { type ResidentBucket } from '../bucket/resident-bucket';
import { type BucketOriginalProps } from './bucket-original-props';
import { configureOriginal } from './configure-original';
import { IndiaBucketMirror } from './india-bucket-mirror';
import { replicationOfOriginal } from './replication-of-original';

/**
 * The replication of an original that no template of this app owns. A template can write it only by a custom resource,
 * which replaces what the original has; else it says what its owner has to write.
 */
export function mirrorOfImportedBucket(
  copy: ResidentBucket,
  region: string,
  props: BucketOriginalProps,
): IndiaBucketMirror {
  const { original } = props;
  const path = copy.node.path;
  const own = isOfAccount(copy, original.env.account) && props.replicationRoleArn === undefined;
  const to: ReplicationEnd = { bucket: copy, key: copy.encryptionKey as IKey, region: Stack.of(copy).region };
  const roleArn = own ? ownRole(copy, region, to, props) : foreignRole(path, copy, props);
  const account = own ? undefined : Stack.of(copy).account;
  const configuration = replicationOfOriginal(roleArn, to, account);
  const json = Stack.of(copy).toJsonString(configuration);
  if (props.configureOriginal) {
    if (!own) {
      throw new Error(
        `\`${path}\`: its original is of another account, where nothing of this app may change it; leave configureOriginal out, and give its owner the output`,
      );
    }
    configureOriginal(copy, original, region, configuration, roleArn);
  } else {
    new CfnOutput(copy, 'ReplicationOfOriginal', {
      description: `Owner of the original: aws s3api put-bucket-replication --region ${region} --replication-configuration`,
      value: json,
    });
  }
  return new IndiaBucketMirror(copy, lagAlarm(copy), undefined, json);
}

function isOfAccount(copy: ResidentBucket, account: string): boolean {
  return Token.isUnresolved(account) || account === Stack.of(copy).account;
}

/** Roles are of the whole account, wherever their stack is. */
function ownRole(copy: ResidentBucket, region: string, to: ReplicationEnd, props: BucketOriginalProps): string {
  const { original } = props;
  const key = props.originalEncryptionKey ?? original.encryptionKey;
  return replicationRole(copy, 'ReplicationRole', { bucket: original, key, region }, to).roleArn;
}

/** The role of another account is let in by the copy and by its key. */
function foreignRole(path: string, copy: ResidentBucket, { replicationRoleArn }: BucketOriginalProps): string {
  if (replicationRoleArn === undefined) {
    throw new Error(
      `\`${path}\`: its original is of another account, whose role replicates it; give replicationRoleArn: 'arn:aws:iam::…:role/…'`,
    );
  }
  const principal = new ArnPrincipal(replicationRoleArn);
  copy.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ReplicasOfTheOriginal',
      principals: [principal],
      actions: ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags', 's3:ObjectOwnerOverrideToBucketOwner'],
      resources: [copy.arnForObjects('*')],
    }),
  );
  copy.encryptionKey?.grantEncrypt(principal);
  return replicationRoleArn;
}
