import { Aws } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What changes or removes an item that stands. PutItem is one: it replaces an item of the same key unless its caller says not to. */
const CHANGES = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'];

/** What would have DynamoDB delete items later. */
const EXPIRY = ['UpdateTimeToLive'];

/**
 * A resource policy statement that leaves one way to write: PartiQL's INSERT, which fails on a key that is taken (Amazon
 * DynamoDB Developer Guide, "PartiQL insert statements for DynamoDB"; so does the Service Authorization Reference say of
 * `PartiQLInsert`). Service-linked roles are let through, since replication between the regions works in one, and no person
 * can take it on.
 */
export function onlyInserts(): PolicyStatement {
  return new PolicyStatement({
    sid: 'OnlyInserts',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: [...CHANGES, ...EXPIRY].map((action) => `dynamodb:${action}`),
    // A policy in the table's own template cannot name the table, which would be a circle; `*` is this table.
    resources: ['*'],
    conditions: { ArnNotLike: { 'aws:PrincipalArn': `arn:${Aws.PARTITION}:iam::*:role/aws-service-role/*` } },
  });
}
