import { AuroraPostgresEngineVersion, ClusterInstance, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
import { DataClass, ResidentBackup, ResidentBucket, ResidentDatabase, ResidentNetwork } from '../../lib';
import { type Stacks } from './stacks';

/** Books of account: the Companies (Accounts) Rules ask for a daily back-up on a server in India. */
export function books({ mumbai, hyderabad, standby }: Stacks, vpc: ResidentNetwork) {
  const dataClass = DataClass.COMPANY_BOOKS;
  const elements = ['ledger-entries', 'vouchers'];
  const vouchers = new ResidentBucket(mumbai, 'Books', { dataClass, elements, mirror: { scope: hyderabad } });
  const ledger = new ResidentDatabase(mumbai, 'Ledger', {
    dataClass,
    elements,
    engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_5 }),
    writer: ClusterInstance.serverlessV2('Writer'),
    serverlessV2MinCapacity: 8,
    serverlessV2MaxCapacity: 16,
    vpc,
    // Nobody works on the mirror until it is needed, so it has no reader, and its network no endpoints.
    mirror: { scope: standby, vpc: new ResidentNetwork(standby, 'Network', { interfaceEndpoints: [] }), readers: 0 },
  });
  new ResidentBackup(mumbai, 'Nightly', { dataClass, stores: [vouchers, ledger], mirror: { scope: hyderabad } });
  return { vouchers, ledger };
}
