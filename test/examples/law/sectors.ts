import { aws_backup as backup, aws_sns as sns } from 'aws-cdk-lib';
import { rule, anyRule, COPY, STORE, PROCESS, type Example } from '../example';
import { stack, table, bucket, globalTable, meta } from '../parts';
import { A, MUM, HYD, US, SG, ROLE } from '../shop';

/** What the regulators of single sectors ask. */
export const sectors: readonly Example[] = [
  {
    name: 'company-books-abroad-with-a-weekly-backup-in-india',
    why: 'books kept abroad need a daily back-up in India: a weekly one does not do',
    build(app, declare) {
      new backup.CfnBackupVault(stack(app, 'In', MUM), 'Vault', { backupVaultName: 'books-in' });
      const k = stack(app, 'Us', US);
      const books = table(k, 'Books');
      declare(books, 'company-books');
      const plan = new backup.CfnBackupPlan(k, 'Plan', {
        backupPlan: {
          backupPlanName: 'books',
          backupPlanRule: [
            {
              ruleName: 'weekly',
              targetBackupVault: 'Default',
              scheduleExpression: 'cron(0 20 ? * SUN *)',
              copyActions: [{ destinationBackupVaultArn: `arn:aws:backup:ap-south-1:${A}:backup-vault:books-in` }],
            },
          ],
        },
      });
      new backup.CfnBackupSelection(k, 'Selection', {
        backupPlanId: plan.attrBackupPlanId,
        backupSelection: { selectionName: 'books', iamRoleArn: ROLE, resources: [books.tableArn] },
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'digital-lending-copied-abroad',
    why: 'data of digital lending stays in India',
    build(app, declare) {
      declare(globalTable(stack(app, 'In', MUM), 'Loans', ['ap-south-1', 'ap-southeast-1']), 'digital-lending');
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'digital-lending-scored-abroad',
    why: 'data of digital lending may be processed abroad only if it is deleted there within a day',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const topic = new sns.Topic(k, 'Applications');
      new sns.CfnSubscription(k, 'Score', {
        topicArn: topic.topicArn,
        protocol: 'lambda',
        endpoint: `arn:aws:lambda:us-east-1:${A}:function:score`,
      });
      declare(topic, 'digital-lending');
    },
    expect: [rule(PROCESS, 'us-east-1')],
  },
  {
    name: 'securities-data-processed-abroad',
    why: 'data of the securities market is processed in India',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const topic = new sns.Topic(k, 'Trades');
      new sns.CfnSubscription(k, 'Risk', {
        topicArn: topic.topicArn,
        protocol: 'lambda',
        endpoint: `arn:aws:lambda:ap-southeast-1:${A}:function:risk`,
      });
      declare(topic, 'securities-market');
    },
    expect: [rule(PROCESS, 'ap-southeast-1')],
  },
  {
    name: 'insurance-records-replicated-abroad',
    why: 'insurance records stay in India',
    build(app, declare) {
      const claims = bucket(stack(app, 'Sg', SG), 'Claims', { bucketName: 'claims-sg' });
      const home = bucket(stack(app, 'In', MUM), 'Claims', {
        replicationRules: [{ destination: claims, priority: 1 }],
      });
      declare(home, 'insurance-records');
      declare(claims, 'insurance-records');
    },
    expect: [rule(COPY, 'ap-southeast-1')],
  },
  {
    name: 'kyc-videos-only-abroad',
    why: 'recordings of video identification are kept in India',
    build(app, declare) {
      declare(bucket(stack(app, 'Us', US), 'Videos'), 'kyc-video');
    },
    expect: [rule(STORE, 'us-east-1')],
  },
  {
    name: 'subscriber-data-copied-abroad',
    why: 'data of subscribers stays in India',
    build(app, declare) {
      declare(globalTable(stack(app, 'In', HYD), 'Subscribers', ['ap-south-2', 'eu-west-1']), 'telecom-subscriber');
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'aadhaar-vault-abroad',
    why: 'Aadhaar numbers are kept in India',
    build(app, declare) {
      declare(table(stack(app, 'Us', US), 'Vault'), 'aadhaar');
    },
    expect: [rule(STORE, 'us-east-1')],
  },
  {
    name: 'core-biometrics-may-be-stored-nowhere',
    why: 'core biometrics of Aadhaar may be stored nowhere',
    build(app, declare) {
      declare(bucket(stack(app, 'In', MUM), 'Fingerprints'), 'aadhaar-core-biometrics');
    },
    expect: [anyRule()],
  },
  {
    name: 'books-and-payments-in-one-store-that-leaves',
    why: 'each class is judged, and the strictest reported',
    build(app) {
      meta(globalTable(stack(app, 'In', MUM), 'Ledger', ['ap-south-1', 'us-west-2']), {
        dataClass: ['company-books', 'payment'],
      });
    },
    expect: [rule(COPY, 'us-west-2')],
  },
  {
    name: 'ok-company-books-copied-abroad-with-a-daily-india-backup',
    why: 'books may be copied abroad with a daily back-up in India',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const books = globalTable(k, 'Books', ['ap-south-1', 'us-east-1']);
      declare(books, 'company-books');
      const vault = new backup.CfnBackupVault(k, 'Vault', { backupVaultName: 'books-in' });
      const plan = new backup.CfnBackupPlan(k, 'Plan', {
        backupPlan: {
          backupPlanName: 'books',
          backupPlanRule: [
            { ruleName: 'daily', targetBackupVault: vault.ref, scheduleExpression: 'cron(0 20 * * ? *)' },
          ],
        },
      });
      new backup.CfnBackupSelection(k, 'Selection', {
        backupPlanId: plan.attrBackupPlanId,
        backupSelection: { selectionName: 'books', iamRoleArn: ROLE, resources: [books.attrArn] },
      });
    },
    expect: [],
  },
  {
    name: 'ok-company-books-abroad-with-a-daily-backup-in-india',
    why: 'books may be kept abroad with a daily back-up in India',
    build(app, declare) {
      new backup.CfnBackupVault(stack(app, 'In', MUM), 'Vault', { backupVaultName: 'books-in' });
      const k = stack(app, 'Us', US);
      const books = table(k, 'Books');
      declare(books, 'company-books');
      const plan = new backup.CfnBackupPlan(k, 'Plan', {
        backupPlan: {
          backupPlanName: 'books',
          backupPlanRule: [
            {
              ruleName: 'daily',
              targetBackupVault: 'Default',
              scheduleExpression: 'cron(0 20 * * ? *)',
              copyActions: [{ destinationBackupVaultArn: `arn:aws:backup:ap-south-1:${A}:backup-vault:books-in` }],
            },
          ],
        },
      });
      new backup.CfnBackupSelection(k, 'Selection', {
        backupPlanId: plan.attrBackupPlanId,
        backupSelection: { selectionName: 'books', iamRoleArn: ROLE, resources: [books.tableArn] },
      });
    },
    expect: [],
  },
  {
    name: 'ok-company-books-processed-abroad',
    why: 'books may be processed abroad',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const topic = new sns.Topic(k, 'Closings');
      new sns.CfnSubscription(k, 'Audit', {
        topicArn: topic.topicArn,
        protocol: 'lambda',
        endpoint: `arn:aws:lambda:us-east-1:${A}:function:audit`,
      });
      declare(topic, 'company-books');
    },
    expect: [],
  },
  {
    name: 'ok-sector-classes-in-india',
    why: 'the classes of each sector may be kept and replicated in India',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      for (const cls of [
        'digital-lending',
        'securities-market',
        'insurance-records',
        'kyc-video',
        'telecom-subscriber',
      ])
        declare(table(k, cls), cls);
    },
    expect: [],
  },
];
