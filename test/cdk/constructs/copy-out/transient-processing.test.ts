import { afterAll, describe, expect, test } from '@jest/globals';
import { App, type CfnResource, Duration, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks } from 'cdk-nag';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataClass, TransientProcessing, type TransientProcessingProps } from '../../../../lib';
import { errorOf, guardedApp } from '../../guard/in-process';
import { ACCOUNT, QUICK } from '../payments-shop';

/** The repository's own folder is that of another app. */
const NO_FOLDER = mkdtempSync(join(tmpdir(), 'residency-'));
afterAll(() => rmSync(NO_FOLDER, { recursive: true }));

const guarded = (): App => guardedApp({}, { residency: NO_FOLDER });

function inTwoCountries(app = new App(QUICK)): { app: App; mumbai: Stack; singapore: Stack; onCall: SnsAction } {
  const mumbai = new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } });
  const singapore = new Stack(app, 'Singapore', { env: { account: ACCOUNT, region: 'ap-southeast-1' } });
  return { app, mumbai, singapore, onCall: new SnsAction(new Topic(singapore, 'OnCall', { enforceSSL: true })) };
}

function scoring(props: Partial<TransientProcessingProps> = {}, app?: App): TransientProcessing {
  const { mumbai, singapore, onCall } = inTwoCountries(app);
  return new TransientProcessing(mumbai, 'Scoring', {
    dataClass: DataClass.PAYMENT,
    to: singapore,
    alarmAction: onCall,
    ...props,
  });
}

describe('TransientProcessing', () => {
  test.each([DataClass.PAYMENT, DataClass.DIGITAL_LENDING])(
    'passes the guard under the default regimes',
    (dataClass) => {
      const app = guarded();
      scoring({ dataClass }, app);
      expect(() => app.synth()).not.toThrow();
    },
  );

  test('fails the guard when somebody turns the sweeper off, or changes what it runs', () => {
    const off = guarded();
    scoring({}, off).sweeper.addEnvironment('NODE_OPTIONS', '--require /opt/hook.js');
    expect(errorOf(() => off.synth()).message).toContain('copy-outside-india');

    const silent = guarded();
    const { alarm } = scoring({}, silent);
    (alarm.node.defaultChild as CfnResource).addPropertyOverride('AlarmActions', []);
    expect(errorOf(() => silent.synth()).message).toContain('copy-outside-india');
  });

  test('deletes by the clock, and proves it in India', () => {
    const { sweeper, proofs } = scoring({ within: Duration.hours(4) });
    const abroad = Template.fromStack(Stack.of(sweeper));
    abroad.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { TRANSIENT_HOURS: '4', PROOF_REGION: 'ap-south-1' } },
    });
    abroad.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(15 minutes)', State: 'ENABLED' });
    abroad.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Errors',
      TreatMissingData: 'breaching',
      AlarmActions: [Match.anyValue()],
    });
    expect(Stack.of(proofs).region).toBe('ap-south-1');
  });

  test('satisfies AwsSolutions of cdk-nag', () => {
    const { app, mumbai, singapore, onCall } = inTwoCountries();
    new TransientProcessing(mumbai, 'Scoring', { dataClass: DataClass.PAYMENT, to: singapore, alarmAction: onCall });
    expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([]);
  });

  test.each<[string, Partial<TransientProcessingProps>, string]>([
    ['personal data, which no clause lets out', { dataClass: DataClass.PERSONAL }, 'no clause lets data of that class'],
    ['a day, which leaves no time to delete', { within: Duration.hours(24) }, 'write whole hours from 1 to 23'],
    ['half an hour', { within: Duration.minutes(30) }, 'within is 0.5 hours'],
  ])('throws for %s', (_, props, message) => {
    expect(() => scoring(props)).toThrow(message);
  });

  test('throws where `to` is in India or names no region, and in a stack abroad, also in a Stage or nested', () => {
    const { app, mumbai, singapore, onCall } = inTwoCountries();
    const hyderabad = new Stack(app, 'Hyderabad', { env: { account: ACCOUNT, region: 'ap-south-2' } });
    const props = { dataClass: DataClass.PAYMENT, to: singapore, alarmAction: onCall };
    expect(() => new TransientProcessing(mumbai, 'A', { ...props, to: hyderabad })).toThrow('which is in India');
    expect(() => new TransientProcessing(mumbai, 'B', { ...props, to: new Stack(app, 'Anywhere') })).toThrow(
      'names no region',
    );
    expect(() => new TransientProcessing(singapore, 'C', props)).toThrow('ap-southeast-1');
    expect(() => new TransientProcessing(new NestedStack(singapore, 'Inner'), 'D', props)).toThrow('ap-southeast-1');
    const stage = new Stage(app, 'Prod', { env: { account: ACCOUNT, region: 'eu-west-1' } });
    expect(() => new TransientProcessing(new Stack(stage, 'Dublin'), 'E', props)).toThrow('eu-west-1');
  });
});
