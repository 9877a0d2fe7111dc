import { type IVpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerInsights, ExecuteCommandLogging } from 'aws-cdk-lib/aws-ecs';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';

/**
 * A cluster of the service's own, which costs nothing: it fixes how storage is encrypted, and where shells are logged.
 */
export function serviceCluster(scope: Construct, vpc: IVpc, key: IKey, shells: ILogGroup): Cluster {
  return new Cluster(scope, 'Cluster', {
    vpc,
    containerInsightsV2: ContainerInsights.ENABLED,
    managedStorageConfiguration: { fargateEphemeralStorageKmsKey: key },
    executeCommandConfiguration: {
      kmsKey: key,
      logging: ExecuteCommandLogging.OVERRIDE,
      logConfiguration: { cloudWatchLogGroup: shells, cloudWatchEncryptionEnabled: true },
    },
  });
}
