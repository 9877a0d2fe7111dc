import { type Duration, type RemovalPolicy, type Size } from 'aws-cdk-lib';
import { type HealthChecks, type NotificationConfiguration, type UpdatePolicy } from 'aws-cdk-lib/aws-autoscaling';
import {
  type IMachineImage,
  type InstanceType,
  type ISecurityGroup,
  type IVpc,
  type SubnetSelection,
  type UserData,
} from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type ResidentProps } from '../../resident-props';
import { type FleetVolume } from './fleet-volume';

/**
 * The props of `aws-autoscaling.AutoScalingGroup`, less those that residency fixes: encrypted volumes, IMDSv2, no
 * public addresses, no SSH keys. `dataClass` is the class of what the servers process: of their volumes, and of what
 * their logs show.
 */
export interface ResidentServerFleetProps extends ResidentProps {
  /**
   * Network of the servers, in the stack's region; a `ResidentNetwork`, or another one with what Systems Manager needs.
   */
  readonly vpc: IVpc;

  /**
   * Subnets of the servers. They must be private.
   *
   * @default - the private subnets of the network
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * Type of the servers.
   *
   * @default - `t3.small`
   */
  readonly instanceType?: InstanceType;

  /**
   * Image of the servers. SSM Agent must be on it.
   *
   * @default - the newest Amazon Linux 2023, found at each deployment, which then replaces the servers one by one
   */
  readonly machineImage?: IMachineImage;

  /**
   * Least number of servers.
   *
   * @default 1
   */
  readonly minCapacity?: number;

  /**
   * Greatest number of servers.
   *
   * @default - `minCapacity`
   */
  readonly maxCapacity?: number;

  /**
   * What a server does when it starts.
   *
   * @default - nothing
   */
  readonly userData?: UserData;

  /**
   * Size of the root volume.
   *
   * @default - 30 GiB
   */
  readonly rootVolumeSize?: Size;

  /**
   * Name of the root volume's device, as the image has it.
   *
   * @default - `/dev/xvda`, as on Amazon Linux
   */
  readonly rootDeviceName?: string;

  /**
   * Further volumes of each server, encrypted as the root is.
   *
   * @default - none
   */
  readonly dataVolumes?: FleetVolume[];

  /**
   * Security group of the servers.
   *
   * @default - an own one, which lets nothing in
   */
  readonly securityGroup?: ISecurityGroup;

  /**
   * Files that the CloudWatch agent reads and sends to a log group of the fleet, such as `/var/log/nginx/access.log`.
   * The agent is installed with `dnf`, from Amazon Linux's packages.
   *
   * @default - none, and no agent
   */
  readonly logFiles?: string[];

  /**
   * How long the logs of sessions and of `logFiles` are kept: 180 days or longer (CERT-In's directions of 28 April
   * 2022).
   *
   * @default RetentionDays.THIRTEEN_MONTHS
   */
  readonly logRetention?: RetentionDays;

  /**
   * When patches are installed, as a schedule expression of Systems Manager, in UTC.
   *
   * @default - Mondays at 01:30 in India: `cron(0 20 ? * SUN *)`
   */
  readonly patchSchedule?: string;

  /**
   * How servers are replaced when what they are made of changes.
   *
   * @default - one at a time, five minutes apart; all but one of `maxCapacity` stay in service
   */
  readonly updatePolicy?: UpdatePolicy;

  /**
   * How the group finds out that a server is ill.
   *
   * @default - by the status checks of EC2
   */
  readonly healthChecks?: HealthChecks;

  /**
   * Age at which a server is replaced, 1 to 365 days.
   *
   * @default - none
   */
  readonly maxInstanceLifetime?: Duration;

  /**
   * Who is told of scaling. An SNS topic belongs in India, too.
   *
   * @default - nobody
   */
  readonly notifications?: NotificationConfiguration[];

  /**
   * Key of the volumes, sessions and logs, in the stack's region. A key that the stack only imports must let CloudWatch
   * Logs, and the service-linked role of EC2 Auto Scaling, use it.
   *
   * @default - an own `ResidentKey` beside the fleet: `ServersKey` for `Servers`
   */
  readonly encryptionKey?: IKey;

  /**
   * What becomes of the logs and the key when they leave the stack. Servers and their volumes go: what has to stay
   * belongs in a store.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}
