import { Aspects, aws_backup as backup, aws_ec2 as ec2, aws_rds as rds } from 'aws-cdk-lib';
import { rule, anyRule, COPY, type Example } from '../example';
import { stack, raw, table } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, ROLE } from '../shop';

/** Back-ups and images that are copied elsewhere. */
export const backups: readonly Example[] = [
  {
    name: 'backup-plan-copies-the-ledger-to-ireland',
    why: `${RULE.selection}; ${RULE.copyOut} (CopyActions)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const ledger = table(k, 'Ledger');
      declare(ledger, 'payment');
      const plan = new backup.BackupPlan(k, 'Plan', {
        backupPlanRules: [
          new backup.BackupPlanRule({
            backupVault: new backup.BackupVault(k, 'Vault'),
            copyActions: [
              {
                destinationBackupVault: backup.BackupVault.fromBackupVaultArn(
                  k,
                  'Away',
                  `arn:aws:backup:eu-west-1:${A}:backup-vault:dr`,
                ),
              },
            ],
          }),
        ],
      });
      plan.addSelection('Ledger', { resources: [backup.BackupResource.fromDynamoDbTable(ledger)] });
    },
    expect: [rule(COPY, 'eu-west-1')],
  },
  {
    name: 'backup-plan-by-tag-with-nothing-known',
    why: `${RULE.undeclaredMover} (backup plans are not lowered)`,
    build(app) {
      const k = stack(app, 'Ops', MUM);
      const plan = new backup.CfnBackupPlan(k, 'Plan', {
        backupPlan: {
          backupPlanName: 'gold',
          backupPlanRule: [
            {
              ruleName: 'daily',
              targetBackupVault: 'Default',
              copyActions: [{ destinationBackupVaultArn: `arn:aws:backup:us-east-1:${B}:backup-vault:central` }],
            },
          ],
        },
      });
      new backup.CfnBackupSelection(k, 'Selection', {
        backupPlanId: plan.attrBackupPlanId,
        backupSelection: {
          selectionName: 'gold',
          iamRoleArn: ROLE,
          listOfTags: [{ conditionType: 'STRINGEQUALS', conditionKey: 'Backup', conditionValue: 'gold' }],
        },
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'organisation-backup-policy-text',
    why: `of the policies of an organisation only backup policies move data; ${RULE.selection}`,
    build(app, declare) {
      const k = stack(app, 'Org', MUM);
      declare(table(k, 'Ledger'), 'payment');
      raw(k, 'Backups', 'AWS::Organizations::Policy', {
        Name: 'backups',
        Type: 'BACKUP_POLICY',
        TargetIds: ['r-abcd'],
        Content: JSON.stringify({
          plans: {
            Gold: {
              regions: { '@@assign': ['ap-south-1'] },
              rules: {
                Daily: {
                  schedule_expression: { '@@assign': 'cron(0 5 ? * * *)' },
                  target_backup_vault_name: { '@@assign': 'Default' },
                  copy_actions: {
                    'arn:aws:backup:eu-west-1:$account:backup-vault:dr': {
                      target_backup_vault_arn: { '@@assign': 'arn:aws:backup:eu-west-1:$account:backup-vault:dr' },
                    },
                  },
                },
              },
              selections: {
                tags: {
                  All: {
                    iam_role_arn: { '@@assign': 'arn:aws:iam::$account:role/backup' },
                    tag_key: { '@@assign': 'Backup' },
                    tag_value: { '@@assign': ['gold'] },
                  },
                },
              },
            },
          },
        }),
      });
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'dlm-default-policy-copies-every-volume',
    why: RULE.selection,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(new ec2.CfnVolume(k, 'Vol', { availabilityZone: 'ap-south-1a', size: 50, encrypted: true }), 'payment');
      raw(k, 'Policy', 'AWS::DLM::LifecyclePolicy', {
        State: 'ENABLED',
        Description: 'default',
        ExecutionRoleArn: ROLE,
        DefaultPolicy: 'VOLUME',
        CreateInterval: 1,
        RetainInterval: 7,
        CrossRegionCopyTargets: [{ TargetRegion: 'us-west-2' }],
      });
    },
    expect: [anyRule('us-west-2')],
  },
  {
    name: 'image-builder-distribution-of-a-declared-image',
    why: `a declaration makes an image content; ${RULE.weights} (Distributions Region)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Dist', 'AWS::ImageBuilder::DistributionConfiguration', {
          Name: 'golden',
          Distributions: [
            { Region: 'us-east-1', AmiDistributionConfiguration: { Name: 'golden-{{ imagebuilder:buildDate }}' } },
          ],
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'late-aspect-adds-backup-replication',
    why: 'late aspects are seen, because they are in the final template',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const db = new rds.CfnDBInstance(k, 'Ledger', {
        dbInstanceClass: 'db.m6g.large',
        engine: 'postgres',
        allocatedStorage: '50',
        masterUsername: 'app',
        manageMasterUserPassword: true,
      });
      declare(db, 'payment');
      Aspects.of(app).add(
        {
          visit(n) {
            if (n instanceof rds.CfnDBInstance) n.addPropertyOverride('AutomaticBackupReplicationRegion', 'us-east-1');
          },
        },
        { priority: 900 },
      );
    },
    expect: [rule(COPY, 'us-east-1')],
  },
];
