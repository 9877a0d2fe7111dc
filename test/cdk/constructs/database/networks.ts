import { type Stack } from 'aws-cdk-lib';
import { type ISubnet, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { AuroraMysqlEngineVersion, AuroraPostgresEngineVersion, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';

export const POSTGRES = DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_5 });
export const MYSQL = DatabaseClusterEngine.auroraMysql({ version: AuroraMysqlEngineVersion.VER_3_10_4 });

/** A network whose zones need no look-up, with the subnets of these types. */
export function network(stack: Stack, ...types: SubnetType[]): Vpc {
  return new Vpc(stack, 'Network', {
    availabilityZones: [`${stack.region}a`, `${stack.region}b`],
    natGateways: types.includes(SubnetType.PRIVATE_WITH_EGRESS) ? 1 : 0,
    flowLogs: { all: {} },
    subnetConfiguration: (types.length > 0 ? types : [SubnetType.PRIVATE_ISOLATED]).map((subnetType) => ({
      name: subnetType,
      subnetType,
    })),
  });
}

/** The subnets that a template's one subnet group names. */
export function idsOf(stack: Stack, subnets: ISubnet[]): unknown {
  return stack.resolve(subnets.map(({ subnetId }) => subnetId));
}
