import { type RemovalPolicy } from 'aws-cdk-lib';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type ContainerImage, type RuntimePlatform, type Secret } from 'aws-cdk-lib/aws-ecs';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type ResidentProps } from '../../resident-props';

/**
 * A container and the way to it. `dataClass` is the class of what the service processes: of the tasks' storage, and of
 * what their logs show.
 */
export interface ResidentServiceProps extends ResidentProps {
  /**
   * Network of the service, in the stack's region; a `ResidentNetwork`, or another one from which ECR can be reached.
   */
  readonly vpc: IVpc;

  /**
   * Image of the container: an asset or a repository of ECR lies in the stack's region. An image of another registry is
   * code, which may come from anywhere; it is noted at synthesis, and a network without a way out cannot fetch it.
   */
  readonly image: ContainerImage;

  /** Certificate of the load balancer, in the stack's region. */
  readonly certificate: ICertificate;

  /**
   * Whether anybody on the internet can call the service. The network then needs public subnets: a ResidentNetwork has
   * them with `publicLoadBalancers: true`.
   *
   * @default - false: the network alone can call it
   */
  readonly publicLoadBalancer?: boolean;

  /**
   * Subnets of the tasks. They must be private.
   *
   * @default - the private subnets of the network
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * Port on which the container listens.
   *
   * @default 8080
   */
  readonly containerPort?: number;

  /**
   * Path that answers with 200 when the container is well.
   *
   * @default - `/`
   */
  readonly healthCheckPath?: string;

  /**
   * Number of tasks.
   *
   * @default 2
   */
  readonly desiredCount?: number;

  /**
   * CPU units of a task; 1,024 are one vCPU.
   *
   * @default 512
   */
  readonly cpu?: number;

  /**
   * Memory of a task in MiB.
   *
   * @default 1024
   */
  readonly memoryLimitMiB?: number;

  /**
   * Processor and system of the image.
   *
   * @default - Linux on x86-64
   */
  readonly runtimePlatform?: RuntimePlatform;

  /**
   * Command of the container.
   *
   * @default - that of the image
   */
  readonly command?: string[];

  /**
   * Environment variables. They are readable in the console: secrets belong in `secrets`.
   *
   * @default - none
   */
  readonly environment?: { [name: string]: string };

  /**
   * Environment variables whose values are secrets or parameters.
   *
   * @default - none
   */
  readonly secrets?: { [name: string]: Secret };

  /**
   * Whether people can open a shell in the container (ECS Exec). What they type and see is logged as the service's
   * other logs are.
   *
   * @default false
   */
  readonly enableExecuteCommand?: boolean;

  /**
   * Most requests of one address in five minutes; more are refused.
   *
   * @default 2000
   */
  readonly requestsPerClient?: number;

  /**
   * How long the logs of the container, its shells and the web firewall are kept: 180 days or longer (CERT-In's
   * directions of 28 April 2022). Access logs of the load balancer are kept for a year and a day.
   *
   * @default RetentionDays.THIRTEEN_MONTHS
   */
  readonly logRetention?: RetentionDays;

  /**
   * Key of the tasks' storage and of the logs, in the stack's region. A key that the stack only imports must let
   * CloudWatch Logs and Fargate use it.
   *
   * @default - an own `ResidentKey` beside the service: `ShopKey` for `Shop`
   */
  readonly encryptionKey?: IKey;

  /**
   * What becomes of the logs and the key when they leave the stack. The load balancer is protected from deletion unless
   * this is `RemovalPolicy.DESTROY`.
   *
   * @default - retained
   */
  readonly removalPolicy?: RemovalPolicy;
}
