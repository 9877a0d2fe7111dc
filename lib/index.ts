export { AggregateField, type CountOptions, PeriodUnit } from './cdk/constructs/copy-out/aggregate-field';
export type { BackupMirrorProps, ResidentBackupProps } from './cdk/constructs/backup/resident-backup-props';
export type { BucketMirrorProps } from './cdk/constructs/bucket/bucket-mirror-props';
export type { BucketOriginalProps } from './cdk/constructs/india-mirror/bucket-original-props';
export type {
  ClusterMirrorProps,
  DatabaseMirrorProps,
  InstanceMirrorProps,
} from './cdk/constructs/database/database-mirror-props';
export type {
  ClusterOriginalProps,
  DatabaseOriginalBaseProps,
  InstanceOriginalProps,
} from './cdk/constructs/india-mirror/database-original-props';
export type { ConsentAttestationProps } from './cdk/constructs/consent/consent-attestation-props';
export { ConsentLedger } from './cdk/constructs/consent/consent-ledger';
export type { ConsentLedgerProps } from './cdk/constructs/consent/consent-ledger-props';
export { CrossBorderCopy } from './cdk/constructs/copy-out/cross-border-copy';
export type { CrossBorderCopyProps } from './cdk/constructs/copy-out/cross-border-copy-props';
export { DataClass } from './cdk/data-class';
export { DataClassification, type DeclareProps } from './cdk/data-classification';
export type { FileSystemMirrorProps } from './cdk/constructs/file-system/file-system-mirror-props';
export type { FleetVolume } from './cdk/constructs/servers/fleet/fleet-volume';
export { GenericExport } from './cdk/constructs/copy-out/generic-export';
export type { GenericExportProps } from './cdk/constructs/copy-out/generic-export-props';
export { IndiaBucketMirror } from './cdk/constructs/india-mirror/india-bucket-mirror';
export { IndiaMirror } from './cdk/constructs/india-mirror/india-mirror';
export type { LogMirrorProps } from './cdk/constructs/log-group/log-mirror-props';
export { NetworkEgress } from './cdk/constructs/servers/network/network-egress';
export type { NetworkPeeringProps } from './cdk/constructs/servers/network/network-peering-props';
export { ResidencyGuard } from './cdk/residency-guard';
export type { ResidencyGuardProps } from './cdk/guard/residency-guard-props';
export { ResidentBackup } from './cdk/constructs/backup/resident-backup';
export { ResidentBucket } from './cdk/constructs/bucket/resident-bucket';
export type { ResidentBucketProps } from './cdk/constructs/bucket/resident-bucket-props';
export { ResidentDatabase } from './cdk/constructs/database/resident-database';
export type { ResidentDatabaseBaseProps } from './cdk/constructs/database/resident-database-base-props';
export { ResidentDatabaseInstance } from './cdk/constructs/database/resident-database-instance';
export type { ResidentDatabaseInstanceProps } from './cdk/constructs/database/resident-database-instance-props';
export type { ResidentDatabaseProps } from './cdk/constructs/database/resident-database-props';
export { ResidentFileSystem } from './cdk/constructs/file-system/resident-file-system';
export type { ResidentFileSystemProps } from './cdk/constructs/file-system/resident-file-system-props';
export { ResidentKey, type ResidentKeyProps } from './cdk/constructs/resident-key';
export { ResidentLogGroup } from './cdk/constructs/log-group/resident-log-group';
export type { ResidentLogGroupProps } from './cdk/constructs/log-group/resident-log-group-props';
export { ResidentNetwork } from './cdk/constructs/servers/network/resident-network';
export type { ResidentNetworkProps } from './cdk/constructs/servers/network/resident-network-props';
export type { ResidentProps } from './cdk/constructs/resident-props';
export { ResidentQueue } from './cdk/constructs/queue/resident-queue';
export type { ResidentQueueProps } from './cdk/constructs/queue/resident-queue-props';
export { ResidentSecret } from './cdk/constructs/secret/resident-secret';
export type { ResidentSecretProps } from './cdk/constructs/secret/resident-secret-props';
export { ResidentServerFleet } from './cdk/constructs/servers/fleet/resident-server-fleet';
export type { ResidentServerFleetProps } from './cdk/constructs/servers/fleet/resident-server-fleet-props';
export { ResidentService } from './cdk/constructs/servers/service/resident-service';
export type { ResidentServiceProps } from './cdk/constructs/servers/service/resident-service-props';
export { ResidentStream } from './cdk/constructs/stream/resident-stream';
export type { ResidentStreamProps } from './cdk/constructs/stream/resident-stream-props';
export { ResidentTable } from './cdk/constructs/table/resident-table';
export type { ResidentTableOptions } from './cdk/constructs/table/resident-table-options';
export type { ResidentTableProps } from './cdk/constructs/table/resident-table-props';
export type { SecretMirrorProps } from './cdk/constructs/secret/secret-mirror-props';
export type { TableMirrorProps } from './cdk/constructs/table/table-mirror-props';
export type { TableOriginalProps } from './cdk/constructs/india-mirror/table-original-props';
export { TransientProcessing } from './cdk/constructs/copy-out/transient-processing';
export type { TransientProcessingProps } from './cdk/constructs/copy-out/transient-processing-props';
