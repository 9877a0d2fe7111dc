import {
  aws_dynamodb as ddb,
  aws_efs as efs,
  aws_elasticache as ec,
  aws_rds as rds,
  aws_secretsmanager as sm,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, table, bucket, network, replicate } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, HYD } from '../shop';

/** Mumbai and Hyderabad keep copies of each other. */
export const replicasInHyderabad: readonly Example[] = [
  {
    name: 'ok-hyd-table-v2',
    why: RULE.india,
    build(app, declare) {
      declare(
        new ddb.TableV2(stack(app, 'Mum', MUM), 'Orders', {
          partitionKey: { name: 'pk', type: ddb.AttributeType.STRING },
          replicas: [{ region: 'ap-south-2' }],
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-old-table-replica',
    why: RULE.india,
    build(app, declare) {
      declare(table(stack(app, 'Hyd', HYD), 'Orders', { replicationRegions: ['ap-south-1'] }), 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-replication-rules',
    why: RULE.india,
    build(app, declare) {
      const mirror = bucket(stack(app, 'Hyd', HYD), 'Mirror', { bucketName: 'invoices-hyd' });
      const home = bucket(stack(app, 'Mum', MUM), 'Invoices', {
        replicationRules: [{ destination: mirror, priority: 1 }],
      });
      declare(home, 'payment');
      declare(mirror, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-replication-placed-by-the-replica-key',
    why: `${RULE.evidence}; ${RULE.india}`,
    build(app, declare) {
      const home = bucket(stack(app, 'Mum', MUM), 'Invoices');
      replicate(home, {
        Bucket: 'arn:aws:s3:::central-mirror',
        EncryptionConfiguration: { ReplicaKmsKeyID: `arn:aws:kms:ap-south-2:${B}:key/0a1b2c3d` },
      });
      declare(home, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-replication-by-account-regional-name',
    why: `${RULE.evidence} (a name of the regional namespace of an account)`,
    build(app, declare) {
      const home = bucket(stack(app, 'Mum', MUM), 'Invoices');
      replicate(home, { Bucket: `arn:aws:s3:::invoices-${A}-ap-south-2-an` });
      declare(home, 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-bucket-that-the-folder-declares',
    why: `${RULE.evidence} (here from the organisation's folder)`,
    residency: {
      'declarations.yaml':
        'places:\n  - { bucket: central-mirror, region: ap-south-2, owner: Platform team, reason: disaster recovery }\n',
    },
    build(app, declare) {
      const home = bucket(stack(app, 'Mum', MUM), 'Invoices');
      replicate(home, { Bucket: 'arn:aws:s3:::central-mirror' });
      declare(home, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-secret-replica',
    why: RULE.india,
    build(app, declare) {
      declare(new sm.Secret(stack(app, 'Mum', MUM), 'Keys', { replicaRegions: [{ region: 'ap-south-2' }] }), 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-file-system',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      declare(
        new efs.FileSystem(k, 'Files', {
          vpc: network(k),
          replicationConfiguration: efs.ReplicationConfiguration.regionalFileSystem('ap-south-2'),
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-keyspace-cache-and-memory',
    why: `${RULE.india}; ${RULE.globalCluster}`,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM),
        h = stack(app, 'Hyd', HYD);
      declare(
        raw(k, 'Ks', 'AWS::Cassandra::Keyspace', {
          KeyspaceName: 'orders',
          ReplicationSpecification: { ReplicationStrategy: 'MULTI_REGION', RegionList: ['ap-south-1', 'ap-south-2'] },
        }),
        'personal',
      );
      for (const s of [k, h])
        declare(
          raw(s, 'Cart', 'AWS::MemoryDB::Cluster', {
            ClusterName: 'cart',
            NodeType: 'db.r7g.large',
            ACLName: 'open-access',
            MultiRegionClusterName: 'virxk-cart',
          }),
          'personal',
        );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-global-datastore',
    why: RULE.india,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      const sessions = new ec.CfnReplicationGroup(k, 'Sessions', {
        replicationGroupDescription: 'sessions',
        engine: 'redis',
        cacheNodeType: 'cache.r6g.large',
        numCacheClusters: 2,
      });
      declare(sessions, 'personal');
      const global = raw(k, 'Global', 'AWS::ElastiCache::GlobalReplicationGroup', {
        GlobalReplicationGroupIdSuffix: 'sessions',
        Members: [
          { ReplicationGroupId: sessions.ref, ReplicationGroupRegion: 'ap-south-1', Role: 'PRIMARY' },
          { ReplicationGroupId: 'sessions-hyd', ReplicationGroupRegion: 'ap-south-2', Role: 'SECONDARY' },
        ],
      });
      declare(global, 'personal');
      declare(
        new ec.CfnReplicationGroup(stack(app, 'Hyd', HYD), 'Sessions', {
          replicationGroupId: 'sessions-hyd',
          replicationGroupDescription: 'sessions',
          cacheNodeType: 'cache.r6g.large',
          engine: 'redis',
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-hyd-neptune-and-docdb-global',
    why: `${RULE.globalCluster}; ${RULE.india}`,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM),
        h = stack(app, 'Hyd', HYD);
      raw(k, 'Graph', 'AWS::Neptune::GlobalCluster', { GlobalClusterIdentifier: 'friends' });
      raw(k, 'Docs', 'AWS::DocDB::GlobalCluster', { GlobalClusterIdentifier: 'catalogue' });
      for (const s of [k, h]) {
        declare(
          raw(s, 'Friends', 'AWS::Neptune::DBCluster', { GlobalClusterIdentifier: 'friends', StorageEncrypted: true }),
          'personal',
        );
        declare(
          raw(s, 'Catalogue', 'AWS::DocDB::DBCluster', {
            GlobalClusterIdentifier: 'catalogue',
            StorageEncrypted: true,
          }),
          'personal',
        );
      }
    },
    expect: [],
  },
  {
    name: 'ok-hyd-read-replica-and-automated-backups',
    why: RULE.india,
    build(app, declare) {
      declare(
        new rds.CfnDBInstance(stack(app, 'Mum', MUM), 'Ledger', {
          dbInstanceIdentifier: 'ledger',
          dbInstanceClass: 'db.r6g.large',
          engine: 'postgres',
          allocatedStorage: '100',
          masterUsername: 'app',
          manageMasterUserPassword: true,
          automaticBackupReplicationRegion: 'ap-south-2',
        }),
        'payment',
      );
      declare(
        new rds.CfnDBInstance(stack(app, 'Hyd', HYD), 'Reader', {
          dbInstanceClass: 'db.r6g.large',
          sourceDbInstanceIdentifier: `arn:aws:rds:ap-south-1:${A}:db:ledger`,
          sourceRegion: 'ap-south-1',
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-warehouse-snapshots-in-hyderabad',
    why: RULE.india,
    build(app, declare) {
      declare(
        raw(stack(app, 'Mum', MUM), 'Ns', 'AWS::RedshiftServerless::Namespace', {
          NamespaceName: 'ledger',
          SnapshotCopyConfigurations: [{ DestinationRegion: 'ap-south-2' }],
        }),
        'payment',
      );
    },
    expect: [],
  },
];
