import { type Attribute, AttributeType } from 'aws-cdk-lib/aws-dynamodb';

/** Whose consent it is: an id of the principal, no name. */
export const PARTITION_KEY: Attribute = { name: 'principalId', type: AttributeType.STRING };

/** `<purpose>#<time>#<random>`: each event has a key of its own, and the newest of a purpose is found by its prefix. */
export const SORT_KEY: Attribute = { name: 'event', type: AttributeType.STRING };

/** Every attribute that a record may have. What is not here would be data, not the record of a consent to it. */
export const RECORD_ATTRIBUTES: readonly string[] = [
  PARTITION_KEY.name,
  SORT_KEY.name,
  'purpose',
  'elements',
  'noticeVersion',
  'noticeLanguage',
  'decision',
  'at',
  'evidence',
];
