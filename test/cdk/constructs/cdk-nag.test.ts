import { expect, test } from '@jest/globals';
import { NestedStack } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataClass, ResidentBucket, ResidentKey, ResidentTable } from '../../../lib';
import { shop } from './payments-shop';

test('every construct passes AwsSolutions, mirrored or not, with its acknowledgements written down', () => {
  const { app, mumbai, hyderabad } = shop();
  const partitionKey = { name: 'id', type: AttributeType.STRING };
  new ResidentKey(mumbai, 'LedgerKey', { dataClass: DataClass.PAYMENT });
  for (const mirror of [undefined, { scope: hyderabad }]) {
    const id = mirror ? 'Mirrored' : 'Alone';
    new ResidentBucket(mumbai, `${id}Orders`, { dataClass: DataClass.PERSONAL, mirror });
    new ResidentTable(mumbai, `${id}Customers`, { dataClass: DataClass.PERSONAL, partitionKey, mirror });
  }
  new ResidentBucket(new NestedStack(mumbai, 'Inner'), 'Books', {
    dataClass: DataClass.COMPANY_BOOKS,
    mirror: { scope: hyderabad },
  });
  expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
});

test('fails AwsSolutions where the app keeps no access logs: that is for the app to acknowledge', () => {
  const { app, mumbai } = shop();
  new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, serverAccessLogs: false });
  const rules = new AwsSolutionsChecks().validateScope(app).violations.map((violation) => violation.ruleName);
  expect(rules).toEqual(['AwsSolutions-S1']);
});

test('acknowledges object wildcards of one bucket and its mirror, and no wildcard that the app adds', () => {
  const { app, mumbai, hyderabad } = shop();
  const bucket = new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, mirror: { scope: hyderabad } });
  const role = bucket.node.findChild('MirrorRole') as Role;
  role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
  const rules = new AwsSolutionsChecks().validateScope(app).violations.map((violation) => violation.ruleName);
  expect(rules).toEqual(['AwsSolutions-IAM5[Resource::*]']);
});
