import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IAlarmAction, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ownCode } from '../../../core/inspect/own-code/own-code';
import { DataClass } from '../../data-class';
import { DataClassification } from '../../data-classification';
import { acknowledgeObjectWildcards } from '../bucket/object-wildcards';

/** Fewer runs would take more of the hours that a clause gives. */
const EVERY = Duration.minutes(15);

/** What the sweeper deletes, when, and where it proves that. */
export interface TransientSweeperProps {
  readonly workspace: IBucket;
  readonly hours: number;
  readonly proofs: IBucket;
  /** Region of the proofs, in India. */
  readonly india: string;
  readonly alarmAction: IAlarmAction;
}

/** The function that deletes the objects of a bucket abroad by the clock, what runs it, and what tells when it does not. */
export class TransientSweeper extends Construct {
  public readonly sweeper: Function;
  public readonly alarm: Alarm;

  public constructor(scope: Construct, id: string, props: TransientSweeperProps) {
    super(scope, id);
    const { workspace, hours, proofs, india, alarmAction } = props;
    // It sees names and times of objects, and no content.
    DataClassification.of(this).declare(DataClass.GENERIC, { elements: ['aggregate-statistics'] });
    // It may write no log: that would be one more log abroad. What it could not delete stands among the proofs.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    allowSweeping(role, workspace, proofs, india);
    this.sweeper = new Function(this, 'Sweeper', {
      description: `Deletes what has lain in ${workspace.node.path} for ${hours} hours`,
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromInline(ownCode('transient-sweeper')),
      environment: {
        TRANSIENT_BUCKET: workspace.bucketName,
        TRANSIENT_HOURS: String(hours),
        PROOF_BUCKET: proofs.bucketName,
        PROOF_REGION: india,
      },
      timeout: Duration.minutes(14),
      memorySize: 256,
      role,
    });
    new Rule(this, 'Often', { schedule: Schedule.rate(EVERY), targets: [new LambdaFunction(this.sweeper)] });
    this.alarm = new Alarm(this, 'Fails', {
      alarmDescription: `Data in ${workspace.node.path} may lie there for longer than they may: the sweeper fails, or does not run`,
      metric: this.sweeper.metricErrors({ period: Duration.hours(1) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.alarm.addAlarmAction(alarmAction);
  }
}

function allowSweeping(role: Role, workspace: IBucket, proofs: IBucket, india: string): void {
  const { account, partition } = Stack.of(role);
  const allow = (actions: string[], resource: string, conditions?: Record<string, unknown>): void =>
    void role.addToPolicy(new PolicyStatement({ actions, resources: [resource], conditions }));
  allow(['s3:ListBucketVersions', 's3:ListBucketMultipartUploads'], workspace.bucketArn);
  allow(['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:AbortMultipartUpload'], workspace.arnForObjects('*'));
  allow(['s3:PutObject'], proofs.arnForObjects('*'));
  // The ARN of a key of another region is not known here; S3 uses the one of the bucket.
  allow(['kms:GenerateDataKey', 'kms:Decrypt'], `arn:${partition}:kms:${india}:${account}:key/*`, {
    StringEquals: { 'kms:ViaService': `s3.${india}.amazonaws.com` },
    StringLike: { 'kms:EncryptionContext:aws:s3:arn': [proofs.bucketArn, proofs.arnForObjects('*')] },
  });
  acknowledgeObjectWildcards(role, 'it deletes whatever lies in the one and proves it in the other', workspace, proofs);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:kms:${india}:${account}:key/*]`,
    reason: 'the key of the proofs, whose ARN is not known in this region, and by way of S3 alone',
  });
}
