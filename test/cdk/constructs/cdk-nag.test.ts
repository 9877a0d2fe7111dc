import { expect, test } from '@jest/globals';
import { Duration, NestedStack, type Stack } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Function, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import {
  DataClass,
  ResidentBucket,
  ResidentFileSystem,
  ResidentKey,
  ResidentLogGroup,
  ResidentQueue,
  ResidentSecret,
  ResidentStream,
  ResidentTable,
} from '../../../lib';
import { network } from './network';
import { ACCOUNT, shop } from './payments-shop';

test('every construct passes AwsSolutions, mirrored or not, with its acknowledgements written down', () => {
  const { app, mumbai, hyderabad } = shop();
  const vpc = network(mumbai);
  const rotator = standing(mumbai);
  const partitionKey = { name: 'id', type: AttributeType.STRING };
  new ResidentKey(mumbai, 'LedgerKey', { dataClass: DataClass.PAYMENT });
  for (const mirror of [undefined, { scope: hyderabad }]) {
    const id = mirror ? 'Mirrored' : 'Alone';
    new ResidentBucket(mumbai, `${id}Orders`, { dataClass: DataClass.PERSONAL, mirror });
    new ResidentTable(mumbai, `${id}Customers`, { dataClass: DataClass.PERSONAL, partitionKey, mirror });
    new ResidentLogGroup(mumbai, `${id}WebLogs`, { dataClass: DataClass.ICT_LOGS, mirror });
    new ResidentFileSystem(mumbai, `${id}Invoices`, { dataClass: DataClass.COMPANY_BOOKS, vpc, mirror });
    new ResidentSecret(mumbai, `${id}Gateway`, { dataClass: DataClass.PERSONAL, mirror }).addRotationSchedule(
      'Rotation',
      {
        rotationLambda: rotator,
        automaticallyAfter: Duration.days(30),
      },
    );
  }
  new ResidentQueue(mumbai, 'Returns', { dataClass: DataClass.PERSONAL });
  new ResidentStream(mumbai, 'Clicks', { dataClass: DataClass.PERSONAL });
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

test('fails AwsSolutions where a secret is not rotated: only the app knows how', () => {
  const { app, mumbai } = shop();
  new ResidentSecret(mumbai, 'Gateway', { dataClass: DataClass.PERSONAL });
  const rules = new AwsSolutionsChecks().validateScope(app).violations.map((violation) => violation.ruleName);
  expect(rules).toEqual(['AwsSolutions-SMG4']);
});

/** A function that stands already: this is not about functions. */
function standing(stack: Stack): IFunction {
  const functionArn = `arn:aws:lambda:ap-south-1:${ACCOUNT}:function:rotator`;
  return Function.fromFunctionAttributes(stack, 'Rotator', { functionArn, sameEnvironment: true });
}
