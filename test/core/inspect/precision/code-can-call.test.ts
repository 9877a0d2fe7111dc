import { describe, expect, test } from '@jest/globals';
import { inspected } from '../inspected';
import { bucket, declared, lambda, QUEUE_ABROAD, resource } from '../shop';

const call = (service: string, action: string, more: Record<string, unknown> = {}) =>
  resource('Custom::AWS', {
    ServiceToken: 'arn:aws:lambda:ap-south-1:111111111111:function:provider',
    Create: JSON.stringify({ service, action, ...more }),
  });

describe('code can call anywhere', () => {
  test('passes when a declared function names no place', () => {
    expect(inspected({ Orders: declared(lambda({ LOG_LEVEL: 'info' }), 'personal') })).toEqual([]);
  });

  test.each([
    ['its environment', lambda({ REGION: 'eu-west-1' })],
    ['the arguments of a job', resource('AWS::Glue::Job', { DefaultArguments: { '--target': QUEUE_ABROAD } })],
    [
      'a build spec',
      resource('AWS::CodeBuild::Project', {
        Source: { BuildSpec: 'build:\n  commands:\n    - aws s3 cp x s3://y --region eu-west-1\n' },
      }),
    ],
    ['user data', resource('AWS::EC2::Instance', { UserData: { 'Fn::Base64': 'aws configure set region eu-west-1' } })],
    [
      'the environment of a container',
      resource('AWS::ECS::TaskDefinition', {
        ContainerDefinitions: [{ Environment: [{ Name: 'QUEUE', Value: QUEUE_ABROAD }] }],
      }),
    ],
  ])('fails when declared code names a place abroad in %s', (_, Code) => {
    expect(inspected({ Code: declared(Code, 'personal') })).toMatchObject([
      { level: 'violation', id: 'Code', to: 'eu-west-1' },
    ]);
  });

  test.each(['arn:aws:s3', 'arn:aws:lambda:ap-south-1', 'arn:aws:', 'arn:', 'see arn:aws:iam::: for roles'])(
    'passes with a piece of an ARN: %s',
    (text) => {
      expect(inspected({ Orders: declared(lambda({ HELP: text }), 'personal') })).toEqual([]);
    },
  );

  test('fails with a piece of an ARN that names a region abroad', () => {
    expect(inspected({ Orders: declared(lambda({ PREFIX: 'arn:aws:lambda:eu-west-1' }), 'personal') })).toMatchObject([
      { level: 'violation', to: 'eu-west-1' },
    ]);
  });

  test('says once what an environment names, however often', () => {
    const Orders = lambda({ REGION: 'eu-west-1', QUEUE: QUEUE_ABROAD, LIST: '["eu-west-1"]' });
    expect(inspected({ Orders: declared(Orders, 'personal') })).toHaveLength(1);
  });

  test('warns when a role may reach a queue abroad: possible, not certain', () => {
    const statement = (more: Record<string, unknown>) => ({
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: QUEUE_ABROAD, ...more }] },
    });
    const Grant = resource('AWS::IAM::Policy', statement({}));
    expect(inspected({ Grant: declared(Grant, 'personal') })).toMatchObject([
      { level: 'warning', rule: 'copy-outside-india', id: 'Grant', to: 'eu-west-1' },
    ]);
    const Denial = resource('AWS::IAM::Policy', statement({ Effect: 'Deny' }));
    const Anywhere = resource('AWS::IAM::Policy', statement({ Resource: 'arn:aws:sqs:*:111111111111:ledger' }));
    const Condition = { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } };
    const OnlyCondition = resource('AWS::IAM::Policy', statement({ Resource: '*', Condition }));
    expect(inspected({ Denial, Anywhere, OnlyCondition })).toEqual([]);
  });

  test('an own custom resource is judged by its properties only', () => {
    const own = (more: Record<string, unknown>) =>
      resource('Custom::Seed', { ServiceToken: 'arn:aws:lambda:ap-south-1:111111111111:function:seed', ...more });
    expect(inspected({ Seed: declared(own({}), 'personal') })).toEqual([]);
    expect(inspected({ Seed: declared(own({ CopyTo: 'eu-west-1' }), 'personal') })).toMatchObject([
      { level: 'violation', id: 'Seed', to: 'eu-west-1' },
    ]);
  });

  test('an SDK call that only reads abroad is a note, one that copies abroad fails', () => {
    const Look = call('EC2', 'describeImages', { region: 'us-east-1' });
    const Copy = call('RDS', 'copyDBSnapshot', { region: 'us-east-1' });
    expect(inspected({ Look, Copy }).map(({ id, level }) => [id, level])).toEqual([
      ['Copy', 'violation'],
      ['Look', 'note'],
    ]);
  });

  test('an SDK call to a bucket that nobody knows fails, to one of the estate passes', () => {
    const put = (Bucket: string) => call('S3', 'putObject', { parameters: { Bucket, Key: 'ledger.csv' } });
    const Files = bucket({ BucketName: 'files-of-the-shop' });
    expect(inspected({ Files, Put: put('files-of-the-shop') })).toEqual([]);
    expect(inspected({ Files, Put: put('files-of-somebody') })).toMatchObject([
      { level: 'violation', rule: 'placement-unresolved', id: 'Put' },
    ]);
  });
});
