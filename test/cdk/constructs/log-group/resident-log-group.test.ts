import { describe, expect, test } from '@jest/globals';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  DataIdentifier,
  DataProtectionPolicy,
  FieldIndexPolicy,
  FilterPattern,
  LogGroupClass,
  RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import { DataClass, ResidentKey, ResidentLogGroup, type ResidentLogGroupProps } from '../../../../lib';
import { clerk } from '../clerk';
import { grantedActions } from '../granted-actions';
import { ACCOUNT, shop } from '../payments-shop';

function webLogs(props: Partial<ResidentLogGroupProps> = {}) {
  const { mumbai } = shop();
  return { mumbai, logGroup: new ResidentLogGroup(mumbai, 'WebLogs', { dataClass: DataClass.ICT_LOGS, ...props }) };
}

const logGroups = (name: string) => ({
  'Fn::Join': [
    '',
    ['arn:', { Ref: 'AWS::Partition' }, ':logs:ap-south-1:', { Ref: 'AWS::AccountId' }, `:log-group:${name}`],
  ],
});

test('a log group is encrypted with its own rotated key, kept for thirteen months, protected, and stays', () => {
  const { mumbai } = webLogs();
  Template.fromStack(mumbai).hasResource('AWS::Logs::LogGroup', {
    Properties: {
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^WebLogsKey'), 'Arn'] },
      RetentionInDays: 400,
      DeletionProtectionEnabled: true,
    },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Metadata: { 'india-residency': { dataClass: 'ict-logs' } },
  });
});

describe('the key of a log group', () => {
  const usedFor = (name: string) => ({
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: 'logs.ap-south-1.amazonaws.com' },
          Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
          Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups(name) } },
        }),
      ]),
    },
  });

  test('may be used by CloudWatch Logs of its region, for log groups of this account', () => {
    Template.fromStack(webLogs().mumbai).hasResourceProperties('AWS::KMS::Key', usedFor('*'));
  });

  test('may be used for the one log group that has a name', () => {
    const { mumbai } = webLogs({ logGroupName: '/shop/web' });
    Template.fromStack(mumbai).hasResourceProperties('AWS::KMS::Key', usedFor('/shop/web'));
  });

  test('may be the key of several log groups, and says so once', () => {
    const { mumbai } = shop();
    const encryptionKey = new ResidentKey(mumbai, 'LogsKey', { dataClass: DataClass.ICT_LOGS });
    for (const id of ['WebLogs', 'AppLogs']) {
      new ResidentLogGroup(mumbai, id, { dataClass: DataClass.ICT_LOGS, encryptionKey });
    }
    const [key] = Object.values(Template.fromStack(mumbai).findResources('AWS::KMS::Key'));
    expect(key?.Properties.KeyPolicy.Statement).toHaveLength(2);
  });

  test('fails where it is of another region', () => {
    const { mumbai } = shop();
    const arn = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    const encryptionKey = Key.fromKeyArn(mumbai, 'Abroad', arn);
    expect(() => new ResidentLogGroup(mumbai, 'WebLogs', { dataClass: DataClass.ICT_LOGS, encryptionKey })).toThrow(
      '`Mumbai/WebLogs`: its encryptionKey is in `us-east-1`; give a key that is in `ap-south-1`',
    );
  });
});

describe('the retention of a log group', () => {
  test.each([RetentionDays.ONE_DAY, RetentionDays.THREE_MONTHS, RetentionDays.FIVE_MONTHS])(
    'fails with %d days, which are fewer than CERT-In asks for',
    (retention) => {
      expect(() => webLogs({ retention })).toThrow(
        `\`Mumbai/WebLogs\`: it keeps logs for \`${retention}\` days, and CERT-In's directions of 28 April 2022 ask for 180 days in India; ` +
          'write retention: RetentionDays.SIX_MONTHS, or longer',
      );
    },
  );

  test.each([RetentionDays.SIX_MONTHS, RetentionDays.TEN_YEARS])('can be %d days', (retention) => {
    const { mumbai } = webLogs({ retention });
    Template.fromStack(mumbai).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: retention });
  });

  test('can be for ever', () => {
    const { mumbai } = webLogs({ retention: RetentionDays.INFINITE });
    Template.fromStack(mumbai).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: Match.absent() });
  });

  test('fails for the delivery class, which keeps nothing', () => {
    expect(() => webLogs({ logGroupClass: LogGroupClass.DELIVERY })).toThrow(
      /`Mumbai\/WebLogs`: its logGroupClass is `DELIVERY`, which keeps nothing.*LogGroupClass\.STANDARD/,
    );
  });
});

test('a log group takes the props of its CDK counterpart', () => {
  const { mumbai } = webLogs({
    logGroupName: '/shop/web',
    logGroupClass: LogGroupClass.STANDARD,
    dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }),
    fieldIndexPolicies: [new FieldIndexPolicy({ fields: ['requestId'] })],
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Template.fromStack(mumbai).hasResource('AWS::Logs::LogGroup', {
    Properties: {
      LogGroupName: '/shop/web',
      LogGroupClass: 'STANDARD',
      DataProtectionPolicy: Match.objectLike({ Statement: Match.anyValue() }),
      FieldIndexPolicies: [{ Fields: ['requestId'] }],
      DeletionProtectionEnabled: false,
    },
    DeletionPolicy: 'Delete',
  });
});

describe('a log group is an ILogGroup', () => {
  test('it feeds a metric', () => {
    const { mumbai, logGroup } = webLogs();
    logGroup.addMetricFilter('Errors', {
      filterPattern: FilterPattern.anyTerm('ERROR'),
      metricNamespace: 'Shop',
      metricName: 'Errors',
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::Logs::MetricFilter', {
      LogGroupName: { Ref: Match.stringLikeRegexp('^WebLogs') },
    });
  });

  test('it takes the logs of a function, and grants', () => {
    const { mumbai, logGroup } = webLogs();
    logGroup.grantRead(clerk(mumbai, { logGroup }));
    Template.fromStack(mumbai).hasResourceProperties('AWS::Lambda::Function', {
      LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('^WebLogs') } },
    });
    expect(grantedActions(mumbai)).toContain('logs:GetLogEvents');
  });
});
