import { Duration, Validations } from 'aws-cdk-lib';
import { AutoScalingGroup, UpdatePolicy } from 'aws-cdk-lib/aws-autoscaling';
import { type Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type CfnAssociation, type CfnDocument } from 'aws-cdk-lib/aws-ssm';
import { type Construct } from 'constructs';
import { declareClass } from '../../declare-class';
import { pathOf } from '../../india-region';
import { keyOf } from '../../key-of';
import { LOGS_KEPT, requireLogRetention } from '../../log-retention';
import { type ResidentLogGroup } from '../../log-group/resident-log-group';
import { requireResident, type ResidentKind } from '../../require-resident';
import { serversLogGroup } from '../servers-log-group';
import { serversSubnets } from '../servers-subnets';
import { sendLogFiles } from './cloudwatch-agent';
import { fleetRole } from './fleet-role';
import { fleetTemplate } from './fleet-template';
import { letAutoScalingUse } from './let-auto-scaling-use';
import { patch } from './patching';
import { FIXED_FLEET_PROPS } from './fixed-fleet-props';
import { type ResidentServerFleetProps } from './resident-server-fleet-props';
import { sessionDocument } from './session-document';
import { grantSessions } from './session-grant';

const KIND: ResidentKind = {
  name: 'ResidentServerFleet',
  types: ['AWS::AutoScaling::AutoScalingGroup', 'AWS::SSM::Association'],
  fixed: FIXED_FLEET_PROPS,
};

/**
 * Servers in India: a group of EC2 instances in private subnets, with encrypted volumes, patched weekly, entered
 * through Session Manager with logs in India. It is an `aws-autoscaling.AutoScalingGroup`: load balancers, scaling,
 * grants and security groups work on it.
 *
 * @example
 * new ResidentServerFleet(this, 'Servers', { dataClass: DataClass.PERSONAL, vpc, minCapacity: 2 });
 */
export class ResidentServerFleet extends AutoScalingGroup {
  /** What was typed and shown in sessions. */
  public readonly sessionLogGroup: ResidentLogGroup;

  /** Preferences with which sessions are opened: `aws ssm start-session --document-name` takes its name. */
  public readonly sessionDocument: CfnDocument;

  /** What the CloudWatch agent read, where files were named. */
  public readonly logGroup?: ResidentLogGroup;

  /** When and how patches are installed. */
  public readonly patching: CfnAssociation;

  /** Key of the volumes, sessions and logs. */
  public readonly encryptionKey: IKey;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a
   * prop is set that residency fixes; when the network is of another region, or its subnets are public; when logs would
   * be kept for less than 180 days; when the key is of another region
   */
  public constructor(scope: Construct, id: string, props: ResidentServerFleetProps) {
    const region = requireResident(scope, id, props, KIND);
    const path = pathOf(scope, id);
    requireLogRetention(path, props.logRetention ?? LOGS_KEPT, 'logRetention');
    const vpcSubnets = serversSubnets(path, region, props.vpc, props.vpcSubnets);
    const { dataClass, removalPolicy } = props;
    const key = keyOf(scope, id, region, props.encryptionKey, { dataClass, removalPolicy });
    letAutoScalingUse(key);
    super(scope, id, {
      vpc: props.vpc,
      vpcSubnets,
      launchTemplate: fleetTemplate(scope, id, props, key, fleetRole(scope, id)),
      minCapacity: props.minCapacity,
      maxCapacity: props.maxCapacity,
      updatePolicy: props.updatePolicy ?? oneByOne(props),
      healthChecks: props.healthChecks,
      maxInstanceLifetime: props.maxInstanceLifetime,
      notifications: props.notifications,
    });
    declareClass(this, props);
    this.encryptionKey = key;
    const keeping = { key, retention: props.logRetention, removalPolicy, content: props };
    this.sessionLogGroup = serversLogGroup(this, 'SessionLogs', keeping);
    this.sessionLogGroup.grant(this, 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents');
    key.grantDecrypt(this);
    this.sessionDocument = sessionDocument(this, 'SessionDocument', this.sessionLogGroup, key);
    this.patching = patch(this, props.patchSchedule);
    if (props.logFiles && props.logFiles.length > 0) {
      this.logGroup = serversLogGroup(this, 'Logs', keeping);
      sendLogFiles(this, props.logFiles, this.logGroup);
    }
    if (!props.notifications) acknowledgeSilence(this);
  }

  /**
   * Lets somebody open sessions on these servers, with logs, and in no other way.
   *
   * @param grantee who opens sessions
   */
  public grantSessions(grantee: IGrantable): Grant {
    return grantSessions(this, grantee, this.sessionDocument.ref, this.encryptionKey);
  }
}

/** CloudFormation keeps fewer servers in service than there can be, or it could replace none. */
function oneByOne({ minCapacity = 1, maxCapacity = Math.max(minCapacity, 1) }: ResidentServerFleetProps): UpdatePolicy {
  return UpdatePolicy.rollingUpdate({
    maxBatchSize: 1,
    minInstancesInService: Math.max(0, Math.min(minCapacity, maxCapacity - 1)),
    pauseTime: Duration.minutes(5),
  });
}

function acknowledgeSilence(fleet: ResidentServerFleet): void {
  Validations.of(fleet).acknowledge({
    id: 'AwsSolutions-AS3',
    reason:
      'who is told of scaling is for the app to say, with `notifications`; the history of the group is in EC2 Auto Scaling',
  });
}
