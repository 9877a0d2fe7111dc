import { ArnFormat, Fn, RemovalPolicy, Token } from 'aws-cdk-lib';
import { type IKeyRef } from 'aws-cdk-lib/aws-kms';
import { type CfnResourcePolicy, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type AddToResourcePolicyResult, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { otherIndiaRegion } from '../india-region';
import { keyOf } from '../key-of';
import { mirrorKeyOf, requireMirrorKey } from '../mirror-key';
import { onlyCloudFormation } from '../only-cloudformation';
import { requireResident, type ResidentKind } from '../require-resident';
import { type ResidentSecretProps } from './resident-secret-props';

const KIND: ResidentKind = {
  name: 'ResidentSecret',
  types: ['AWS::SecretsManager::Secret'],
  fixed: {
    replicaRegions: 'is replicated with `mirror`, to the other India region',
    secretStringBeta1: 'takes its value as `secretStringValue`',
  },
};

/**
 * A secret that stays in India: a KMS key in each region, and a replica in the other India region if asked. It is an
 * `aws-secretsmanager.Secret`: grants, rotation and attachments work on it.
 *
 * @example
 * new ResidentSecret(this, 'Gateway', { dataClass: DataClass.SENSITIVE_PERSONAL, mirror: { scope: hyderabad } });
 */
export class ResidentSecret extends Secret {
  /** ARN of the replica in the other India region, where one was asked for. */
  public readonly mirrorArn?: string;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when the
   * mirror's stack is not in the other India region, account or Stage of the secret; when a key is of another region than
   * its secret or replica
   */
  public constructor(scope: Construct, id: string, props: ResidentSecretProps) {
    const region = requireResident(scope, id, props, KIND);
    const own = { dataClass: props.dataClass, removalPolicy: props.removalPolicy };
    if (props.mirror) requireMirrorKey(scope, id, region, props.mirror);
    const encryptionKey = keyOf(scope, id, region, props.encryptionKey, own);
    const mirrorKey = props.mirror && mirrorKeyOf(scope, id, region, props.mirror, own);
    super(scope, id, {
      encryptionKey,
      replicaRegions: mirrorKey && [{ region: otherIndiaRegion(region), encryptionKey: mirrorKey }],
      secretName: props.secretName,
      description: props.description,
      generateSecretString: props.generateSecretString,
      secretObjectValue: props.secretObjectValue,
      secretStringValue: props.secretStringValue,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    declareClass(this, props);
    if (props.mirror) this.mirrorArn = this.arnIn(otherIndiaRegion(region));
    if (props.refuseOutsideReplication) {
      const statement = onlyCloudFormation(this.stack, ['secretsmanager:ReplicateSecretToRegions'], ['*']);
      this.addToResourcePolicy(statement);
    }
  }

  /**
   * Adds a replica, in India only. `mirror` is the easier way: it makes the replica's key.
   *
   * @param region the replica's region
   * @param encryptionKey its key there
   * @throws when the region is not the other India region, or the key is of another region
   */
  public override addReplicaRegion(region: string, encryptionKey?: IKeyRef): void {
    const other = otherIndiaRegion(this.stack.region);
    if (region !== other) {
      throw new Error(`\`${this.node.path}\`: no replica can be made in \`${region}\`; make it in \`${other}\``);
    }
    const found = encryptionKey?.env.region;
    if (found !== undefined && !Token.isUnresolved(found) && found !== other) {
      throw new Error(
        `\`${this.node.path}\`: the key of its replica is in \`${found}\`; give a key that is in \`${other}\``,
      );
    }
    super.addReplicaRegion(region, encryptionKey);
  }

  /**
   * Adds a statement to the resource policy, and has Secrets Manager refuse a policy that opens the secret to the public.
   *
   * @param statement the statement
   */
  public override addToResourcePolicy(statement: PolicyStatement): AddToResourcePolicyResult {
    const result = super.addToResourcePolicy(statement);
    const policy = this.node.tryFindChild('Policy')?.node.defaultChild as CfnResourcePolicy | undefined;
    if (policy) policy.blockPublicPolicy = true;
    return result;
  }

  /** A replica has the name of its secret, with the six characters that Secrets Manager adds to it. */
  private arnIn(region: string): string {
    const name = Fn.select(6, Fn.split(':', this.secretArn));
    return this.stack.formatArn({
      service: 'secretsmanager',
      region,
      resource: 'secret',
      resourceName: name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
