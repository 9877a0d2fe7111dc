import {
  aws_bedrock as bedrock,
  aws_lambda_event_sources as sources,
  aws_sagemaker as sagemaker,
  aws_sqs as sqs,
  aws_stepfunctions as sfn,
} from 'aws-cdk-lib';
import { rule, anyRule, COPY, type Example } from '../example';
import { stack, raw, fn, dropInVirginia, agentProps } from '../parts';
import { RULE } from '../rules';
import { A, MUM, ROLE } from '../shop';

/** Models that infer abroad. */
export const models: readonly Example[] = [
  {
    name: 'knowledge-base-at-a-vendor',
    why: `${RULE.copyOut} (Pinecone ConnectionString, host outside AWS)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Kb', 'AWS::Bedrock::KnowledgeBase', {
          Name: 'docs',
          RoleArn: ROLE,
          KnowledgeBaseConfiguration: {
            Type: 'VECTOR',
            VectorKnowledgeBaseConfiguration: {
              EmbeddingModelArn: 'arn:aws:bedrock:ap-south-1::foundation-model/amazon.titan-embed-text-v2:0',
            },
          },
          StorageConfiguration: {
            Type: 'PINECONE',
            PineconeConfiguration: {
              ConnectionString: 'https://docs-1a2b.svc.aped-1234.pinecone.io',
              CredentialsSecretArn: `arn:aws:secretsmanager:ap-south-1:${A}:secret:pinecone`,
              FieldMapping: { TextField: 't', MetadataField: 'm' },
            },
          },
        }),
        'personal',
      );
    },
    expect: [rule(COPY)],
  },
  {
    name: 'agent-gateway-target-abroad',
    why: `${RULE.process} (AgentCore GatewayTarget LambdaArn)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Tool', 'AWS::BedrockAgentCore::GatewayTarget', {
          GatewayIdentifier: 'gw-1',
          Name: 'orders',
          CredentialProviderConfigurations: [{ CredentialProviderType: 'GATEWAY_IAM_ROLE' }],
          TargetConfiguration: {
            Mcp: {
              Lambda: {
                LambdaArn: `arn:aws:lambda:us-east-1:${A}:function:orders-tool`,
                ToolSchema: { InlinePayload: [] },
              },
            },
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'sagemaker-data-capture-abroad',
    why: `${RULE.copyOut} (DataCaptureConfig)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'capture-us');
      declare(
        new sagemaker.CfnEndpointConfig(stack(app, 'In', MUM), 'Config', {
          productionVariants: [
            {
              modelName: 'score',
              variantName: 'a',
              initialInstanceCount: 1,
              instanceType: 'ml.m5.large',
              initialVariantWeight: 1,
            },
          ],
          dataCaptureConfig: {
            enableCapture: true,
            initialSamplingPercentage: 100,
            destinationS3Uri: 's3://capture-us/score',
            captureOptions: [{ captureMode: 'Input' }],
          },
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'stream-video-data-shared-with-the-provider',
    why: `${RULE.unresolved} (Rekognition DataSharingPreference, content may be kept outside the region)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        raw(k, 'Faces', 'AWS::Rekognition::StreamProcessor', {
          RoleArn: ROLE,
          DataSharingPreference: { OptIn: true },
          FaceSearchSettings: { CollectionId: 'visitors' },
          KinesisVideoStream: { Arn: `arn:aws:kinesisvideo:ap-south-1:${A}:stream/door/1` },
          KinesisDataStream: { Arn: `arn:aws:kinesis:ap-south-1:${A}:stream/faces` },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'agent-on-an-apac-profile',
    why: RULE.models,
    build(app, declare) {
      declare(
        new bedrock.CfnAgent(
          stack(app, 'In', MUM),
          'Agent',
          agentProps('apac.anthropic.claude-sonnet-4-20250514-v1:0'),
        ),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'application-profile-hides-a-global-profile',
    why: `${RULE.models} (ApplicationInferenceProfile ModelSource.CopyFrom)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Profile', 'AWS::Bedrock::ApplicationInferenceProfile', {
          InferenceProfileName: 'helper',
          ModelSource: {
            CopyFrom: `arn:aws:bedrock:ap-south-1:${A}:inference-profile/global.anthropic.claude-sonnet-4-5-20250929-v1:0`,
          },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'guardrail-with-an-apac-profile',
    why: `${RULE.models} (Guardrail CrossRegionConfig)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Rail', 'AWS::Bedrock::Guardrail', {
          Name: 'rail',
          BlockedInputMessaging: 'no',
          BlockedOutputsMessaging: 'no',
          CrossRegionConfig: {
            GuardrailProfileArn: `arn:aws:bedrock:ap-south-1:${A}:guardrail-profile/apac.guardrail.v1:0`,
          },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'prompt-flow-on-a-us-profile',
    why: `${RULE.models} (Flow Prompt ModelId)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Flow', 'AWS::Bedrock::Flow', {
          Name: 'flow',
          ExecutionRoleArn: ROLE,
          Definition: {
            Nodes: [
              {
                Name: 'p',
                Type: 'Prompt',
                Configuration: {
                  Prompt: {
                    SourceConfiguration: {
                      Inline: {
                        ModelId: 'us.amazon.nova-pro-v1:0',
                        TemplateType: 'TEXT',
                        TemplateConfiguration: { Text: { Text: 'Summarise {{input}}' } },
                      },
                    },
                  },
                },
              },
            ],
            Connections: [],
          },
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'state-machine-invokes-a-global-profile',
    why: RULE.models,
    build(app, declare) {
      declare(
        new sfn.CfnStateMachine(stack(app, 'In', MUM), 'Machine', {
          roleArn: ROLE,
          definitionString: JSON.stringify({
            StartAt: 'Ask',
            States: {
              Ask: {
                Type: 'Task',
                Resource: 'arn:aws:states:::bedrock:invokeModel',
                Parameters: { ModelId: 'global.anthropic.claude-haiku-4-5-20251001-v1:0', 'Body.$': '$' },
                End: true,
              },
            },
          }),
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'function-fed-by-a-queue-names-a-global-profile',
    why: `${RULE.models}; ${RULE.code}`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const queue = new sqs.Queue(k, 'Tickets');
      declare(queue, 'personal');
      fn(k, 'Answer', { MODEL_ID: 'global.anthropic.claude-sonnet-4-5-20250929-v1:0' }).addEventSource(
        new sources.SqsEventSource(queue),
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'embedding-model-arn-abroad',
    why: `${RULE.process} (EmbeddingModelArn, only the ARN region counts)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        raw(k, 'Kb', 'AWS::Bedrock::KnowledgeBase', {
          Name: 'docs',
          RoleArn: ROLE,
          KnowledgeBaseConfiguration: {
            Type: 'VECTOR',
            VectorKnowledgeBaseConfiguration: {
              EmbeddingModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0',
            },
          },
          StorageConfiguration: {
            Type: 'S3_VECTORS',
            S3VectorsConfiguration: {
              VectorBucketArn: `arn:aws:s3vectors:ap-south-1:${A}:bucket/docs`,
              IndexName: 'i',
            },
          },
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'agent-memory-infers-abroad-by-itself',
    why: `${RULE.weights} (its default strategies infer abroad, and no property says so)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Memory', 'AWS::BedrockAgentCore::Memory', {
          Name: 'chats',
          EventExpiryDuration: 90,
        }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'claude-workspace-with-the-default-geography',
    why: `${RULE.weights} (its default geography lies abroad)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Workspace', 'AWS::AWSExternalAnthropic::Workspace', { Name: 'helper' }),
        'personal',
      );
    },
    expect: [anyRule()],
  },
  {
    name: 'ok-agent-on-an-india-profile',
    why: 'an inference profile with the prefix `in.` stays in India',
    build(app, declare) {
      const k = stack(app, 'Assistant', MUM);
      declare(new bedrock.CfnAgent(k, 'Agent', agentProps('in.anthropic.claude-sonnet-5')), 'personal');
      declare(
        raw(k, 'Profile', 'AWS::Bedrock::ApplicationInferenceProfile', {
          InferenceProfileName: 'helper',
          ModelSource: { CopyFrom: `arn:aws:bedrock:ap-south-1:${A}:inference-profile/in.anthropic.claude-haiku-4-5` },
        }),
        'personal',
      );
    },
    expect: [],
  },
];
