import { Duration } from 'aws-cdk-lib';
import { type Connections, type IConnectable } from 'aws-cdk-lib/aws-ec2';
import { type Cluster, FargateService, type FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import {
  type ApplicationListener,
  type ApplicationLoadBalancer,
  ApplicationProtocol,
  ApplicationTargetGroup,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { type IGrantable, type IPrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { declareClass } from '../../declare-class';
import { pathOf } from '../../india-region';
import { keyOf } from '../../key-of';
import { LOGS_KEPT, requireLogRetention } from '../../log-retention';
import { type ResidentLogGroup } from '../../log-group/resident-log-group';
import { requireResident, type ResidentKind } from '../../require-resident';
import { serversLogGroup } from '../servers-log-group';
import { serversSubnets } from '../servers-subnets';
import { acknowledgeRoles } from './acknowledge-roles';
import { requireCertificate } from './require-certificate';
import { FIXED_SERVICE_PROPS } from './fixed-service-props';
import { type ResidentServiceProps } from './resident-service-props';
import { listen, requireBalancerSubnets, serviceBalancer } from './service-balancer';
import { serviceCluster } from './service-cluster';
import { firewallLogName, serviceFirewall } from './service-firewall';
import { serviceTask } from './service-task';

const KIND: ResidentKind = {
  name: 'ResidentService',
  types: ['AWS::ECS::Service', 'AWS::WAFv2::WebACL'],
  fixed: FIXED_SERVICE_PROPS,
};

/**
 * A web service in India: Fargate tasks in private subnets behind a load balancer with TLS and a web firewall of the
 * region, its storage and logs encrypted with a key of the region.
 *
 * @example
 * const image = ContainerImage.fromAsset('shop');
 * new ResidentService(this, 'Shop', { dataClass: DataClass.PERSONAL, vpc, image, certificate });
 */
export class ResidentService extends Construct implements IConnectable, IGrantable {
  /** The tasks: they scale with `autoScaleTaskCount`. */
  public readonly service: FargateService;

  /** Cluster of the service, and of no other. */
  public readonly cluster: Cluster;

  /** What a task is made of. */
  public readonly taskDefinition: FargateTaskDefinition;

  /** The way to the tasks. */
  public readonly loadBalancer: ApplicationLoadBalancer;

  /** Listener with the certificate. */
  public readonly listener: ApplicationListener;

  /** The tasks, as the load balancer sees them. */
  public readonly targetGroup: ApplicationTargetGroup;

  /** The web firewall. */
  public readonly webAcl: CfnWebACL;

  /** What the container says. */
  public readonly logGroup: ResidentLogGroup;

  /** What was typed and shown in shells of the container. */
  public readonly shellLogGroup: ResidentLogGroup;

  /** Which requests the web firewall saw, and what it did. */
  public readonly webAclLogGroup: ResidentLogGroup;

  /** Key of the storage and the logs. */
  public readonly encryptionKey: IKey;

  /** Network connections of the tasks: a database lets the service in by them. */
  public readonly connections: Connections;

  /** The role of the tasks: what is granted to the service is granted to it. */
  public readonly grantPrincipal: IPrincipal;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when there is no data class; when a
   * prop is set that residency fixes; when the network is of another region, the tasks' subnets are public, or a public
   * load balancer has no public subnets; when logs would be kept for less than 180 days; when the key or the
   * certificate is of another region
   */
  public constructor(scope: Construct, id: string, props: ResidentServiceProps) {
    const region = requireResident(scope, id, props, KIND);
    const path = pathOf(scope, id);
    requireLogRetention(path, props.logRetention ?? LOGS_KEPT, 'logRetention');
    const vpcSubnets = serversSubnets(path, region, props.vpc, props.vpcSubnets);
    requireBalancerSubnets(path, props);
    requireCertificate(path, region, props);
    const { dataClass, removalPolicy, logRetention: retention } = props;
    const key = keyOf(scope, id, region, props.encryptionKey, { dataClass, removalPolicy });
    super(scope, id);
    declareClass(this, props);
    this.encryptionKey = key;
    const keeping = { key, retention, removalPolicy, content: props };
    this.logGroup = serversLogGroup(this, 'Logs', keeping);
    this.shellLogGroup = serversLogGroup(this, 'ShellLogs', keeping);
    this.webAclLogGroup = serversLogGroup(this, 'WebAclLogs', { ...keeping, logGroupName: firewallLogName(this) });

    this.cluster = serviceCluster(this, props.vpc, key, this.shellLogGroup);
    this.taskDefinition = serviceTask(this, props, this.logGroup);
    this.service = new FargateService(this, 'Service', {
      cluster: this.cluster,
      taskDefinition: this.taskDefinition,
      desiredCount: props.desiredCount ?? 2,
      vpcSubnets,
      assignPublicIp: false,
      circuitBreaker: { rollback: true },
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      healthCheckGracePeriod: Duration.seconds(60),
      enableExecuteCommand: props.enableExecuteCommand,
    });
    acknowledgeRoles(this.taskDefinition, props.enableExecuteCommand ? this.shellLogGroup : undefined);
    this.loadBalancer = serviceBalancer(this, { ...props, vpcSubnets });
    this.targetGroup = new ApplicationTargetGroup(this, 'Targets', {
      vpc: props.vpc,
      port: props.containerPort ?? 8080,
      protocol: ApplicationProtocol.HTTP,
      targets: [this.service],
      healthCheck: { path: props.healthCheckPath ?? '/' },
      deregistrationDelay: Duration.seconds(30),
    });
    this.listener = listen(this.loadBalancer, props, this.targetGroup);
    this.webAcl = serviceFirewall(this, this.loadBalancer, this.webAclLogGroup, props.requestsPerClient ?? 2000);
    this.connections = this.service.connections;
    this.grantPrincipal = this.taskDefinition.taskRole.grantPrincipal;
  }
}
