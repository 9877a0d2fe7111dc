import { MISSING_IN_HYDERABAD } from '../missing-in-hyderabad';

/**
 * CDK rotates the password of a database by an application of the AWS Serverless Application Repository.
 *
 * @throws when the region lacks that repository, as far as is known since the date that the message names
 */
export function requireRotation(path: string, region: string): void {
  const { asOf, services, source } = MISSING_IN_HYDERABAD;
  if (region !== 'ap-south-2' || !services.some((service) => service === 'ServerlessRepo')) return;
  throw new Error(
    `\`${path}\`: AWS has no Serverless Application Repository in \`ap-south-2\`, as of ${asOf} (${source}), and CDK's rotation comes from there; ` +
      "rotate by a function of your own: secret.addRotationSchedule('Rotation', { rotationLambda })",
  );
}
