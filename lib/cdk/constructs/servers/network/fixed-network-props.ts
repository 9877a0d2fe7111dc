import { type FixedProps } from '../../fixed-props';

const EGRESS = 'lets servers out with `egress`';
const SUBNETS = 'has private subnets, and public ones with `publicLoadBalancers`';
const LOGS = 'always keeps flow logs of all traffic';

/** What there is nothing to choose about on a `ResidentNetwork`. */
export const FIXED_NETWORK_PROPS: FixedProps = {
  cidr: 'takes its addresses as `ipAddresses`',
  maxAzs: 'pins its zones, which are given as `availabilityZones`',
  reservedAzs: 'pins its zones, which are given as `availabilityZones`',
  natGateways: EGRESS,
  natGatewayProvider: EGRESS,
  natGatewaySubnets: EGRESS,
  createInternetGateway: EGRESS,
  subnetConfiguration: SUBNETS,
  flowLogs: LOGS,
  gatewayEndpoints: 'always has those of S3 and DynamoDB, with policies',
  enableDnsHostnames: 'always names its endpoints',
  enableDnsSupport: 'always names its endpoints',
  restrictDefaultSecurityGroup: 'always empties the default security group',
};
