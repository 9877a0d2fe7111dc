import { Stack } from 'aws-cdk-lib';
import {
  type CfnVPCPeeringConnection,
  FlowLogDestination,
  FlowLogTrafficType,
  IpAddresses,
  type InterfaceVpcEndpoint,
  type InterfaceVpcEndpointOptions,
  type ISubnet,
  NatProvider,
  type SecurityGroup,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { type CfnFirewall } from 'aws-cdk-lib/aws-networkfirewall';
import { type Construct } from 'constructs';
import { DataClass } from '../../../data-class';
import { refuseFixedProps } from '../../fixed-props';
import { pathOf, requireIndia } from '../../india-region';
import { keyOf } from '../../key-of';
import { egressFirewall } from './egress-firewall';
import { type Perimeter } from './endpoint-policy';
import { routeThroughFirewall } from './firewall-routes';
import { LOGS_KEPT, requireLogRetention } from '../../log-retention';
import { type ResidentLogGroup } from '../../log-group/resident-log-group';
import { serversLogGroup } from '../servers-log-group';
import { FIXED_NETWORK_PROPS } from './fixed-network-props';
import { NetworkEgress } from './network-egress';
import { addGateways, DEFAULT_ENDPOINTS, endpointId, endpointSecurityGroup, restrict } from './network-endpoints';
import { peerInIndia } from './network-peering';
import { type NetworkPeeringProps } from './network-peering-props';
import { FIREWALLS, NATS, SERVERS, subnetsFor } from './network-subnets';
import { acknowledgeLiteralZones, answerOnce, zonesOf } from './network-zones';
import { requireOrganization } from './require-organization';
import { type ResidentNetworkProps } from './resident-network-props';

/**
 * A VPC in India: private subnets in pinned zones, AWS reached through endpoints that let only the organisation
 * through, flow logs kept, no way out unless asked. It is an `aws-ec2.Vpc`: servers, databases and functions stand in
 * it.
 *
 * @example
 * new ResidentNetwork(this, 'Network', { publicLoadBalancers: true });
 */
export class ResidentNetwork extends Vpc {
  /** Flow logs of the whole network, and what the firewall dropped. */
  public readonly logGroup: ResidentLogGroup;

  /** The firewall of an allow-list. */
  public readonly firewall?: CfnFirewall;

  /** The group of the endpoints that were added without one. */
  public readonly endpointSecurityGroup: SecurityGroup;

  private readonly perimeter: Perimeter;

  /**
   * @throws when the stack's region is not in India, or not known at synthesis; when a prop is set that residency
   * fixes; when a zone is of another region; when logs would be kept for less than 180 days; when the key is of another
   * region
   */
  public constructor(scope: Construct, id: string, props: ResidentNetworkProps = {}) {
    const region = requireIndia(scope, id);
    const path = pathOf(scope, id);
    refuseFixedProps(path, 'ResidentNetwork', props, FIXED_NETWORK_PROPS);
    const zones = zonesOf(path, region, props.availabilityZones);
    const egress = props.egress ?? NetworkEgress.NONE;
    requireLogRetention(path, props.logRetention ?? LOGS_KEPT, 'logRetention');
    requireOrganization(path, props.organizationId);
    const { removalPolicy, ipAddresses = IpAddresses.cidr(Vpc.DEFAULT_CIDR_RANGE) } = props;
    const key = keyOf(scope, id, region, props.encryptionKey, { dataClass: DataClass.ICT_LOGS, removalPolicy });
    answerOnce(Stack.of(scope), zones);
    super(scope, id, {
      ipAddresses,
      availabilityZones: zones,
      subnetConfiguration: subnetsFor(egress, props.publicLoadBalancers === true),
      ...(egress.kind !== 'none' && {
        natGatewayProvider: NatProvider.gateway(),
        natGatewaySubnets: { subnetGroupName: NATS },
      }),
      restrictDefaultSecurityGroup: true,
      vpcName: props.vpcName,
    });
    acknowledgeLiteralZones(this, [...this.publicSubnets, ...this.privateSubnets, ...this.isolatedSubnets]);
    this.perimeter = { region, organizationId: props.organizationId };
    addGateways(this, this.perimeter);
    this.endpointSecurityGroup = endpointSecurityGroup(this, ipAddresses);
    (props.interfaceEndpoints ?? DEFAULT_ENDPOINTS).forEach((service, index) => {
      this.addInterfaceEndpoint(endpointId(service, index), { service });
    });
    this.logGroup = serversLogGroup(this, 'Logs', { key, retention: props.logRetention, removalPolicy });
    this.addFlowLog('FlowLog', {
      destination: FlowLogDestination.toCloudWatchLogs(this.logGroup),
      trafficType: FlowLogTrafficType.ALL,
    });
    if (egress.kind === 'allow-list') this.firewall = this.throughFirewall(egress, props);
  }

  /**
   * Adds an interface to a service, with the policy of the network's own ones. Make an `InterfaceVpcEndpoint` where a
   * service knows no policies.
   *
   * @param id id of the endpoint
   * @param options the service, and how it is reached
   */
  public override addInterfaceEndpoint(id: string, options: InterfaceVpcEndpointOptions): InterfaceVpcEndpoint {
    const common = options.securityGroups ? {} : { securityGroups: [this.endpointSecurityGroup], open: false };
    const endpoint = super.addInterfaceEndpoint(id, { ...common, ...options });
    restrict(endpoint, options.service, this.perimeter);
    return endpoint;
  }

  /**
   * Peers the network with another one in India, and gives its servers the route. The other network needs a route back.
   *
   * @param id id of the connection
   * @param props the other network
   * @throws when the other network's region is not in India, or not known at synthesis
   */
  public peer(id: string, props: NetworkPeeringProps): CfnVPCPeeringConnection {
    return peerInIndia(this, id, this.group(SERVERS), props);
  }

  private throughFirewall(egress: NetworkEgress, props: ResidentNetworkProps): CfnFirewall {
    const [servers, firewalls, nats] = [this.group(SERVERS), this.group(FIREWALLS), this.group(NATS)];
    const made = egressFirewall(this, 'Firewall', {
      vpc: this,
      subnetIds: firewalls.map(({ subnetId }) => subnetId),
      destinations: egress.destinations,
      logs: this.logGroup,
      removalPolicy: props.removalPolicy,
    });
    this.availabilityZones.forEach((zone, index) => {
      routeThroughFirewall(
        {
          zone,
          servers: servers[index] as ISubnet,
          firewall: firewalls[index] as ISubnet,
          nat: nats[index] as ISubnet,
        },
        made,
      );
    });
    return made;
  }

  private group(subnetGroupName: string): ISubnet[] {
    return this.selectSubnets({ subnetGroupName }).subnets;
  }
}
