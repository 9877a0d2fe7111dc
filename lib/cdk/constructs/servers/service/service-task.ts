import { Annotations, Token } from 'aws-cdk-lib';
import { FargateTaskDefinition, LogDrivers } from 'aws-cdk-lib/aws-ecs';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { type ResidentServiceProps } from './resident-service-props';

const ECR_IN_INDIA = /^\d{12}\.dkr\.ecr\.ap-south-[12]\.amazonaws\.com\//;

/** The container of the service, with its logs. */
export function serviceTask(scope: Construct, props: ResidentServiceProps, logs: ILogGroup): FargateTaskDefinition {
  const task = new FargateTaskDefinition(scope, 'Task', {
    cpu: props.cpu ?? 512,
    memoryLimitMiB: props.memoryLimitMiB ?? 1024,
    runtimePlatform: props.runtimePlatform,
  });
  const container = task.addContainer('Container', {
    image: props.image,
    command: props.command,
    environment: props.environment,
    secrets: props.secrets,
    portMappings: [{ containerPort: props.containerPort ?? 8080 }],
    logging: LogDrivers.awsLogs({ logGroup: logs, streamPrefix: 'container' }),
  });
  noteForeignImage(scope, container.imageName);
  return task;
}

/** Code is generic, so it may come from anywhere: whoever runs it should know from where. */
function noteForeignImage(scope: Construct, image: string): void {
  if (Token.isUnresolved(image) || ECR_IN_INDIA.test(image)) return;
  Annotations.of(scope).addInfo(
    `image \`${image}\` is fetched from a registry outside India whenever a task starts, which a network without a way out cannot do; ` +
      'ContainerImage.fromAsset, or a repository of ECR, keeps it in the region',
  );
}
