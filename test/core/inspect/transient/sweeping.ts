import { ownCode } from '../../../../lib/core/inspect/own-code/own-code';
import type { TemplateResource } from '../../../../lib/core/model';
import type { Resources } from '../inspected';
import { arnOf, bucket, ref, resource } from '../shop';

type Changes = Readonly<Record<string, unknown>>;

/** A bucket in Dublin, and all that deletes its objects by the clock; each part can be changed, or left out by `undefined`. */
export function sweeping(changes: Readonly<Record<string, Changes | undefined>> = {}): Resources {
  const parts: Readonly<Record<string, TemplateResource>> = {
    Scoring: bucket({ BucketName: 'scoring-in-dublin' }),
    Sweeper: resource('AWS::Lambda::Function', {
      Code: { ZipFile: ownCode('transient-sweeper') },
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Environment: {
        Variables: {
          TRANSIENT_BUCKET: ref('Scoring'),
          TRANSIENT_HOURS: '20',
          PROOF_BUCKET: 'proofs-in-mumbai',
          PROOF_REGION: 'ap-south-1',
        },
      },
    }),
    Often: resource('AWS::Events::Rule', {
      ScheduleExpression: 'rate(15 minutes)',
      State: 'ENABLED',
      Targets: [{ Arn: arnOf('Sweeper'), Id: 'Target0' }],
    }),
    MayStart: resource('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: arnOf('Sweeper'),
      Principal: 'events.amazonaws.com',
      SourceArn: arnOf('Often'),
    }),
    Fails: resource('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: ref('Sweeper') }],
      Statistic: 'Sum',
      Period: 3600,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'breaching',
      AlarmActions: ['arn:aws:sns:eu-west-1:111111111111:on-call'],
    }),
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([id, one]) => {
      if (!(id in changes)) return [[id, one]];
      const change = changes[id];
      return change === undefined ? [] : [[id, { ...one, Properties: { ...one.Properties, ...change } }]];
    }),
  );
}

/** The sweeper's environment with changes. */
export function told(variables: Changes): Changes {
  const { Environment } = sweeping()['Sweeper']!.Properties as { Environment: { Variables: Changes } };
  return { Environment: { Variables: { ...Environment.Variables, ...variables } } };
}
