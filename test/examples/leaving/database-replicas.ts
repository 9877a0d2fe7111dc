import { aws_dynamodb as ddb, aws_elasticache as ec, aws_rds as rds, aws_redshift as rs } from 'aws-cdk-lib';
import { rule, anyRule, COPY, ORIGINAL, type Example } from '../example';
import { stack, raw, table, globalTable } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, HYD, US, EU, SG } from '../shop';

/** Databases and caches that keep a replica elsewhere. */
export const databaseReplicas: readonly Example[] = [
  {
    name: 'table-v2-with-a-replica-in-singapore',
    why: `${RULE.copyOut} (DynamoDB replica)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        new ddb.TableV2(k, 'Customers', {
          partitionKey: { name: 'pk', type: ddb.AttributeType.STRING },
          replicas: [{ region: 'ap-southeast-1' }],
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'table-v2-undeclared-with-a-replica-abroad',
    why: RULE.defaultClass,
    build(app) {
      new ddb.TableV2(stack(app, 'In', HYD), 'Orders', {
        partitionKey: { name: 'pk', type: ddb.AttributeType.STRING },
        replicas: [{ region: 'ap-south-1' }, { region: 'me-central-1' }],
      });
    },
    expect: [rule(COPY, 'me-central-1')],
  },
  {
    name: 'old-table-construct-with-replication-regions',
    why: `${RULE.copyOut} (Custom::DynamoDBReplica Region)`,
    build(app, declare) {
      declare(table(stack(app, 'In', MUM), 'Orders', { replicationRegions: ['eu-west-1'] }), 'payment');
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'global-table-strong-consistency-with-a-witness-abroad',
    why: `${RULE.copyOut} (witness, it holds replicated change data)`,
    build(app, declare) {
      const t = globalTable(stack(app, 'In', MUM), 'Ledger', ['ap-south-1', 'ap-south-2'], {
        multiRegionConsistency: 'STRONG',
        globalTableWitnesses: [{ region: 'us-east-1' }],
      });
      declare(t, 'payment');
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'dsql-peer-and-witness-abroad',
    why: `${RULE.copyOut} (DSQL peers)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Orders', 'AWS::DSQL::Cluster', {
          MultiRegionProperties: {
            WitnessRegion: 'ap-northeast-3',
            Clusters: [`arn:aws:dsql:ap-northeast-1:${A}:cluster/abc`],
          },
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'ap-northeast-1')],
  },
  {
    name: 'aurora-global-cluster-with-a-member-in-ireland',
    why: RULE.globalCluster,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      new rds.CfnGlobalCluster(k, 'Global', { globalClusterIdentifier: 'ledger-global', engine: 'aurora-postgresql' });
      declare(
        new rds.CfnDBCluster(k, 'Home', {
          engine: 'aurora-postgresql',
          globalClusterIdentifier: 'ledger-global',
          masterUsername: 'app',
          manageMasterUserPassword: true,
        }),
        'payment',
      );
      declare(
        new rds.CfnDBCluster(stack(app, 'Ireland', EU), 'Reader', {
          engine: 'aurora-postgresql',
          globalClusterIdentifier: 'ledger-global',
        }),
        'payment',
      );
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'neptune-global-member-abroad-not-declared',
    why: RULE.globalCluster,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      raw(k, 'Global', 'AWS::Neptune::GlobalCluster', { GlobalClusterIdentifier: 'friends' });
      declare(
        raw(k, 'Home', 'AWS::Neptune::DBCluster', { GlobalClusterIdentifier: 'friends', StorageEncrypted: true }),
        'personal',
      );
      raw(stack(app, 'Us', US), 'Reader', 'AWS::Neptune::DBCluster', {
        GlobalClusterIdentifier: 'friends',
        StorageEncrypted: true,
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'docdb-global-member-abroad',
    why: RULE.globalCluster,
    build(app, declare) {
      declare(
        raw(stack(app, 'Mum', MUM), 'Home', 'AWS::DocDB::DBCluster', {
          GlobalClusterIdentifier: 'catalogue',
          MasterUsername: 'app',
          ManageMasterUserPassword: true,
          StorageEncrypted: true,
        }),
        'personal',
      );
      declare(
        raw(stack(app, 'Sg', SG), 'Reader', 'AWS::DocDB::DBCluster', {
          GlobalClusterIdentifier: 'catalogue',
          StorageEncrypted: true,
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'elasticache-global-datastore-member-abroad',
    why: `${RULE.copyOut} (Global Datastore member region)`,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      const sessions = new ec.CfnReplicationGroup(k, 'Sessions', {
        replicationGroupDescription: 'sessions',
        engine: 'redis',
        cacheNodeType: 'cache.r6g.large',
        numNodeGroups: 1,
        replicasPerNodeGroup: 1,
        automaticFailoverEnabled: true,
      });
      const global = raw(k, 'Global', 'AWS::ElastiCache::GlobalReplicationGroup', {
        GlobalReplicationGroupIdSuffix: 'sessions',
        Members: [
          { ReplicationGroupId: sessions.ref, ReplicationGroupRegion: 'ap-south-1', Role: 'PRIMARY' },
          { ReplicationGroupId: 'sessions-us', ReplicationGroupRegion: 'us-east-1', Role: 'SECONDARY' },
        ],
      });
      declare(sessions, 'personal');
      declare(global, 'personal');
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'memorydb-multi-region-cluster',
    why: RULE.globalCluster,
    build(app, declare) {
      declare(
        raw(stack(app, 'Mum', MUM), 'Cart', 'AWS::MemoryDB::Cluster', {
          ClusterName: 'cart',
          NodeType: 'db.r7g.large',
          ACLName: 'open-access',
          MultiRegionClusterName: 'virxk-cart',
        }),
        'personal',
      );
      declare(
        raw(stack(app, 'Sg', SG), 'Cart', 'AWS::MemoryDB::Cluster', {
          ClusterName: 'cart',
          NodeType: 'db.r7g.large',
          ACLName: 'open-access',
          MultiRegionClusterName: 'virxk-cart',
        }),
        'personal',
      );
    },
    expect: [anyRule('ap-southeast-1')],
  },
  {
    name: 'keyspaces-table-replica-specification',
    why: `${RULE.copyOut} (Keyspaces ReplicaSpecifications)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Orders', 'AWS::Cassandra::Table', {
          KeyspaceName: 'shop',
          TableName: 'orders',
          PartitionKeyColumns: [{ ColumnName: 'id', ColumnType: 'text' }],
          ReplicaSpecifications: [{ Region: 'ap-southeast-1' }],
        }),
        'personal',
      );
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'read-replica-abroad-of-an-india-database',
    why: `${RULE.direction}; ${RULE.once}`,
    build(app, declare) {
      declare(
        new rds.CfnDBInstance(stack(app, 'In', MUM), 'Ledger', {
          dbInstanceIdentifier: 'ledger',
          dbInstanceClass: 'db.r6g.large',
          engine: 'mysql',
          allocatedStorage: '100',
          masterUsername: 'app',
          manageMasterUserPassword: true,
          backupRetentionPeriod: 7,
        }),
        'payment',
      );
      declare(
        new rds.CfnDBInstance(stack(app, 'Us', US), 'Reader', {
          dbInstanceClass: 'db.r6g.large',
          sourceDbInstanceIdentifier: `arn:aws:rds:ap-south-1:${A}:db:ledger`,
          sourceRegion: 'ap-south-1',
        }),
        'payment',
      );
    },
    expect: [rule(COPY, 'us-east-1')],
  },
  {
    name: 'global-table-that-joins-a-table-abroad',
    why: 'an original abroad with a complete copy in India is a mirror, which the rules for personal data refuse',
    build(app, declare) {
      const t = globalTable(stack(app, 'In', MUM), 'Customers', ['ap-south-1']);
      t.addPropertyOverride('GlobalTableSourceArn', `arn:aws:dynamodb:us-east-1:${B}:table/customers`);
      declare(t, 'personal');
    },
    expect: [rule(ORIGINAL)],
  },
  {
    name: 'redshift-serverless-snapshot-copy',
    why: `${RULE.copyOut} (Redshift Serverless snapshot copy)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Books', 'AWS::RedshiftServerless::Namespace', {
          NamespaceName: 'ledger',
          SnapshotCopyConfigurations: [{ DestinationRegion: 'us-west-2', SnapshotRetentionPeriod: 7 }],
        }),
        'payment',
      );
    },
    expect: [rule(COPY, 'us-west-2')],
  },
  {
    name: 'redshift-snapshot-copy-undeclared',
    why: RULE.defaultClass,
    build(app) {
      new rs.CfnCluster(stack(app, 'In', MUM), 'Dw', {
        clusterType: 'single-node',
        dbName: 'd',
        masterUsername: 'u',
        manageMasterPassword: true,
        nodeType: 'ra3.large',
        destinationRegion: 'ap-southeast-2',
      });
    },
    expect: [rule(COPY, 'ap-southeast-2')],
  },
];
