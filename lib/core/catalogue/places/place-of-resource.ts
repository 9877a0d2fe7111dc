import { unresolved } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Found } from '../found';

/** Custom resources answer with whatever their provider returns: standing in a stack says nothing of where that is. */
const ANSWERS = /^(?:Custom::|AWS::CloudFormation::(?:CustomResource|Macro)$)/;

/** CDK's own custom resources that answer with something of their own stack. */
const OWN_ANSWERS = new Set([
  'Custom::S3AutoDeleteObjects',
  'Custom::CDKBucketDeployment',
  'Custom::S3BucketNotifications',
  'Custom::LogRetention',
  'Custom::DynamoDBReplica',
  'Custom::VpcRestrictDefaultSG',
  'Custom::ECRAutoDeleteImages',
  'Custom::Trigger',
  'Custom::AWSCDK-EKS-Cluster',
  'Custom::AWSCDK-EKS-KubernetesResource',
  'Custom::AWSCDK-EKS-HelmChart',
  'Custom::AWSCDKOpenIdConnectProvider',
]);

/** Where a resource of the estate is, when a value refers to it. */
export function placeOfResource(resource: EstateResource, attribute: string | undefined, text: string): Found {
  if (ANSWERS.test(resource.type) && !OWN_ANSWERS.has(resource.type)) {
    const answer = attribute ? `\`${attribute}\` of ` : '';
    return {
      place: unresolved(`it is ${answer}the custom resource \`${resource.path}\`, which can answer with anything`),
      text,
    };
  }
  return { place: resource.placement, resource, text };
}
