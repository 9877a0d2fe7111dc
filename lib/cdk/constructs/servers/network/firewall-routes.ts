import { Fn } from 'aws-cdk-lib';
import { CfnRoute, type ISubnet, type Subnet } from 'aws-cdk-lib/aws-ec2';
import { type CfnFirewall } from 'aws-cdk-lib/aws-networkfirewall';

/** The subnets of one zone through which a call to the internet passes, in this order: servers, firewall, NAT. */
export interface ZonePath {
  readonly zone: string;
  readonly servers: ISubnet;
  readonly firewall: ISubnet;
  readonly nat: ISubnet;
}

/**
 * Leads a zone's calls from its servers through the firewall to the NAT gateway, and the answers back through the same
 * endpoint of the firewall: it drops what it sees half of.
 */
export function routeThroughFirewall({ zone, servers, firewall, nat }: ZonePath, made: CfnFirewall): void {
  const toNat = defaultRouteOf(servers);
  const endpoint = endpointIn(made, zone);
  new CfnRoute(firewall as Subnet, 'DefaultRoute', {
    routeTableId: firewall.routeTable.routeTableId,
    destinationCidrBlock: '0.0.0.0/0',
    natGatewayId: toNat.natGatewayId,
  });
  toNat.natGatewayId = undefined;
  toNat.vpcEndpointId = endpoint;
  new CfnRoute(nat as Subnet, 'RouteBack', {
    routeTableId: nat.routeTable.routeTableId,
    destinationCidrBlock: servers.ipv4CidrBlock,
    vpcEndpointId: endpoint,
  });
}

function defaultRouteOf(subnet: ISubnet): CfnRoute {
  return subnet.node.findChild('DefaultRoute') as CfnRoute;
}

/**
 * The firewall lists its endpoints as `zone:id`, in no certain order: the id is what stands between the zone and the
 * next comma.
 */
function endpointIn(firewall: CfnFirewall, zone: string): string {
  const all = Fn.join(',', firewall.attrEndpointIds);
  return Fn.select(0, Fn.split(',', Fn.select(1, Fn.split(`${zone}:`, all))));
}
