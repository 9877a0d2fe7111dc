import type { SpecialFinder } from './special';
import { awsCustomResource } from './aws-custom-resource';
import { distribution } from './distribution';
import { exportWriter } from './export-writer';
import { globalCluster, globalClusterMember } from './global-cluster';
import { multiRegionKey, replicaKey } from './keys';
import { multiRegionAccessPoint } from './multi-region-access-point';
import { organizationsPolicy } from './organizations-policy';
import { subscription, topicSubscriptions } from './subscription';

/** The types that need code of their own. */
export const SPECIAL: Readonly<Record<string, SpecialFinder>> = {
  'AWS::CloudFront::Distribution': distribution,
  'AWS::DocDB::DBCluster': globalClusterMember,
  'AWS::DocDB::GlobalCluster': globalCluster,
  'AWS::KMS::Key': multiRegionKey,
  'AWS::KMS::ReplicaKey': replicaKey,
  'AWS::Neptune::DBCluster': globalClusterMember,
  'AWS::Neptune::GlobalCluster': globalCluster,
  'AWS::Organizations::Policy': organizationsPolicy,
  'AWS::RDS::DBCluster': globalClusterMember,
  'AWS::RDS::GlobalCluster': globalCluster,
  'AWS::S3::MultiRegionAccessPoint': multiRegionAccessPoint,
  'AWS::SNS::Subscription': subscription,
  'AWS::SNS::Topic': topicSubscriptions,
  'Custom::AWS': awsCustomResource,
  'Custom::CrossRegionExportWriter': exportWriter,
};
