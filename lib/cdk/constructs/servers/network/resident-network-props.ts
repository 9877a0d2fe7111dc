import { type RemovalPolicy } from 'aws-cdk-lib';
import { type IInterfaceVpcEndpointService, type IIpAddresses } from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type NetworkEgress } from './network-egress';

/** How a `ResidentNetwork` is made. It holds no data but its flow logs, which are of the class ict-logs. */
export interface ResidentNetworkProps {
  /**
   * Addresses of the network.
   *
   * @default - `10.0.0.0/16`, divided evenly
   */
  readonly ipAddresses?: IIpAddresses;

  /**
   * Names of the zones in which it has subnets.
   *
   * @default - the three zones of the region: `ap-south-1a`, `ap-south-1b` and `ap-south-1c` in Mumbai
   */
  readonly availabilityZones?: string[];

  /**
   * How servers reach hosts outside AWS.
   *
   * @default NetworkEgress.NONE
   */
  readonly egress?: NetworkEgress;

  /**
   * Whether there are public subnets, for load balancers alone. Servers stay in private ones.
   *
   * @default false
   */
  readonly publicLoadBalancers?: boolean;

  /**
   * Id of the organisation, such as `o-a1b2c3d4e5`. The endpoints then let its identities through to its resources.
   *
   * @default - the endpoints let identities of the account through to resources of the account
   */
  readonly organizationId?: string;

  /**
   * Services with an interface in each zone, beside S3 and DynamoDB, which have routes.
   *
   * @default - KMS, CloudWatch Logs and metrics, Systems Manager with its messages and those of EC2, Secrets Manager,
   * ECR, STS
   */
  readonly interfaceEndpoints?: IInterfaceVpcEndpointService[];

  /**
   * How long flow logs, and those of the firewall, are kept: 180 days or longer (CERT-In's directions of 28 April
   * 2022).
   *
   * @default RetentionDays.THIRTEEN_MONTHS
   */
  readonly logRetention?: RetentionDays;

  /**
   * Key of the logs, in the network's region. A key that the stack only imports must let CloudWatch Logs use it.
   *
   * @default - an own `ResidentKey` beside the network: `NetworkKey` for `Network`
   */
  readonly encryptionKey?: IKey;

  /**
   * What becomes of the logs and their key when they leave the stack. A firewall is protected from deletion unless this
   * is `RemovalPolicy.DESTROY`.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Name of the network, its `Name` tag.
   *
   * @default - its construct path
   */
  readonly vpcName?: string;
}
