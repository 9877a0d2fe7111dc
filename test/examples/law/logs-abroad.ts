import { aws_logs as logs } from 'aws-cdk-lib';
import { rule, anyRule, type Example } from '../example';
import { stack, raw, bucket } from '../parts';
import { RULE } from '../rules';
import { B, MUM, US, ROLE } from '../shop';

/** Logs of systems, about which the sources contradict each other. */
export const logsAbroad: readonly Example[] = [
  {
    name: 'warn-log-archive-copied-abroad-beside-its-india-original',
    why: RULE.logsCopy,
    soft: true,
    build(app, declare) {
      const away = bucket(stack(app, 'Us', US), 'Logs', { bucketName: 'audit-copy-us' });
      const home = bucket(stack(app, 'In', MUM), 'Logs', { replicationRules: [{ destination: away, priority: 1 }] });
      declare(home, 'ict-logs');
      declare(away, 'ict-logs');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-log-group-abroad',
    why: 'logs kept abroad only are a warning: the sources contradict each other',
    soft: true,
    build(app) {
      new logs.LogGroup(stack(app, 'Us', US), 'Log', { retention: logs.RetentionDays.ONE_YEAR });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-security-lake-rolls-up-abroad',
    why: `${RULE.logsCopy} (the lake in India keeps its own)`,
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Lake', 'AWS::SecurityLake::DataLake', {
        MetaStoreManagerRoleArn: ROLE,
        ReplicationConfiguration: { RoleArn: ROLE, Regions: ['us-east-1'] },
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-ict-logs-kept-for-a-week',
    why: 'logs are kept for 180 days: less is a warning inside India',
    soft: true,
    build(app, declare) {
      declare(new logs.LogGroup(stack(app, 'In', MUM), 'Log', { retention: logs.RetentionDays.ONE_WEEK }), 'ict-logs');
    },
    expect: [rule('condition-missing')],
  },
  {
    name: 'warn-logs-of-the-organisation-centralised-abroad',
    why: `${RULE.logsCopy} (OrganizationCentralizationRule Destination.Region)`,
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Central', 'AWS::ObservabilityAdmin::OrganizationCentralizationRule', {
        RuleName: 'all',
        Rule: {
          Source: { Regions: ['ap-south-1'], Scope: "OrganizationId = 'o-1'" },
          Destination: { Region: 'us-east-1', Account: B },
        },
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'ok-log-archive-copied-abroad-beside-its-india-original',
    why: RULE.logsCopy,
    build(app, declare) {
      const away = bucket(stack(app, 'Us', US), 'Logs', { bucketName: 'audit-copy-us' });
      const home = bucket(stack(app, 'In', MUM), 'Logs', { replicationRules: [{ destination: away, priority: 1 }] });
      declare(home, 'ict-logs');
      declare(away, 'ict-logs');
    },
    expect: [],
  },
];
