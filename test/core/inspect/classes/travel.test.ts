import { describe, expect, test } from '@jest/globals';
import { findingsOf, inspected, type Resources } from '../inspected';
import {
  arnOf,
  bucket,
  counts,
  declared,
  firehose,
  lambda,
  queue,
  ref,
  replicating,
  resource,
  stream,
  table,
  topic,
} from '../shop';

const ABROAD = { 'eu-west-1': { Dublin: bucket({ BucketName: 'in-dublin' }) } };
const leaving = (resources: Resources) =>
  findingsOf(resources, { beside: ABROAD }).filter(({ stack }) => stack === 'Shop');

describe('default classes', () => {
  test('a store about which nobody said anything is personal, a log store ict-logs', () => {
    expect(findingsOf({ Files: bucket() }, { region: 'eu-west-1' })).toMatchObject([
      { dataClass: 'personal', classFrom: 'default' },
    ]);
    const Logs = resource('AWS::Logs::LogGroup', {});
    expect(findingsOf({ Logs }, { region: 'eu-west-1' })).toMatchObject([{ dataClass: 'ict-logs' }]);
  });

  test('the message says so, and how to declare it', () => {
    const [finding] = findingsOf({ Files: bucket() }, { region: 'eu-west-1' });
    expect(`${finding!.says} ${finding!.fix}`).toContain('generic');
  });

  test('the default travels like a declared class', () => {
    const found = leaving({ Orders: stream(), Send: firehose(arnOf('Orders'), 'arn:aws:s3:::in-dublin') });
    expect(found).toMatchObject([{ level: 'violation', dataClass: 'personal', logicalId: 'Send' }]);
    expect(found[0]!.via).toMatchObject([{ path: 'Shop/Orders' }]);
  });

  test('a store into which a known class flows is no longer personal by default', () => {
    const found = leaving({
      Totals: counts(stream()),
      Send: firehose(arnOf('Totals'), arnOf('Files')),
      Files: replicating('arn:aws:s3:::in-dublin'),
    });
    expect(found.map(({ dataClass }) => dataClass)).toContain('personal');
    const books = leaving({
      Books: declared(stream(), 'company-books'),
      Send: firehose(arnOf('Books'), arnOf('Files')),
      Files: replicating('arn:aws:s3:::in-dublin'),
    });
    expect(books.map(({ dataClass }) => dataClass)).toEqual(['company-books']);
  });
});

describe('a class travels', () => {
  test('from hop to hop, and the finding shows the way', () => {
    const found = leaving({
      Payments: declared(table({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }), 'payment'),
      Read: resource('AWS::Pipes::Pipe', {
        Source: { 'Fn::GetAtt': ['Payments', 'StreamArn'] },
        Target: arnOf('Changes'),
      }),
      Changes: stream(),
      Send: firehose(arnOf('Changes'), 'arn:aws:s3:::in-dublin'),
    });
    expect(found).toMatchObject([{ logicalId: 'Send', dataClass: 'payment', classFrom: 'flow' }]);
    expect(found[0]!.via.map(({ path }) => path)).toEqual(['Shop/Payments', 'Shop/Read', 'Shop/Changes']);
  });

  test('every class that flows in is judged, the strictest is reported, the others listed', () => {
    const feed = (from: string) => resource('AWS::Pipes::Pipe', { Source: arnOf(from), Target: arnOf('Changes') });
    const [finding, ...more] = leaving({
      Payments: declared(queue(), 'payment'),
      Customers: declared(queue(), 'personal'),
      One: feed('Payments'),
      Two: feed('Customers'),
      Changes: stream(),
      Send: firehose(arnOf('Changes'), 'arn:aws:s3:::in-dublin'),
    });
    // No before conditions: personal data may never leave, payments with an approval.
    expect(finding).toMatchObject({ logicalId: 'Send', dataClass: 'personal', level: 'violation', also: ['payment'] });
    expect(more).toEqual([]);
  });

  test('of two declarations of one class the strictest speaks, whichever came first', () => {
    const feed = (from: string) => resource('AWS::Pipes::Pipe', { Source: arnOf(from), Target: arnOf('Changes') });
    const receipts = (...attestations: string[]) => declared(bucket(), 'payment-cross-border', { attestations });
    const NEED = { id: 'NEED-1', condition: 'business-need', reference: 'memo', by: 'CFO', on: '2026-01-01' };
    const Send = firehose(arnOf('Changes'), 'arn:aws:s3:::in-dublin');
    const sent = (Needed: ReturnType<typeof bucket>, Other: ReturnType<typeof bucket>) =>
      findingsOf(
        { Needed, Other, One: feed('Needed'), Two: feed('Other'), Changes: stream(), Send },
        { beside: ABROAD, policy: { attestations: [NEED] } },
      )
        .filter(({ logicalId }) => logicalId === 'Send')
        .map(({ level, via }) => [level, via[0]?.path]);
    expect(sent(receipts('NEED-1'), receipts('NEED-1')).map(([level]) => level)).toEqual(['note']);
    expect(sent(receipts('NEED-1'), receipts())).toEqual([['violation', 'Shop/Other']]);
    expect(sent(receipts(), receipts('NEED-1'))).toEqual([['violation', 'Shop/Needed']]);
  });

  test('a generic class with elements does not vouch for one without', () => {
    const feed = (from: string) => resource('AWS::Pipes::Pipe', { Source: arnOf(from), Target: arnOf('Changes') });
    const odd = declared(queue(), 'generic', { elements: ['shoe-lace-counts'] });
    const sent = (Other: ReturnType<typeof queue>) =>
      leaving({
        Totals: counts(queue()),
        Other,
        One: feed('Totals'),
        Two: feed('Other'),
        Changes: counts(stream()),
        Send: firehose(arnOf('Changes'), 'arn:aws:s3:::in-dublin'),
      });
    expect(sent(counts(queue()))).toMatchObject([{ level: 'note', rule: 'permitted-copy' }]);
    expect(sent(odd)).toMatchObject([{ level: 'violation', rule: 'copy-outside-india', also: [] }]);
  });

  test('warns in India when a store is generic by name and payment by flow, fails when it leaves', () => {
    const Payments = declared(stream(), 'payment');
    const Copy = firehose(arnOf('Payments'), arnOf('Totals'));
    const conflict = (Totals: ReturnType<typeof bucket>) =>
      inspected({ Payments, Copy, Totals: counts(Totals) }, { beside: ABROAD }).filter(
        ({ rule }) => rule === 'declaration-conflict',
      );
    expect(conflict(bucket())).toMatchObject([{ level: 'warning', id: 'Totals', dataClass: 'payment' }]);
    expect(conflict(replicating('arn:aws:s3:::in-dublin'))).toMatchObject([{ level: 'violation', id: 'Totals' }]);
  });

  test('round in a circle, and once', () => {
    const pipe = (from: string, to: string) => resource('AWS::Pipes::Pipe', { Source: arnOf(from), Target: arnOf(to) });
    const resources = {
      A: declared(queue(), 'payment'),
      B: queue(),
      C: queue(),
      One: pipe('A', 'B'),
      Two: pipe('B', 'C'),
      Three: pipe('C', 'A'),
    };
    expect(inspected(resources)).toEqual([]);
  });

  test('alarms, metrics and events of services about themselves carry nothing', () => {
    const Alarm = resource('AWS::CloudWatch::Alarm', { AlarmActions: [ref('Calls')] });
    const Mail = resource('AWS::SNS::Subscription', {
      TopicArn: ref('Calls'),
      Protocol: 'email',
      Endpoint: 'oncall@shop.example',
    });
    expect(inspected({ Alarm, Calls: topic(), Mail }).filter(({ level }) => level === 'violation')).toEqual([]);
    const rule = (source: string) =>
      resource('AWS::Events::Rule', { EventPattern: { source: [source] }, Targets: [{ Id: 'x', Arn: ref('Calls') }] });
    const about = (Rule: ReturnType<typeof rule>) =>
      inspected({ Rule, Calls: topic(), Mail }).find(({ id }) => id === 'Mail');
    expect(about(rule('aws.health'))).toMatchObject({ dataClass: 'generic' });
    expect(about(rule('shop.orders'))).toMatchObject({ dataClass: 'personal' });
  });

  test('possible is not certain: what an environment names is not fed by the function', () => {
    const Read = resource('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arnOf('Payments'),
      FunctionName: ref('Work'),
    });
    const found = inspected(
      {
        Payments: declared(queue(), 'payment'),
        Read,
        Work: lambda({ TARGET: ref('Files') }),
        Files: counts(replicating('arn:aws:s3:::in-dublin')),
      },
      { beside: ABROAD },
    );
    expect(found.filter(({ dataClass, level }) => dataClass === 'payment' && level === 'violation')).toEqual([]);
  });

  test('logs carry ict-logs, and what was declared of who writes them', () => {
    const Flow = (more: ReturnType<typeof resource>) =>
      leaving({ Net: more }).map(({ dataClass, also }) => [dataClass, ...also].sort());
    const log = resource('AWS::EC2::FlowLog', { LogDestinationType: 's3', LogDestination: 'arn:aws:s3:::in-dublin' });
    expect(Flow(log)).toEqual([['ict-logs']]);
    expect(Flow(declared(log, 'payment'))).toEqual([['ict-logs', 'payment']]);
  });
});
