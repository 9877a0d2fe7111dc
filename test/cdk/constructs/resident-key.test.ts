import { test } from '@jest/globals';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AccountRootPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DataClass, ResidentKey } from '../../../lib';
import { shop } from './payments-shop';

test('a key is rotated, single-Region and kept when it leaves the stack', () => {
  const { mumbai } = shop();
  new ResidentKey(mumbai, 'LedgerKey', { dataClass: DataClass.PAYMENT });
  Template.fromStack(mumbai).hasResource('AWS::KMS::Key', {
    Properties: { EnableKeyRotation: true, MultiRegion: false, PendingWindowInDays: Match.absent() },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
});

test('a key leaves it to IAM of the account who may use it', () => {
  const { mumbai } = shop();
  new ResidentKey(mumbai, 'LedgerKey', { dataClass: DataClass.PAYMENT });
  Template.fromStack(mumbai).hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: { Statement: [Match.objectLike({ Action: 'kms:*', Effect: 'Allow', Resource: '*' })] },
  });
});

test('a key takes the props of its CDK counterpart', () => {
  const { mumbai } = shop();
  new ResidentKey(mumbai, 'LedgerKey', {
    dataClass: DataClass.PAYMENT,
    alias: 'ledger',
    description: 'the ledger',
    enabled: false,
    rotationPeriod: Duration.days(180),
    pendingWindow: Duration.days(14),
    removalPolicy: RemovalPolicy.DESTROY,
    admins: [new AccountRootPrincipal()],
  });
  const template = Template.fromStack(mumbai);
  template.hasResource('AWS::KMS::Key', {
    Properties: { Description: 'the ledger', Enabled: false, RotationPeriodInDays: 180, PendingWindowInDays: 14 },
    DeletionPolicy: 'Delete',
  });
  template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/ledger' });
});

test('a key is an IKey: it grants', () => {
  const { mumbai } = shop();
  const key = new ResidentKey(mumbai, 'LedgerKey', { dataClass: DataClass.PAYMENT });
  key.grantDecrypt(new Role(mumbai, 'Clerk', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }));
  Template.fromStack(mumbai).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: [Match.objectLike({ Action: 'kms:Decrypt', Effect: 'Allow' })] },
  });
});
