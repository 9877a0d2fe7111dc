import { describe, expect, test } from '@jest/globals';
import { inspected } from '../inspected';
import { declared, ref, resource, secret } from '../shop';

const rotated = (Location: unknown) => ({
  Transform: 'AWS::Serverless-2016-10-31',
  Resources: {
    Password: declared(secret(), 'payment'),
    Rotation: resource('AWS::Serverless::Application', { Location }),
    Schedule: resource('AWS::SecretsManager::RotationSchedule', {
      SecretId: ref('Password'),
      RotationLambdaARN: { 'Fn::GetAtt': ['Rotation', 'Outputs.RotationLambdaARN'] },
    }),
  },
});
const ofSchedule = (Location: unknown) => inspected(rotated(Location)).filter(({ id }) => id === 'Schedule');

describe('a function of an application out of the repository', () => {
  test('stands in the region of its stack: rotation by what AWS offers is no finding', () => {
    const ApplicationId =
      'arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSPostgreSQLRotationSingleUser';
    expect(ofSchedule({ ApplicationId, SemanticVersion: '1.1.618' })).toEqual([]);
  });

  test('is unresolved where the application is a template that nobody inspected', () => {
    expect(ofSchedule('https://s3.ap-south-1.amazonaws.com/acme/rotation.yaml')).toMatchObject([
      { level: 'warning', rule: 'placement-unresolved' },
    ]);
  });
});
