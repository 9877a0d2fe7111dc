import { describe, expect, test } from '@jest/globals';
import type { TemplateResource } from '../../../../lib/core/model';
import { findingsOf, type Asked, type Resources } from '../inspected';
import { arnOf, bucket, counts, declared, queue, ref, replicating, resource, secret, table, topic } from '../shop';

const DUBLIN = 'arn:aws:s3:::in-dublin';
const ABROAD: Asked['beside'] = { 'eu-west-1': { Dublin: counts(bucket({ BucketName: 'in-dublin' })) } };

const payments = (properties = {}) => declared(table(properties), 'payment');
const role = (): TemplateResource => resource('AWS::IAM::Role', {});
const allow = (Action: unknown, ...Resource: readonly unknown[]) => ({ Effect: 'Allow', Action, Resource });
const policy = (...Statement: readonly unknown[]): TemplateResource =>
  resource('AWS::IAM::Policy', { PolicyDocument: { Statement }, Roles: [ref('Role')] });
const lambda = (Variables: Readonly<Record<string, unknown>> = {}): TemplateResource =>
  resource('AWS::Lambda::Function', { Role: arnOf('Role'), Environment: { Variables } });

/** What is said of data that may leave. */
function possible(resources: Resources, asked: Asked = {}) {
  return findingsOf(resources, { beside: ABROAD, ...asked })
    .filter(({ says }) => says.startsWith('possible, not certain, because'))
    .map(({ level, rule, path, dataClass, destination, via }) => ({
      level,
      rule,
      path,
      dataClass,
      to: destination?.region,
      via: via.map((step) => step.path),
    }));
}

const READ = allow(['dynamodb:GetItem', 'dynamodb:Query'], arnOf('Payments'));

describe('code carries what its role may read to where its role may write', () => {
  test('a store in India that is copied abroad: a warning, with the whole way', () => {
    const found = possible({
      Payments: payments(),
      Role: role(),
      Policy: policy(READ, allow('s3:PutObject', { 'Fn::Join': ['', [arnOf('Reports'), '/*']] })),
      Report: lambda(),
      Reports: counts(replicating(DUBLIN)),
    });
    expect(found).toEqual([
      {
        level: 'warning',
        rule: 'copy-outside-india',
        path: 'Shop/Reports',
        dataClass: 'payment',
        to: 'eu-west-1',
        via: ['Shop/Payments', 'Shop/Report'],
      },
    ]);
  });

  test('a store abroad that only its role names', () => {
    const found = possible({
      Payments: payments(),
      Role: role(),
      Policy: policy(READ, allow('s3:PutObject', `${DUBLIN}/*`)),
      Report: lambda(),
    });
    expect(found).toMatchObject([{ level: 'warning', path: 'Shop/Policy', dataClass: 'payment', to: 'eu-west-1' }]);
  });

  test('fails when it is strict', () => {
    const asked: Asked = { policy: { strict: true } };
    const found = possible(
      {
        Payments: payments(),
        Role: role(),
        Policy: policy(READ, allow('s3:PutObject', `${DUBLIN}/*`)),
        Report: lambda(),
      },
      asked,
    );
    expect(found).toMatchObject([{ level: 'violation', dataClass: 'payment' }]);
  });

  test('and the lock asks for no line, since it may as well not happen', () => {
    const lock = { file: 'residency.lock', regimes: [], lines: [] };
    const resources = {
      Payments: payments(),
      Role: role(),
      Policy: policy(READ, allow('s3:PutObject', `${DUBLIN}/*`)),
      Report: lambda(),
    };
    const locked = findingsOf(resources, { beside: ABROAD, policy: { lock } });
    expect(locked.filter(({ logicalId }) => logicalId === 'Policy').map(({ rule }) => rule)).toEqual([
      'copy-outside-india',
    ]);
  });

  test('over two functions and a queue between them', () => {
    const found = possible({
      Payments: payments(),
      Between: counts(queue()),
      Role: role(),
      Policy: policy(READ, allow('sqs:SendMessage', arnOf('Between'))),
      First: lambda(),
      Role2: role(),
      Policy2: {
        ...resource('AWS::IAM::Policy', {
          PolicyDocument: {
            Statement: [allow('sqs:ReceiveMessage', arnOf('Between')), allow('s3:PutObject', `${DUBLIN}/*`)],
          },
          Roles: [ref('Role2')],
        }),
      },
      Second: resource('AWS::Lambda::Function', { Role: arnOf('Role2') }),
    });
    expect(found).toMatchObject([
      { path: 'Shop/Policy2', dataClass: 'payment', via: ['Shop/Payments', 'Shop/First', 'Shop/Between'] },
    ]);
  });

  test('and on along what is certain: a topic, its queue, the copy of a bucket that a Firehose fills', () => {
    const found = possible({
      Payments: payments(),
      Role: role(),
      Policy: policy(READ, allow('sns:Publish', ref('News'))),
      Report: lambda(),
      News: counts(topic()),
      Sub: resource('AWS::SNS::Subscription', {
        TopicArn: ref('News'),
        Protocol: 'sqs',
        Endpoint: 'arn:aws:sqs:eu-west-1:111111111111:news',
      }),
    });
    expect(found).toMatchObject([{ path: 'Shop/Sub', dataClass: 'payment', to: 'eu-west-1' }]);
    expect(found[0]!.via).toEqual(expect.arrayContaining(['Shop/Payments', 'Shop/Report', 'Shop/News']));
  });

  test('what is in a managed policy, an inline one, or one that the role names counts', () => {
    const statements = [READ, allow('s3:PutObject', `${DUBLIN}/*`)];
    const Report = lambda();
    const base = { Payments: payments(), Report };
    const managed = resource('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: statements } });
    const ways: readonly Resources[] = [
      { ...base, Role: resource('AWS::IAM::Role', { Policies: [{ PolicyDocument: { Statement: statements } }] }) },
      { ...base, Role: resource('AWS::IAM::Role', { ManagedPolicyArns: [ref('Managed')] }), Managed: managed },
      { ...base, Role: role(), Managed: { ...managed, Properties: { ...managed.Properties, Roles: [ref('Role')] } } },
      {
        ...base,
        Role: role(),
        Own: resource('AWS::IAM::RolePolicy', { RoleName: ref('Role'), PolicyDocument: { Statement: statements } }),
      },
    ];
    for (const resources of ways)
      expect(possible(resources)).toMatchObject([{ dataClass: 'payment', to: 'eu-west-1' }]);
  });

  test.each([
    ['a container', resource('AWS::ECS::TaskDefinition', { TaskRoleArn: arnOf('Role') })],
    ['a server', resource('AWS::EC2::Instance', { IamInstanceProfile: ref('Profile') })],
    ['a job', resource('AWS::Batch::JobDefinition', { ContainerProperties: { JobRoleArn: arnOf('Role') } })],
    ['a Glue job', resource('AWS::Glue::Job', { Role: arnOf('Role') })],
  ])('%s as well as a function', (_, code) => {
    const found = possible({
      Payments: payments(),
      Role: role(),
      Profile: resource('AWS::IAM::InstanceProfile', { Roles: [ref('Role')] }),
      Policy: policy(READ, allow('s3:*', `${DUBLIN}/*`)),
      Code: code,
    });
    expect(found).toMatchObject([{ dataClass: 'payment' }]);
  });

  test('what an environment names may be read, and written', () => {
    const found = possible({
      Payments: payments(),
      Reports: counts(replicating(DUBLIN)),
      Report: resource('AWS::Lambda::Function', {
        Environment: { Variables: { TABLE: ref('Payments'), BUCKET: ref('Reports') } },
      }),
    });
    expect(found).toMatchObject([
      { path: 'Shop/Reports', dataClass: 'payment', via: ['Shop/Payments', 'Shop/Report'] },
    ]);
  });
});

describe('nothing is possible where', () => {
  const none = (resources: Resources, asked?: Asked) => expect(possible(resources, asked)).toEqual([]);

  test('the role only writes what is read abroad from, or only reads', () => {
    none({
      Payments: payments(),
      Role: role(),
      Policy: policy(allow('dynamodb:PutItem', arnOf('Payments')), allow('s3:PutObject', `${DUBLIN}/*`)),
      Report: lambda({ TABLE: ref('Payments') }),
    });
    none({
      Payments: payments(),
      Role: role(),
      Policy: policy(READ, allow('s3:GetObject', `${DUBLIN}/*`)),
      Report: lambda(),
    });
  });

  test('the statement denies, describes or configures', () => {
    none({
      Payments: payments(),
      Role: role(),
      Policy: policy({ ...READ, Effect: 'Deny' }, allow('s3:PutObject', `${DUBLIN}/*`)),
      Report: lambda(),
    });
    none({
      Payments: payments(),
      Role: role(),
      Policy: policy(
        allow(['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource'], arnOf('Payments')),
        allow(['s3:PutObject', 's3:GetBucketLocation'], `${DUBLIN}/*`),
      ),
      Report: lambda(),
    });
  });

  test('two functions have two roles', () => {
    none({
      Payments: payments(),
      Role: role(),
      Policy: policy(READ),
      Read: lambda(),
      Role2: role(),
      Policy2: resource('AWS::IAM::Policy', {
        PolicyDocument: { Statement: [allow('s3:PutObject', `${DUBLIN}/*`)] },
        Roles: [ref('Role2')],
      }),
      Write: resource('AWS::Lambda::Function', { Role: arnOf('Role2') }),
    });
  });

  test('all of it stays in India', () => {
    none(
      {
        Payments: payments(),
        Role: role(),
        Policy: policy(READ, allow('s3:PutObject', 'arn:aws:s3:::in-hyderabad/*')),
        Report: lambda(),
      },
      { beside: { 'ap-south-2': { There: counts(bucket({ BucketName: 'in-hyderabad' })) } } },
    );
  });

  test('what is read is generic, or the password of a database', () => {
    none({
      Payments: counts(table()),
      Password: secret(),
      Role: role(),
      Policy: policy(
        READ,
        allow('secretsmanager:GetSecretValue', ref('Password')),
        allow('s3:PutObject', `${DUBLIN}/*`),
      ),
      Report: lambda({ SECRET: ref('Password') }),
    });
  });

  test('it would be no more than a warning, were it certain', () => {
    none({
      Payments: payments(),
      Role: role(),
      Policy: policy(READ),
      Report: lambda({ BUCKET_REGION: { 'Fn::ImportValue': 'region-of-reports' } }),
    });
  });

  test('only metadata goes there, and nobody said what is read', () => {
    const Build = (bearer: TemplateResource) => ({
      Files: bearer,
      Role: role(),
      Policy: policy(allow('s3:GetObject', arnOf('Files'))),
      Build: resource('AWS::CodeBuild::Project', {
        ServiceRole: arnOf('Role'),
        Environment: { EnvironmentVariables: [{ Name: 'AWAY', Value: 'us-east-1' }] },
      }),
    });
    none(Build(bucket()));
    expect(possible(Build(declared(bucket(), 'payment')))).toMatchObject([{ dataClass: 'payment', to: 'us-east-1' }]);
  });

  test('the same is certain already', () => {
    const found = findingsOf(
      {
        Payments: payments({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
        Role: role(),
        Policy: policy(READ, allow('s3:PutObject', `${DUBLIN}/*`)),
        Report: lambda({ BUCKET: 'in-dublin' }),
        Feed: resource('AWS::Lambda::EventSourceMapping', {
          EventSourceArn: { 'Fn::GetAtt': ['Payments', 'StreamArn'] },
          FunctionName: ref('Report'),
        }),
      },
      { beside: ABROAD },
    );
    expect(found.filter(({ level }) => level !== 'note')).toMatchObject([
      { level: 'violation', dataClass: 'payment', path: 'Shop/Report' },
    ]);
  });
});

test('which way is told of does not depend on the order of the template', () => {
  const resources: Resources = {
    Payments: payments(),
    Books: declared(table(), 'payment'),
    Role: role(),
    Policy: policy(READ, allow('dynamodb:Scan', arnOf('Books')), allow('s3:PutObject', `${DUBLIN}/*`)),
    One: lambda(),
    Two: lambda({ BOOKS: ref('Books') }),
    Three: lambda(),
  };
  const reversed = Object.fromEntries(Object.entries(resources).reverse());
  expect(possible(resources)).toHaveLength(1);
  expect(possible(reversed)).toEqual(possible(resources));
});

describe('across stacks', () => {
  test('a table of one stack, the function of another, the bucket of a third', () => {
    const found = possible(
      {
        Role: role(),
        Policy: policy(
          allow('dynamodb:Scan', 'arn:aws:dynamodb:ap-south-2:111111111111:table/payments'),
          allow('s3:PutObject', `${DUBLIN}/*`),
        ),
        Report: lambda(),
      },
      { beside: { ...ABROAD, 'ap-south-2': { Payments: payments({ TableName: 'payments' }) } } },
    );
    expect(found).toMatchObject([{ path: 'Shop/Policy', dataClass: 'payment', via: ['Shop-ap-south-2/Payments'] }]);
  });
});
