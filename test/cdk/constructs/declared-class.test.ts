import { expect, test } from '@jest/globals';
import { type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { DataClass, ResidentBucket, ResidentKey, ResidentTable } from '../../../lib';
import { shop } from './payments-shop';

const facts = { dataClass: DataClass.SENSITIVE_PERSONAL, elements: ['biometrics'], attestations: ['CONSENT-2026-014'] };
const written = { dataClass: 'sensitive-personal', elements: ['biometrics'], attestations: ['CONSENT-2026-014'] };

/** What the template says of each resource of a type, by the beginning of its logical id. */
function declared(stack: Stack, type: string): Record<string, unknown> {
  const resources = Object.entries(Template.fromStack(stack).findResources(type));
  return Object.fromEntries(
    resources.map(([id, resource]) => [id.slice(0, -8), resource.Metadata?.['india-residency'] as unknown]),
  );
}

test('a bucket, its mirror and its access logs carry what they hold', () => {
  const { mumbai, hyderabad } = shop();
  new ResidentBucket(mumbai, 'FaceScans', { ...facts, mirror: { scope: hyderabad } });
  const logs = { dataClass: 'ict-logs' };
  expect(declared(mumbai, 'AWS::S3::Bucket')).toEqual({ FaceScans: written, ResidentAccessLogs: logs });
  expect(declared(hyderabad, 'AWS::S3::Bucket')).toEqual({ FaceScansMirror: written, ResidentAccessLogs: logs });
});

test('a table carries what it holds', () => {
  const { mumbai } = shop();
  new ResidentTable(mumbai, 'Faces', { ...facts, partitionKey: { name: 'id', type: AttributeType.STRING } });
  expect(declared(mumbai, 'AWS::DynamoDB::GlobalTable')).toEqual({ Faces: written });
});

test('a key carries the class of what it encrypts', () => {
  const { mumbai } = shop();
  new ResidentKey(mumbai, 'FacesKey', facts);
  new ResidentBucket(mumbai, 'Books', { dataClass: DataClass.of('loyalty-points') });
  expect(declared(mumbai, 'AWS::KMS::Key')).toEqual({ FacesKey: written, BooksKey: { dataClass: 'loyalty-points' } });
});
