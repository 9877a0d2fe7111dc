import { Token } from 'aws-cdk-lib';
import { CfnRoute, CfnVPCPeeringConnection, type ISubnet, type Vpc } from 'aws-cdk-lib/aws-ec2';
import { isIndiaRegion } from '../../../../core/model/region';
import { type NetworkPeeringProps } from './network-peering-props';

/**
 * Peers a network with another one, and gives its servers the route.
 *
 * @throws when the other network's region is not in India, or not known at synthesis
 */
export function peerInIndia(
  vpc: Vpc,
  id: string,
  servers: ISubnet[],
  props: NetworkPeeringProps,
): CfnVPCPeeringConnection {
  const region = props.peerRegion ?? vpc.stack.region;
  if (!isIndiaRegion(region)) {
    const found = Token.isUnresolved(region) ? 'is not known at synthesis' : `is \`${region}\`, which is not in India`;
    throw new Error(
      `\`${vpc.node.path}\`: the region of the peer \`${props.peerVpcId}\` ${found}; ` +
        "peer with a network in `ap-south-1` or `ap-south-2` and write peerRegion: 'ap-south-1' or 'ap-south-2'",
    );
  }
  const peering = new CfnVPCPeeringConnection(vpc, id, {
    vpcId: vpc.vpcId,
    peerVpcId: props.peerVpcId,
    peerRegion: region,
    peerOwnerId: props.peerAccount,
    peerRoleArn: props.peerRoleArn,
  });
  servers.forEach((subnet, index) => {
    new CfnRoute(vpc, `${id}Route${index + 1}`, {
      routeTableId: subnet.routeTable.routeTableId,
      destinationCidrBlock: props.peerCidr,
      vpcPeeringConnectionId: peering.attrId,
    });
  });
  return peering;
}
