import { Token } from 'aws-cdk-lib';
import { type IVpc, type SubnetSelection, SubnetType } from 'aws-cdk-lib/aws-ec2';

/**
 * The subnets of a database: isolated ones where the network has some, else private ones.
 *
 * @throws when the network is of another region, or has no such subnets, or when public subnets were asked for
 */
export function privateSubnets(
  path: string,
  region: string,
  vpc: IVpc,
  given: SubnetSelection | undefined,
): SubnetSelection {
  const found = vpc.env.region;
  if (!Token.isUnresolved(found) && found !== region) {
    throw new Error(`\`${path}\`: its vpc is in \`${found}\`; give a vpc that is in \`${region}\``);
  }
  if (given === undefined && vpc.isolatedSubnets.length + vpc.privateSubnets.length === 0) {
    throw new Error(
      `\`${path}\`: its vpc has no private subnets; give the vpc subnetConfiguration: [{ name: 'stores', subnetType: SubnetType.PRIVATE_ISOLATED }]`,
    );
  }
  const subnets = given ?? {
    subnetType: vpc.isolatedSubnets.length > 0 ? SubnetType.PRIVATE_ISOLATED : SubnetType.PRIVATE_WITH_EGRESS,
  };
  if (vpc.selectSubnets(subnets).hasPublic) {
    throw new Error(
      `\`${path}\`: its vpcSubnets are public; give vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED }`,
    );
  }
  return subnets;
}
