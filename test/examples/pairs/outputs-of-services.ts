import type { Example } from '../example';
import { toBucket } from '../pair';
import { raw } from '../parts';
import { RULE } from '../rules';
import { A, ROLE } from '../shop';

/** Services that write what they make into a bucket. */
export const outputsOfServices: readonly Example[] = [
  ...toBucket('answers-of-an-asynchronous-endpoint', RULE.copyOut, ({ k, declare }) =>
    declare(
      raw(k, 'Scores', 'AWS::SageMaker::EndpointConfig', {
        ProductionVariants: [
          { VariantName: 'a', ModelName: 'scores', InitialInstanceCount: 1, InstanceType: 'ml.m5.large' },
        ],
        AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://acme-drop/out/' } },
      }),
      'payment',
    ),
  ),
  ...toBucket('offline-store-of-features', RULE.storeAbroad, ({ k, declare }) =>
    declare(
      raw(k, 'Customers', 'AWS::SageMaker::FeatureGroup', {
        FeatureGroupName: 'customers',
        RecordIdentifierFeatureName: 'id',
        EventTimeFeatureName: 'at',
        FeatureDefinitions: [
          { FeatureName: 'id', FeatureType: 'String' },
          { FeatureName: 'at', FeatureType: 'Fractional' },
        ],
        OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://acme-drop/features' } },
      }),
      'personal',
    ),
  ),
  ...toBucket('what-customers-say-to-a-bot', RULE.copyOut, ({ k, declare }) =>
    declare(
      raw(k, 'Live', 'AWS::Lex::BotAlias', {
        BotAliasName: 'live',
        BotId: 'ABCDEFGHIJ',
        ConversationLogSettings: {
          AudioLogSettings: [
            { Enabled: true, Destination: { S3Bucket: { S3BucketArn: 'arn:aws:s3:::acme-drop', LogPrefix: 'audio' } } },
          ],
        },
      }),
      'personal',
    ),
  ),
  ...toBucket('pictures-that-a-knowledge-base-takes-out', RULE.copyOut, ({ k, declare }) =>
    declare(
      raw(k, 'Letters', 'AWS::Bedrock::KnowledgeBase', {
        Name: 'letters',
        RoleArn: ROLE,
        KnowledgeBaseConfiguration: {
          Type: 'VECTOR',
          VectorKnowledgeBaseConfiguration: {
            EmbeddingModelArn: 'arn:aws:bedrock:ap-south-1::foundation-model/amazon.titan-embed-text-v2:0',
            SupplementalDataStorageConfiguration: {
              SupplementalDataStorageLocations: [
                { SupplementalDataStorageLocationType: 'S3', S3Location: { URI: 's3://acme-drop/pictures' } },
              ],
            },
          },
        },
      }),
      'personal',
    ),
  ),
  ...toBucket('records-that-a-time-series-rejects', RULE.copyOut, ({ k, declare }) =>
    declare(
      raw(k, 'Payments', 'AWS::Timestream::Table', {
        DatabaseName: 'shop',
        MagneticStoreWriteProperties: {
          EnableMagneticStoreWrites: true,
          MagneticStoreRejectedDataLocation: {
            S3Configuration: { BucketName: 'acme-drop', EncryptionOption: 'SSE_S3' },
          },
        },
      }),
      'payment',
    ),
  ),
  ...toBucket('table-that-a-call-exports', RULE.code, ({ k, declare }) =>
    declare(
      raw(k, 'Settle', 'AWS::StepFunctions::StateMachine', {
        RoleArn: ROLE,
        DefinitionString: JSON.stringify({
          StartAt: 'Export',
          States: {
            Export: {
              Type: 'Task',
              End: true,
              Resource: 'arn:aws:states:::aws-sdk:dynamodb:exportTableToPointInTime',
              Parameters: { TableArn: `arn:aws:dynamodb:ap-south-1:${A}:table/orders`, S3Bucket: 'acme-drop' },
            },
          },
        }),
      }),
      'payment',
    ),
  ),
  ...toBucket('step-that-copies-a-file-system', RULE.code, ({ k, declare }) =>
    declare(
      raw(k, 'Copy', 'AWS::EMR::Step', {
        ActionOnFailure: 'CONTINUE',
        JobFlowId: 'j-1',
        Name: 'copy',
        HadoopJarStep: {
          Jar: 'command-runner.jar',
          Args: ['s3-dist-cp', '--src', 'hdfs:///orders', '--dest', 's3://acme-drop/x'],
        },
      }),
      'payment',
    ),
  ),
];
