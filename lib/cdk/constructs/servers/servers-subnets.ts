import { Token } from 'aws-cdk-lib';
import { type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';

/**
 * The subnets in which servers stand: private ones of a network of their own region.
 *
 * @throws when the network is of another region, or a chosen subnet is public
 */
export function serversSubnets(path: string, region: string, vpc: IVpc, chosen?: SubnetSelection): SubnetSelection {
  const found = vpc.env.region;
  if (!Token.isUnresolved(found) && found !== region) {
    throw new Error(`\`${path}\`: its vpc is in \`${found}\`; give a network that is in \`${region}\``);
  }
  const { hasPublic, subnets } = vpc.selectSubnets(chosen);
  if (!hasPublic) return { subnets };
  throw new Error(
    `\`${path}\`: its subnets are public, and servers stand in private ones; ` +
      (chosen === undefined
        ? `give a vpc with private subnets, such as a ResidentNetwork`
        : `write vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED }, or PRIVATE_WITH_EGRESS`),
  );
}
