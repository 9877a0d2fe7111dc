import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type ISubnet, type IVpc, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationLoadBalancer,
  ApplicationProtocol,
  ListenerAction,
  type ApplicationListener,
  type IApplicationTargetGroup,
  SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { type Construct } from 'constructs';
import { accessLogBucketOf } from '../../bucket/access-log-bucket';
import { BALANCERS } from '../network/network-subnets';
import { ResidentNetwork } from '../network/resident-network';
import { type ResidentServiceProps } from './resident-service-props';

/** The load balancer of a service, with access logs in the stack's bucket for them. */
export function serviceBalancer(scope: Construct, props: ResidentServiceProps): ApplicationLoadBalancer {
  const open = props.publicLoadBalancer === true;
  const balancer = new ApplicationLoadBalancer(scope, 'LoadBalancer', {
    vpc: props.vpc,
    internetFacing: open,
    vpcSubnets: open ? { subnets: publicSubnetsOf(props.vpc) } : props.vpcSubnets,
    securityGroup: callers(scope, props.vpc, open),
    dropInvalidHeaderFields: true,
    deletionProtection: props.removalPolicy !== RemovalPolicy.DESTROY,
  });
  const logs = accessLogBucketOf(Stack.of(scope));
  balancer.logAccessLogs(logs, `load-balancers/${scope.node.addr.slice(-8)}`);
  Validations.of(logs).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'it keeps access logs: its own would be of their delivery, without end',
  });
  return balancer;
}

/** TLS 1.2 or newer; from the internet, plain HTTP is told to come back with TLS. */
export function listen(
  balancer: ApplicationLoadBalancer,
  props: ResidentServiceProps,
  targets: IApplicationTargetGroup,
): ApplicationListener {
  if (props.publicLoadBalancer === true) {
    balancer.addRedirect({ open: false });
  }
  return balancer.addListener('Tls', {
    port: 443,
    protocol: ApplicationProtocol.HTTPS,
    certificates: [props.certificate],
    sslPolicy: SslPolicy.RECOMMENDED_TLS,
    open: false,
    defaultAction: ListenerAction.forward([targets]),
  });
}

/** @throws when the network has no public subnets for the load balancer that was asked for */
export function requireBalancerSubnets(path: string, props: ResidentServiceProps): void {
  if (props.publicLoadBalancer !== true || publicSubnetsOf(props.vpc).length > 0) return;
  throw new Error(
    `\`${path}\`: publicLoadBalancer is \`true\`, and its network has no public subnets for load balancers; ` +
      'write publicLoadBalancers: true on the ResidentNetwork, or take publicLoadBalancer out',
  );
}

/**
 * NAT gateways of a ResidentNetwork stand in public subnets of their own, with routes that are not for load balancers.
 */
function publicSubnetsOf(vpc: IVpc): ISubnet[] {
  if (!(vpc instanceof ResidentNetwork)) return vpc.publicSubnets;
  return vpc.publicSubnets.filter((subnet) => subnet.node.id.startsWith(BALANCERS));
}

function callers(scope: Construct, vpc: IVpc, open: boolean): SecurityGroup {
  const group = new SecurityGroup(scope, 'Callers', {
    vpc,
    description: 'Callers of the load balancer',
    allowAllOutbound: false,
  });
  const who = open ? Peer.anyIpv4() : Peer.ipv4(vpc.vpcCidrBlock);
  group.addIngressRule(who, Port.HTTPS, open ? 'TLS from anywhere' : 'TLS from the network');
  if (open) group.addIngressRule(who, Port.HTTP, 'redirected to TLS');
  Validations.of(group).acknowledge({
    id: 'AwsSolutions-EC23',
    reason: open
      ? 'a public load balancer was asked for: anybody may call it, through the web firewall'
      : 'the load balancer is open to the addresses of its own network alone, which the template names by reference',
  });
  return group;
}
