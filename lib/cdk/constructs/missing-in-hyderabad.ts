/**
 * What stores data and cannot be made in Hyderabad, or helps a store and cannot, as the CloudFormation registry of
 * ap-south-2 lists it. Mumbai has all of it. To renew: compare the two regions' lists in a newer cfn-lint, and set `asOf`.
 */
export const MISSING_IN_HYDERABAD = {
  asOf: '2026-11-25',
  source:
    'https://schema.cloudformation.ap-south-2.amazonaws.com/CloudformationSchema.zip, as cfn-lint 1.58.0 ships it in data/schemas/providers',

  /** Services of which the region has no resource type at all. */
  services: [
    'AuditManager',
    'Comprehend',
    'Connect',
    'DAX',
    'DSQL',
    'DataZone',
    'Detective',
    'DocDBElastic',
    'FIS',
    'Forecast',
    'HealthLake',
    'IoTAnalytics',
    'IoTSiteWise',
    'Kendra',
    'KinesisAnalytics',
    'KinesisVideo',
    'Lightsail',
    'Location',
    'MediaStore',
    'MemoryDB',
    'NeptuneGraph',
    'OSIS',
    'Personalize',
    'Pinpoint',
    'QuickSight',
    'Rekognition',
    'S3Express',
    'S3Outposts',
    'SecurityLake',
    'ServerlessRepo',
    'StorageGateway',
    'Textract',
    'Timestream',
    'Transcribe',
    'Translate',
  ],

  /** Types that the region lacks of services that it has. */
  types: [
    'AWS::Backup::LegalHold',
    'AWS::DynamoDB::Backup',
    'AWS::ElastiCache::ServerlessCacheSnapshot',
    'AWS::FSx::Backup',
    'AWS::FSx::FileCache',
    'AWS::Lambda::CodeSigningConfig',
    'AWS::Lambda::Url',
    'AWS::Logs::Integration',
    'AWS::OpenSearchServerless::CollectionIndex',
    'AWS::RDS::CustomDBEngineVersion',
    'AWS::Redshift::Snapshot',
    'AWS::S3::StorageLens',
    'AWS::S3::StorageLensGroup',
    'AWS::SageMaker::FeatureGroup',
  ],
} as const;
