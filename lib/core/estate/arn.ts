/** An ARN taken apart; any part may hold marks. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** Takes an ARN apart; `undefined` for a text that is none. */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const parts = text.split(':');
  if (parts.length < 6) return undefined;
  const [, partition = '', service = '', region = '', account = ''] = parts;
  return { partition, service, region, account, resource: parts.slice(5).join(':') };
}

/** Services whose name in an ARN is not, but for case, the one in their CloudFormation types. */
const SERVICES: Readonly<Record<string, string>> = {
  aoss: 'OpenSearchServerless',
  apigateway: 'ApiGateway',
  aps: 'APS',
  athena: 'Athena',
  backup: 'Backup',
  batch: 'Batch',
  bedrock: 'Bedrock',
  cassandra: 'Cassandra',
  cloudtrail: 'CloudTrail',
  cloudwatch: 'CloudWatch',
  codepipeline: 'CodePipeline',
  cognito: 'Cognito',
  'cognito-idp': 'Cognito',
  dax: 'DAX',
  dms: 'DMS',
  dsql: 'DSQL',
  dynamodb: 'DynamoDB',
  ec2: 'EC2',
  ecr: 'ECR',
  ecs: 'ECS',
  elasticache: 'ElastiCache',
  elasticfilesystem: 'EFS',
  elasticloadbalancing: 'ElasticLoadBalancingV2',
  elasticmapreduce: 'EMR',
  es: 'OpenSearchService',
  events: 'Events',
  firehose: 'KinesisFirehose',
  fsx: 'FSx',
  glue: 'Glue',
  iot: 'IoT',
  kafka: 'MSK',
  kinesis: 'Kinesis',
  kinesisvideo: 'KinesisVideo',
  kms: 'KMS',
  lambda: 'Lambda',
  logs: 'Logs',
  memorydb: 'MemoryDB',
  mq: 'AmazonMQ',
  'neptune-db': 'Neptune',
  osis: 'OSIS',
  pipes: 'Pipes',
  rds: 'RDS',
  redshift: 'Redshift',
  'redshift-serverless': 'RedshiftServerless',
  s3: 'S3',
  s3express: 'S3Express',
  s3tables: 'S3Tables',
  s3vectors: 'S3Vectors',
  sagemaker: 'SageMaker',
  scheduler: 'Scheduler',
  secretsmanager: 'SecretsManager',
  ses: 'SES',
  sns: 'SNS',
  sqs: 'SQS',
  ssm: 'SSM',
  states: 'StepFunctions',
  timestream: 'Timestream',
  transfer: 'Transfer',
};

/** The service as CloudFormation types spell it: `states` is `StepFunctions`. */
export function arnService(service: string): string | undefined {
  return Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined;
}
