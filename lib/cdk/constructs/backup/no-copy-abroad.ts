import { type Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { INDIA_REGIONS } from '../../../core/model/region';

/**
 * A vault policy statement that refuses to copy a back-up to a vault of any other region than India's, whoever asks: a plan
 * of this app, or somebody in the console.
 */
export function noCopyAbroad({ partition }: Stack): PolicyStatement {
  return new PolicyStatement({
    sid: 'NoCopyOutsideIndia',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['backup:CopyFromBackupVault'],
    resources: ['*'],
    conditions: {
      'ForAnyValue:ArnNotLike': {
        'backup:CopyTargets': [...INDIA_REGIONS].map((region) => `arn:${partition}:backup:${region}:*:backup-vault:*`),
      },
    },
  });
}
