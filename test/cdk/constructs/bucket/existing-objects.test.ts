import { describe, expect, test } from '@jest/globals';
import { Template, Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataClass, ResidentBucket } from '../../../../lib';
import { shop } from '../payments-shop';

function mirrored(...ids: string[]) {
  const stacks = shop();
  const mirror = { scope: stacks.hyderabad, existingObjects: true };
  const buckets = ids.map((id) => new ResidentBucket(stacks.mumbai, id, { dataClass: DataClass.PERSONAL, mirror }));
  return { ...stacks, buckets };
}

const ref = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}`), 'Arn'] });

describe('objects that were there before the mirror', () => {
  test('are copied by a job that the deployment starts when the rights of it and of the replication stand', () => {
    const { mumbai, buckets } = mirrored('Orders');
    Template.fromStack(mumbai).hasResource('Custom::IndiaResidencyReplicateExisting', {
      Properties: {
        ServiceToken: Match.anyValue(),
        Account: '111111111111',
        SourceArn: ref('Orders'),
        MirrorArn: Match.anyValue(),
        RoleArn: ref('OrdersBatchRole'),
      },
      DependsOn: [
        Match.stringLikeRegexp('^OrdersBatchRoleDefaultPolicy'),
        Match.stringLikeRegexp('^OrdersMirrorRoleDefaultPolicy'),
      ],
    });
    expect(mumbai.resolve(buckets[0]?.existingObjectsJobId)).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^OrdersReplicateExisting/), 'JobId'],
    });
  });

  test('are copied in a role that S3 Batch Operations takes on, and that may only start replications', () => {
    const { mumbai } = mirrored('Orders');
    Template.fromStack(mumbai).hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { Service: 'batchoperations.s3.amazonaws.com' },
          },
        ],
      },
    });
    Template.fromStack(mumbai).hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^OrdersBatchRole') }],
      PolicyDocument: {
        Statement: [
          {
            Action: ['s3:GetReplicationConfiguration', 's3:PutInventoryConfiguration'],
            Effect: 'Allow',
            Resource: ref('Orders'),
          },
          { Action: 's3:InitiateReplication', Effect: 'Allow', Resource: Match.anyValue() },
        ],
      },
    });
  });

  test('need one function a stack, which may start replications and pass on their roles', () => {
    const { mumbai } = mirrored('Orders', 'Books');
    const template = Template.fromStack(mumbai);
    template.resourceCountIs('Custom::IndiaResidencyReplicateExisting', 2);
    const functions = Object.values(
      template.findResources('AWS::Lambda::Function', {
        Properties: { Description: Match.stringLikeRegexp('replication of objects') },
      }),
    );
    expect(functions).toHaveLength(1);
    template.hasResourceProperties('AWS::IAM::Role', {
      Policies: [
        Match.objectLike({
          PolicyDocument: Match.objectLike({
            Statement: [
              {
                Effect: 'Allow',
                Action: 's3:CreateJob',
                Resource: '*',
                Condition: { StringEquals: { 's3:RequestJobOperation': 'S3ReplicateObject' } },
              },
              Match.objectLike({ Action: 'iam:PassRole', Resource: ref('OrdersBatchRole') }),
              Match.objectLike({ Action: 'iam:PassRole', Resource: ref('BooksBatchRole') }),
            ],
          }),
        }),
      ],
    });
  });

  test('are copied by the code that this package bundles', () => {
    const { app } = mirrored('Orders');
    const { directory } = app.synth();
    const bundled = readFileSync(join(__dirname, '../../../../dist/runtime/replicate-existing/index.js'), 'utf8');
    const assets = readdirSync(directory).filter((name) => name.startsWith('asset.'));
    const codes = assets.map((asset) => readFileSync(join(directory, asset, 'index.js'), 'utf8'));
    expect(codes).toContain(bundled);
  });

  test('are not copied unless the app asks for it', () => {
    const { mumbai, hyderabad } = shop();
    new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PERSONAL, mirror: { scope: hyderabad } });
    Template.fromStack(mumbai).resourceCountIs('Custom::IndiaResidencyReplicateExisting', 0);
  });

  test('pass AwsSolutions', () => {
    const { app } = mirrored('Orders', 'Books');
    expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
  });
});
