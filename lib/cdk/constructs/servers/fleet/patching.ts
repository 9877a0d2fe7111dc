import { type AutoScalingGroup } from 'aws-cdk-lib/aws-autoscaling';
import { CfnAssociation } from 'aws-cdk-lib/aws-ssm';

/** Mondays at 01:30 in India. */
const AT_NIGHT = 'cron(0 20 ? * SUN *)';

/** Installs the patches of the operating system's baseline on every server of the fleet, a few at a time. */
export function patch(fleet: AutoScalingGroup, schedule: string | undefined): CfnAssociation {
  return new CfnAssociation(fleet, 'Patching', {
    name: 'AWS-RunPatchBaseline',
    parameters: { Operation: ['Install'], RebootOption: ['RebootIfNeeded'] },
    targets: [{ key: 'tag:aws:autoscaling:groupName', values: [fleet.autoScalingGroupName] }],
    scheduleExpression: schedule ?? AT_NIGHT,
    // A new server is made of a new image: it need not start again at once.
    applyOnlyAtCronInterval: true,
    maxConcurrency: '25%',
    maxErrors: '25%',
    complianceSeverity: 'HIGH',
  });
}
