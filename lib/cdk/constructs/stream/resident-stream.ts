import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Stream, StreamEncryption } from 'aws-cdk-lib/aws-kinesis';
import { type Construct } from 'constructs';
import { declareClass } from '../declare-class';
import { keyOf } from '../key-of';
import { requireResident, type ResidentKind } from '../require-resident';
import { type ResidentStreamProps } from './resident-stream-props';

const KIND: ResidentKind = {
  name: 'ResidentStream',
  types: ['AWS::Kinesis::Stream'],
  fixed: {
    encryption: 'is always encrypted with a KMS key, given as `encryptionKey`',
    mirror:
      'has no mirror, since Kinesis replicates no stream to another region: write to a stream in each region, or deliver ' +
      'the records to a ResidentBucket with a mirror',
  },
};

/**
 * A Kinesis data stream that stays in India, encrypted with a KMS key. It is an `aws-kinesis.Stream`: grants, consumers
 * and event sources work on it.
 *
 * @example
 * new ResidentStream(this, 'Payments', { dataClass: DataClass.PAYMENT, retentionPeriod: Duration.days(7) });
 */
export class ResidentStream extends Stream {
  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a
   * mirror is asked for; when the key is of another region than the stream
   */
  public constructor(scope: Construct, id: string, props: ResidentStreamProps) {
    const region = requireResident(scope, id, props, KIND);
    super(scope, id, {
      encryption: StreamEncryption.KMS,
      encryptionKey: keyOf(scope, id, region, props.encryptionKey, {
        dataClass: props.dataClass,
        removalPolicy: props.removalPolicy,
      }),
      streamName: props.streamName,
      retentionPeriod: props.retentionPeriod,
      shardCount: props.shardCount,
      streamMode: props.streamMode,
      shardLevelMetrics: props.shardLevelMetrics,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    declareClass(this, props);
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-KDS3',
      reason:
        'the rule saves the cost of a key; residency wants a key whose policy the owner writes, which that of AWS does not allow',
    });
  }
}
