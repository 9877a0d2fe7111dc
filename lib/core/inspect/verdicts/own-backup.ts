import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldNumber } from '../../estate/fold-number';
import { isMap } from '../../estate/intrinsics';
import type { CopyInIndia } from './copies';

/** The back-up that a database makes of itself in its own region: point-in-time recovery, or one a day. */
export function ownBackup(estate: Estate, store: EstateResource): CopyInIndia | undefined {
  const { properties } = store;
  switch (store.type) {
    case 'AWS::DynamoDB::Table':
      return recovers(estate, store, properties['PointInTimeRecoverySpecification']);
    case 'AWS::DynamoDB::GlobalTable': {
      const replicas = Array.isArray(properties['Replicas']) ? (properties['Replicas'] as unknown[]) : [];
      const here = replicas.find(
        (replica) => isMap(replica) && estate.foldText(replica['Region'], store.owner).includes(store.region ?? ''),
      );
      return isMap(here) ? recovers(estate, store, here['PointInTimeRecoverySpecification']) : undefined;
    }
    case 'AWS::RDS::DBInstance':
    case 'AWS::RDS::DBCluster':
    case 'AWS::DocDB::DBCluster':
    case 'AWS::Neptune::DBCluster': {
      // One day is the default of CloudFormation; zero turns automated back-ups off.
      const days = properties['BackupRetentionPeriod'];
      const kept = days === undefined ? [1] : foldNumber(estate, days, store.owner);
      return kept.every((day) => day >= 1) ? { by: `${store.path} BackupRetentionPeriod`, everyHours: 24 } : undefined;
    }
    default:
      return undefined;
  }
}

function recovers(estate: Estate, store: EstateResource, specification: unknown): CopyInIndia | undefined {
  const written = isMap(specification) ? specification['PointInTimeRecoveryEnabled'] : undefined;
  const enabled = written !== undefined && estate.foldText(written, store.owner).every((value) => value === 'true');
  return enabled ? { by: `${store.path} PointInTimeRecoverySpecification`, everyHours: 0 } : undefined;
}
