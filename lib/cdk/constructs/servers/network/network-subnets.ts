import { type SubnetConfiguration, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { type NetworkEgress } from './network-egress';

/** Group of the subnets in which servers stand. */
export const SERVERS = 'Private';
/** Group of the public subnets for load balancers. */
export const BALANCERS = 'LoadBalancer';
/** Group of the public subnets in which only NAT gateways stand: their routes back are not for load balancers. */
export const NATS = 'Nat';
/** Group of the subnets in which only the firewall's endpoints stand. */
export const FIREWALLS = 'Firewall';

/**
 * The subnets of each zone: public ones only for what has to be public. The addresses of those that are not asked for
 * are kept free, so that what is asked for later moves no server.
 */
export function subnetsFor(egress: NetworkEgress, publicLoadBalancers: boolean): SubnetConfiguration[] {
  const isolated = egress.kind === 'none';
  return [
    { name: SERVERS, subnetType: isolated ? SubnetType.PRIVATE_ISOLATED : SubnetType.PRIVATE_WITH_EGRESS },
    { ...PUBLIC, name: BALANCERS, cidrMask: 26, reserved: !publicLoadBalancers },
    { ...PUBLIC, name: NATS, cidrMask: 28, reserved: isolated },
    {
      name: FIREWALLS,
      subnetType: SubnetType.PRIVATE_ISOLATED,
      cidrMask: 28,
      reserved: egress.kind !== 'allow-list',
    },
  ];
}

const PUBLIC = { subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: false };
