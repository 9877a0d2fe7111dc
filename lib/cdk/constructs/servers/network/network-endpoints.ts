import {
  GatewayVpcEndpointAwsService,
  type IInterfaceVpcEndpointService,
  type IIpAddresses,
  type InterfaceVpcEndpoint,
  InterfaceVpcEndpointAwsService,
  Peer,
  Port,
  SecurityGroup,
  type Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { awsOwnedInS3, awsOwnedInSsm, ownToOwn, type Perimeter } from './endpoint-policy';

/** What servers, containers, their logs, keys and sessions need. */
export const DEFAULT_ENDPOINTS: readonly IInterfaceVpcEndpointService[] = [
  InterfaceVpcEndpointAwsService.KMS,
  InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
  InterfaceVpcEndpointAwsService.CLOUDWATCH_MONITORING,
  InterfaceVpcEndpointAwsService.SSM,
  InterfaceVpcEndpointAwsService.SSM_MESSAGES,
  InterfaceVpcEndpointAwsService.EC2_MESSAGES,
  InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
  InterfaceVpcEndpointAwsService.ECR,
  InterfaceVpcEndpointAwsService.ECR_DOCKER,
  InterfaceVpcEndpointAwsService.STS,
];

/** S3 and DynamoDB by route, which costs nothing. */
export function addGateways(vpc: Vpc, perimeter: Perimeter): void {
  const s3 = vpc.addGatewayEndpoint('s3-gateway', { service: GatewayVpcEndpointAwsService.S3 });
  for (const statement of [ownToOwn(perimeter), ...awsOwnedInS3(perimeter)]) s3.addToPolicy(statement);
  vpc
    .addGatewayEndpoint('dynamodb-gateway', { service: GatewayVpcEndpointAwsService.DYNAMODB })
    .addToPolicy(ownToOwn(perimeter));
}

/** One group for all interfaces: they answer over TLS to the network's own addresses, and ask nothing. */
export function endpointSecurityGroup(vpc: Vpc, ipAddresses: IIpAddresses): SecurityGroup {
  const group = new SecurityGroup(vpc, 'Endpoints', {
    vpc,
    description: 'Endpoints of AWS services',
    allowAllOutbound: false,
  });
  // In words where they are known: a reference tells a reviewer, and a linter, nothing.
  const { cidrBlock } = ipAddresses.allocateVpcCidr();
  group.addIngressRule(Peer.ipv4(cidrBlock ?? vpc.vpcCidrBlock), Port.HTTPS, 'TLS from the network');
  return group;
}

/** Lets through an interface what its service needs, and no more. */
export function restrict(
  endpoint: InterfaceVpcEndpoint,
  service: IInterfaceVpcEndpointService,
  perimeter: Perimeter,
): void {
  endpoint.addToPolicy(ownToOwn(perimeter));
  if (shortNameOf(service) === 'ssm') endpoint.addToPolicy(awsOwnedInSsm(perimeter));
}

/** `ecr.api` for a service of AWS; the whole name for another one, which may be a token. */
export function endpointId(service: IInterfaceVpcEndpointService, index: number): string {
  return `${shortNameOf(service) ?? `service-${index + 1}`}-endpoint`;
}

function shortNameOf(service: IInterfaceVpcEndpointService): string | undefined {
  return service instanceof InterfaceVpcEndpointAwsService ? service.shortName : undefined;
}
