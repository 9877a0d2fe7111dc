import type { Template } from '../core/model';
import { propertiesAt } from './property-at';

/** Where a resource type names the file of its definition: a text whose destinations are the resource's own. */
const DEFINITION_FILES: ReadonlyMap<string, string> = new Map([
  ['AWS::ApiGateway::RestApi', 'BodyS3Location'],
  ['AWS::ApiGatewayV2::Api', 'BodyS3Location'],
  ['AWS::Bedrock::Agent', 'ActionGroups[].ApiSchema.S3'],
  ['AWS::Bedrock::Flow', 'DefinitionS3Location'],
  ['AWS::BedrockAgentCore::GatewayTarget', 'TargetConfiguration.Mcp.OpenApiSchema.S3'],
  ['AWS::ImageBuilder::Component', 'Uri'],
  ['AWS::ImageBuilder::Workflow', 'Uri'],
  ['AWS::MWAAServerless::Workflow', 'DefinitionS3Location'],
  ['AWS::SageMaker::Pipeline', 'PipelineDefinition.PipelineDefinitionS3Location'],
  ['AWS::Serverless::Api', 'DefinitionUri'],
  ['AWS::Serverless::HttpApi', 'DefinitionUri'],
  ['AWS::Serverless::StateMachine', 'DefinitionUri'],
  ['AWS::StepFunctions::StateMachine', 'DefinitionS3Location'],
]);

/** Every value in a template that names the file of a definition. */
export function definitionFilesOf(template: Template): unknown[] {
  const found: unknown[] = [];
  const resources = template.Resources ?? {};
  for (const logicalId in resources) {
    const resource = resources[logicalId]!;
    const path = DEFINITION_FILES.get(resource.Type);
    if (path === undefined) continue;
    for (const { value } of propertiesAt(resource.Properties, path)) found.push(value);
  }
  return found;
}

/** Location of every fragment that `AWS::Include` brings in, at whatever level of a template it stands. */
export function includedFilesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { Name: name, Parameters: parameters } = value as {
    Name?: unknown;
    Parameters?: { Location?: unknown } | null;
  };
  const own = name === 'AWS::Include' && parameters?.Location !== undefined ? [parameters.Location] : [];
  return [...own, ...Object.values(value).flatMap(includedFilesOf)];
}
