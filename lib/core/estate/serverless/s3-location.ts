import { intrinsicOf, isMap } from '../intrinsics';
import { present } from './properties';

/**
 * Where a serverless resource says that a file of it lies, as the map that CloudFormation takes: `s3://bucket/key`, a map,
 * or a path beside the template, which deploying turns into an object of a bucket. Whatever is no S3 address stands for
 * the whole location, so that a message can name it.
 */
export function s3Location(uri: unknown): Readonly<Record<string, unknown>> {
  if (isMap(uri) && intrinsicOf(uri) === undefined) return uri;
  const [, Bucket, Key, Version] = (typeof uri === 'string' && S3_ADDRESS.exec(uri)) || [];
  return Bucket === undefined ? { Bucket: uri } : present({ Bucket, Key, Version });
}

const S3_ADDRESS = /^s3:\/\/([^/?]+)\/([^?]+)(?:\?versionId=(.*))?$/;

/** The same for code, whose keys have other names. */
export function codeLocation(uri: unknown): Readonly<Record<string, unknown>> {
  const { Bucket, Key, Version } = s3Location(uri);
  return present({ S3Bucket: Bucket, S3Key: Key, S3ObjectVersion: Version });
}
