import type { EstateResource } from '../../estate/estate-resource';

/** Ids that CDK gives to what it makes for itself: providers of custom resources and the constructs of its pipelines. */
const OWN_IDS =
  /(?:^|\/)(?:LogRetention[0-9a-f]{8,}|AWS[0-9a-f]{32}[0-9A-F]*|Custom::[A-Za-z]+[0-9A-F]{32}[0-9A-Za-z]*|@aws-cdk--[^/]+Provider|CertificateRequestorFunction|AWSCDK[^/]*ProviderHandler[^/]*|Custom::[^/]+CustomResourceProvider|CustomResourceProvider|BucketNotificationsHandler[0-9a-f]+|ExportsReader|ExportsWriter[^/]*|SingletonLambda[^/]*|Providerframework-[^/]+|framework-(?:onEvent|isComplete|onTimeout)|waiter-state-machine|EdgeLambdaArn[^/]*|ArnReader|AwsCliLayer|CDKMetadata|SourceOutput|EdgeFunction[^/]*ArnReader)(?:\/|$)/;

/** Stacks that CDK makes for pipelines which deploy to several regions: an artifact bucket, its key, and nothing else. */
const SUPPORT_STACK = /(?:^|\/)cross-region-stack-(?:\d{12}|[^/]*):[a-z]+(?:-[a-z]+)+-\d(?:\/|$)/;
const SUPPORT_TYPES = /^AWS::(?:S3::Bucket(?:Policy)?|KMS::(?:Key|Alias)|IAM::.*)$/;

/**
 * Is this one of CDK's own helpers, generic because of who made it? Only as long as nobody says what it holds: a name
 * is easily given, so a declaration always beats it. What a helper hands on is judged as what it is: a writer of
 * references holds nothing of its own, and may be given a secret.
 */
export function isCdkHelper(resource: EstateResource): boolean {
  if (resource.type === 'Custom::CrossRegionExportWriter') return false;
  if (OWN_IDS.test(resource.path)) return true;
  return SUPPORT_TYPES.test(resource.type) && (SUPPORT_STACK.test(resource.path) || SUPPORT_STACK.test(resource.stack));
}
