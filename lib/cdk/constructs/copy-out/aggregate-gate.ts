import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { ownCode } from '../../../core/inspect/own-code/own-code';
import { DataClass } from '../../data-class';
import { acknowledgeObjectWildcards } from '../bucket/object-wildcards';
import { ResidentLogGroup } from '../log-group/resident-log-group';
import type { AggregateSchema } from '../../../runtime/aggregate-gate/aggregate-schema';

/** What the gate reads and where it writes. */
export interface AggregateGateProps {
  readonly schema: AggregateSchema;
  readonly outbox: IBucket;
  readonly key: IKey;
  readonly destination: IBucket;
  readonly destinationRegion: string;
}

/** The function that copies aggregates from the outbox to the bucket abroad; the guard knows it by its code, which stands in the template. */
export function aggregateGate(scope: Construct, props: AggregateGateProps): Function {
  const { schema, outbox, key, destination, destinationRegion } = props;
  const logGroup = new ResidentLogGroup(scope, 'GateLogs', { dataClass: DataClass.ICT_LOGS, encryptionKey: key });
  const role = new Role(scope, 'GateRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const gate = new Function(scope, 'Gate', {
    description: 'Lets aggregates out of India, and nothing else',
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline(ownCode('aggregate-gate')),
    environment: {
      AGGREGATE_SCHEMA: JSON.stringify(schema),
      EXPORT_BUCKET: destination.bucketName,
      EXPORT_REGION: destinationRegion,
    },
    timeout: Duration.minutes(1),
    memorySize: 256,
    role,
    logGroup,
  });
  logGroup.grantWrite(role);
  key.grantDecrypt(role);
  const allow = (action: string, bucket: IBucket): void =>
    void role.addToPolicy(new PolicyStatement({ actions: [action], resources: [bucket.arnForObjects('*')] }));
  allow('s3:GetObject', outbox);
  allow('s3:PutObject', destination);
  acknowledgeObjectWildcards(role, 'any file of the outbox may be one of aggregates', outbox, destination);
  return gate;
}
