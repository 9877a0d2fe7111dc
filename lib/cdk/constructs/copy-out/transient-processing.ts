import { Duration, PhysicalName, Stack } from 'aws-cdk-lib';
import { type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataClass } from '../../data-class';
import { replicateToMirror } from '../bucket/mirror-replication';
import { ResidentBucket } from '../bucket/resident-bucket';
import { declareClass, requireDataClass } from '../declare-class';
import { pathOf, requireIndia } from '../india-region';
import { keyOf } from '../key-of';
import { bucketAbroad } from './bucket-abroad';
import { requireAbroad } from './require-abroad';
import { type TransientProcessingProps } from './transient-processing-props';
import { TransientSweeper } from './transient-sweeper';

const RULE = 'transient-processing';
/** The classes that may be processed abroad for as long as the clock runs. */
const CLASSES = ['payment', 'payment-cross-border', 'digital-lending'];
const LONGEST = 23;

/**
 * Data that are processed abroad and deleted there by the clock: the original in India, whole, a bucket abroad to which it is copied,
 * and a sweeper that deletes each object abroad in time and proves each deletion in India. What is made of the data abroad has to be
 * written back to India: nothing brings it back by itself.
 *
 * @example
 * new TransientProcessing(this, 'Scoring', {
 *   dataClass: DataClass.PAYMENT,
 *   to: singapore,
 *   alarmAction: { bind: () => ({ alarmActionArn: 'arn:aws:sns:ap-southeast-1:111111111111:on-call' }) },
 * });
 */
export class TransientProcessing extends Construct {
  /** In India: the data, end to end. */
  public readonly original: ResidentBucket;

  /** Abroad: what is processed, until it is deleted. */
  public readonly workspace: IBucket;

  /** In India: a line for each object that was deleted abroad, with the hash of its name and both times. */
  public readonly proofs: ResidentBucket;

  /** The function that deletes. */
  public readonly sweeper: Function;

  /** Goes off when the sweeper fails or does not run. */
  public readonly alarm: Alarm;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when no clause lets data of the class be processed
   * abroad by the clock; when `within` is longer than 23 hours; when nobody can tell that `to` is abroad
   */
  public constructor(scope: Construct, id: string, props: TransientProcessingProps) {
    const region = requireIndia(scope, id);
    const path = pathOf(scope, id);
    requirePermitted(path, props);
    const hours = hoursOf(path, props.within ?? Duration.hours(20));
    const abroad = requireAbroad(path, props.to, 'process it there without this construct, or give a stack abroad');
    super(scope, id);
    const { dataClass, elements, attestations } = props;
    const key = keyOf(this, 'Original', region, props.encryptionKey, { dataClass });
    this.original = new ResidentBucket(this, 'Original', { dataClass, elements, attestations, encryptionKey: key });
    this.proofs = new ResidentBucket(this, 'Proofs', {
      dataClass: DataClass.ICT_LOGS,
      elements: ['audit-trail'],
      bucketName: PhysicalName.GENERATE_IF_NEEDED,
      encryptionKey: props.encryptionKey,
    });
    const there = new Construct(props.to, id);
    const workKey = new Key(there, 'Key', { enableKeyRotation: true, description: `Encrypts ${path} abroad` });
    const workspace = workspaceOf(there, workKey, props);
    this.workspace = workspace;
    Stack.of(scope).addStackDependency(Stack.of(props.to), `\`${this.node.path}\` is processed there`);
    replicateToMirror(
      this.original,
      { bucket: this.original, key, region },
      { bucket: workspace, key: workKey, region: abroad },
      RULE,
    );
    const { alarmAction } = props;
    const sweeping = new TransientSweeper(there, 'Sweeping', {
      workspace,
      hours,
      proofs: this.proofs,
      india: region,
      alarmAction,
    });
    this.sweeper = sweeping.sweeper;
    this.alarm = sweeping.alarm;
  }
}

function workspaceOf(scope: Construct, encryptionKey: Key, props: TransientProcessingProps): Bucket {
  // Replication asks for versions, and the sweeper deletes each of them.
  const workspace = bucketAbroad(scope, 'Workspace', {
    encryptionKey,
    noAccessLogs:
      'access logs would be a record abroad that outlives the data; the access logs of the original lie in India',
  });
  declareClass(workspace, props);
  return workspace;
}

function requirePermitted(path: string, props: TransientProcessingProps): void {
  requireDataClass(path, props);
  const { name } = props.dataClass;
  if (CLASSES.includes(name)) return;
  throw new Error(
    `\`${path}\`: its dataClass is \`${name}\`, and no clause lets data of that class be processed abroad by the clock; ` +
      'write DataClass.PAYMENT, DataClass.PAYMENT_CROSS_BORDER or DataClass.DIGITAL_LENDING for what it is, or process it in India',
  );
}

function hoursOf(path: string, within: Duration): number {
  const hours = within.toHours({ integral: false });
  if (Number.isInteger(hours) && hours >= 1 && hours <= LONGEST) return hours;
  throw new Error(
    `\`${path}\`: within is ${hours} hours; write whole hours from 1 to ${LONGEST}, as in within: Duration.hours(20)`,
  );
}
