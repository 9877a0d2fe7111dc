import type { TemplateResource } from '../core/model';
import { propertiesAt, type FoundProperty } from './property-at';

/** Where a resource type names the file of a template that it deploys. */
const TEMPLATE_FILES: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::CloudFormation::StackSet', 'TemplateURL'],
  ['AWS::CloudFormation::ChangeSet', 'TemplateURL'],
  ['AWS::ServiceCatalog::CloudFormationProduct', 'ProvisioningArtifactParameters[].Info.LoadTemplateFromURL'],
  ['AWS::SageMaker::Project', 'TemplateProviderDetails[].CfnTemplateProviderDetail.TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);

/** Where a resource type holds the text of a template that it deploys. */
const TEMPLATE_BODIES: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateBody'],
  ['AWS::CloudFormation::StackSet', 'TemplateBody'],
  ['AWS::CloudFormation::ChangeSet', 'TemplateBody'],
]);

const NONE: readonly FoundProperty[] = [];

/** The properties of a resource that name templates to deploy. */
export function templateFilesOf(resource: TemplateResource): readonly FoundProperty[] {
  const path = TEMPLATE_FILES.get(resource.Type);
  return path === undefined ? NONE : propertiesAt(resource.Properties, path);
}

/** The properties of a resource that hold templates to deploy. */
export function templateBodiesOf(resource: TemplateResource): readonly FoundProperty[] {
  const path = TEMPLATE_BODIES.get(resource.Type);
  return path === undefined ? NONE : propertiesAt(resource.Properties, path);
}
