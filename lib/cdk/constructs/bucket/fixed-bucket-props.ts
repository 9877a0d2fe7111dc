import { type FixedProps } from '../fixed-props';

const PUBLIC = 'is never open to the public: serve public content from an `aws-s3.Bucket` of the class generic';

/** What there is nothing to choose about on a `ResidentBucket`. */
export const FIXED_BUCKET_PROPS: FixedProps = {
  publicReadAccess: PUBLIC,
  blockPublicAccess: PUBLIC,
  accessControl: 'has no ACLs: grant access with `grantRead` and its like',
  objectOwnership: "has no ACLs: all objects are the bucket owner's",
  websiteIndexDocument: PUBLIC,
  websiteErrorDocument: PUBLIC,
  websiteRedirect: PUBLIC,
  websiteRoutingRules: PUBLIC,
  transferAcceleration: 'takes no objects through edges, which lie abroad',
  encryption: 'is always encrypted with a KMS key, given as `encryptionKey`',
  bucketKeyEnabled: 'always has an S3 Bucket Key',
  blockedEncryptionTypes: 'always refuses customer-provided keys',
  enforceSSL: 'always refuses requests without TLS',
  minimumTLSVersion: 'always asks for TLS 1.2 or newer',
  versioned: 'always keeps versions',
  replicationRules: 'is replicated with `mirror`, to the other India region',
  replicationRole: 'makes the role of its replication itself',
};
