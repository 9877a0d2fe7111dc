import { Token } from 'aws-cdk-lib';
import { type CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable, PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { pathOf } from '../india-region';
import { requireResident, type ResidentKind } from '../require-resident';
import { ResidentTable } from '../table/resident-table';
import { attestationLine } from './attestation-line';
import { type ConsentAttestationProps } from './consent-attestation-props';
import { type ConsentLedgerProps } from './consent-ledger-props';
import { PARTITION_KEY, RECORD_ATTRIBUTES, SORT_KEY } from './consent-record';
import { onlyInserts } from './only-inserts';

const KIND: ResidentKind = {
  name: 'ConsentLedger',
  types: ['AWS::DynamoDB::GlobalTable'],
  fixed: {
    partitionKey: `is always keyed by \`${PARTITION_KEY.name}\``,
    sortKey: `is always sorted by \`${SORT_KEY.name}\``,
    timeToLiveAttribute: 'never deletes a record',
  },
};

/** The element of the vocabulary that every record holds. */
const PRINCIPAL = 'customer-id';

/** What a writer needs of the key; named one by one, as the wildcards of the L2 would be findings of cdk-nag. */
const KEY_OF_WRITERS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/**
 * A register of consents that stays in India and that only grows: a `ResidentTable` in which each consent that is given or
 * withdrawn is an item of its own, and whose resource policy refuses to change or delete one. It is evidence for an
 * attestation, and never one itself: the guard reads consent from `residency/attestations.yaml` only.
 *
 * @example
 * const consents = new ConsentLedger(this, 'Consents', {
 *   dataClass: DataClass.PERSONAL,
 *   mirror: { scope: hyderabad },
 * });
 */
export class ConsentLedger extends ResidentTable {
  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class, or it is
   * generic; when a prop is set that a ledger fixes; when changes are refused in a mirror that there is not; and whatever
   * `ResidentTable` throws
   */
  public constructor(scope: Construct, id: string, props: ConsentLedgerProps) {
    requireResident(scope, id, props, KIND);
    requireLedger(pathOf(scope, id), props);
    super(scope, id, {
      ...props,
      elements: [...new Set([PRINCIPAL, ...(props.elements ?? [])])],
      partitionKey: PARTITION_KEY,
      sortKey: SORT_KEY,
    });
    this.addToResourcePolicy(onlyInserts());
    if (props.refuseChangesInMirror) refuseInReplica(this.node.defaultChild as CfnGlobalTable);
  }

  /**
   * Permits to record: PartiQL's INSERT, of the record's attributes, and nothing else. An INSERT on a key that is taken
   * fails, which a PutItem does only if its caller asks for it; so PutItem is refused to everybody.
   *
   * @param grantee who records
   */
  public grantRecord(grantee: IGrantable): Grant {
    const grant = Grant.addToPrincipal({
      grantee,
      actions: ['dynamodb:PartiQLInsert'],
      resourceArns: [this.tableArn],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...RECORD_ATTRIBUTES] } },
    });
    this.encryptionKey?.grant(grantee, ...KEY_OF_WRITERS);
    return grant;
  }

  /**
   * Permits to read one record, or the records of one principal: GetItem and Query. No Scan, which would be everybody's.
   *
   * @param grantee who reads
   */
  public grantRead(grantee: IGrantable): Grant {
    const resourceArns = [this.tableArn, ...(this.hasIndex ? [`${this.tableArn}/index/*`] : [])];
    const grant = Grant.addToPrincipal({ grantee, actions: ['dynamodb:GetItem', 'dynamodb:Query'], resourceArns });
    this.encryptionKey?.grant(grantee, 'kms:Decrypt', 'kms:DescribeKey');
    return grant;
  }

  /**
   * An entry of `residency/attestations.yaml` with this ledger as its evidence, as one line of YAML. It is text, for the
   * person named in it to check and to put there: nothing is attested before that.
   *
   * @param props what is attested, and who stands for it
   * @throws when nobody stands for it, when a day is none, or when the condition is not one of consent
   */
  public attestationLine(props: ConsentAttestationProps): string {
    return attestationLine(this.node.path, this.where(), props);
  }

  /** @throws always: `grantRecord` is the way to write */
  public override grantWriteData(grantee: IGrantable): Grant {
    return this.refuse('grantWriteData', grantee);
  }

  /** @throws always: `grantRecord` and `grantRead` are the ways to write and to read */
  public override grantReadWriteData(grantee: IGrantable): Grant {
    return this.refuse('grantReadWriteData', grantee);
  }

  /** @throws always: nobody has full access to a ledger */
  public override grantFullAccess(grantee: IGrantable): Grant {
    return this.refuse('grantFullAccess', grantee);
  }

  private refuse(method: string, grantee: IGrantable): never {
    const who = Construct.isConstruct(grantee) ? ` \`${grantee.node.path}\`` : '';
    throw new Error(
      `\`${this.node.path}\`: \`${method}\` would let${who || ' its grantee'} change and delete records, which the ledger's policy refuses to everybody; ` +
        'write grantRecord to let it record, grantRead to let it read',
    );
  }

  /** The ARN is known at synthesis only where nothing of it is left to CloudFormation. */
  private where(): string {
    const { account, region } = this.stack;
    const name = this.physicalName;
    const known = name !== '' && !Token.isUnresolved(name) && !Token.isUnresolved(account);
    return `${this.node.path} in ${region}${known ? `, arn:aws:dynamodb:${region}:${account}:table/${name}` : ''}`;
  }
}

function requireLedger(path: string, { dataClass, mirror, refuseChangesInMirror }: ConsentLedgerProps): void {
  if (dataClass.name === 'generic')
    throw new Error(
      `\`${path}\`: its dataClass is \`generic\`, and a record of consent is a row a person; write dataClass: DataClass.PERSONAL`,
    );
  if (refuseChangesInMirror && !mirror)
    throw new Error(
      `\`${path}\`: \`refuseChangesInMirror\` is set, and there is no mirror; give mirror: { scope }, or take \`refuseChangesInMirror\` out`,
    );
}

/** `ResidentTable` takes the policy of its replica out; replicas come before the table in the list. */
function refuseInReplica(table: CfnGlobalTable): void {
  const policy = new PolicyDocument({ statements: [onlyInserts()] });
  table.addPropertyOverride('Replicas.0.ResourcePolicy.PolicyDocument', policy.toJSON());
}
