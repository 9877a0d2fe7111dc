import {
  CustomResource,
  aws_batch as batch,
  aws_codebuild as codebuild,
  aws_ec2 as ec2,
  aws_kinesis as kinesis,
  aws_lambda as lambda,
  aws_lambda_destinations as dests,
  aws_lambda_event_sources as sources,
  aws_sqs as sqs,
  aws_ssm as ssm,
  custom_resources as cr,
} from 'aws-cdk-lib';
import { anyRule, type Example } from '../example';
import { stack, raw, table, fn, network, dropInVirginia } from '../parts';
import { RULE } from '../rules';
import { A, MUM, US, ROLE } from '../shop';

/** What code is told to do. */
export const code: readonly Example[] = [
  {
    name: 'lambda-failure-destination-abroad',
    why: `${RULE.enforced} (EventInvokeConfig OnFailure)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const f = fn(k, 'Settle', undefined, {
        onFailure: new dests.SqsDestination(sqs.Queue.fromQueueArn(k, 'Failed', `arn:aws:sqs:us-east-1:${A}:failed`)),
      });
      declare(f, 'payment');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'function-fed-by-a-payment-queue-names-a-region-in-its-environment',
    why: `${RULE.code}; the class comes from the queue; ${RULE.weights} (Lambda environment)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const queue = new sqs.Queue(k, 'Payments');
      declare(queue, 'payment');
      fn(k, 'Copy', { BACKUP_REGION: 'us-west-2', TABLE: 'payments' }).addEventSource(
        new sources.SqsEventSource(queue),
      );
    },
    expect: [anyRule('us-west-2')],
  },
  {
    name: 'declared-function-names-a-table-arn-abroad',
    why: RULE.code,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(fn(k, 'Copy', { TABLE_ARN: `arn:aws:dynamodb:sa-east-1:${A}:table/customers` }), 'personal');
    },
    expect: [anyRule('sa-east-1')],
  },
  {
    name: 'function-abroad-reads-an-india-stream',
    why: `${RULE.direction}; ${RULE.process}`,
    build(app, declare) {
      const stream = new kinesis.Stream(stack(app, 'In', MUM), 'Orders', { streamName: 'orders' });
      declare(stream, 'personal');
      const k = stack(app, 'Us', US);
      new lambda.CfnEventSourceMapping(k, 'Read', {
        functionName: fn(k, 'Score').functionName,
        eventSourceArn: `arn:aws:kinesis:ap-south-1:${A}:stream/orders`,
        startingPosition: 'LATEST',
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'custom-resource-told-to-copy-to-ireland',
    why: RULE.custom,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const orders = table(k, 'Orders');
      declare(orders, 'personal');
      const provider = new cr.Provider(k, 'Provider', { onEventHandler: fn(k, 'OnEvent') });
      declare(
        new CustomResource(k, 'Mirror', {
          serviceToken: provider.serviceToken,
          resourceType: 'Custom::TableMirror',
          properties: { Table: orders.tableName, DestinationRegion: 'eu-west-1' },
        }),
        'personal',
      );
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'aws-custom-resource-copies-a-snapshot',
    why: 'an SDK call of a custom resource is read: it names its region',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        new cr.AwsCustomResource(k, 'Copy', {
          onCreate: {
            service: 'RDS',
            action: 'copyDBSnapshot',
            region: 'us-east-1',
            physicalResourceId: cr.PhysicalResourceId.of('copy'),
            parameters: {
              SourceDBSnapshotIdentifier: `arn:aws:rds:ap-south-1:${A}:snapshot:ledger`,
              TargetDBSnapshotIdentifier: 'ledger-copy',
              SourceRegion: 'ap-south-1',
            },
          },
          policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'aws-custom-resource-writes-abroad-only-on-update',
    why: 'an SDK call of a custom resource is read, also the one for updates',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const orders = table(k, 'Orders');
      declare(orders, 'personal');
      declare(
        new cr.AwsCustomResource(k, 'Seed', {
          onCreate: {
            service: 'DynamoDB',
            action: 'putItem',
            parameters: { TableName: orders.tableName, Item: { pk: { S: 'a' } } },
            physicalResourceId: cr.PhysicalResourceId.of('seed'),
          },
          onUpdate: {
            service: 'DynamoDB',
            action: 'putItem',
            region: 'eu-west-1',
            parameters: { TableName: 'orders', Item: { pk: { S: 'a' } } },
            physicalResourceId: cr.PhysicalResourceId.of('seed'),
          },
          policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
        }),
        'personal',
      );
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'aws-custom-resource-exports-a-snapshot-to-a-bucket-abroad',
    why: `${RULE.evidence} (also for a bare name in an SDK call)`,
    build(app, declare) {
      dropInVirginia(app, declare, 'exports-us');
      const k = stack(app, 'In', MUM);
      declare(
        new cr.AwsCustomResource(k, 'Export', {
          onCreate: {
            service: 'RDS',
            action: 'startExportTask',
            physicalResourceId: cr.PhysicalResourceId.of('export'),
            parameters: {
              ExportTaskIdentifier: 'e',
              SourceArn: `arn:aws:rds:ap-south-1:${A}:snapshot:ledger`,
              S3BucketName: 'exports-us',
              IamRoleArn: ROLE,
              KmsKeyId: 'alias/export',
            },
          },
          policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'user-data-syncs-abroad',
    why: `${RULE.code}; ${RULE.weights}, also in a base64 text`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const userData = ec2.UserData.forLinux();
      userData.addCommands('aws s3 sync /srv/orders s3://orders-copy --region us-east-1');
      declare(
        new ec2.Instance(k, 'Host', {
          vpc: network(k),
          instanceType: new ec2.InstanceType('t3.medium'),
          machineImage: ec2.MachineImage.genericLinux({ 'ap-south-1': 'ami-0a1b2c3d' }),
          userData,
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'build-spec-copies-abroad',
    why: `${RULE.code}; ${RULE.catchAll}`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        new codebuild.Project(k, 'Export', {
          buildSpec: codebuild.BuildSpec.fromObject({
            version: '0.2',
            phases: { build: { commands: ['aws s3 cp dump.sql s3://ledger-dumps/ --region eu-west-1'] } },
          }),
        }),
        'payment',
      );
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'helm-values-name-a-region',
    why: `${RULE.weights} (Custom::AWSCDK-EKS-HelmChart Values)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        raw(k, 'Velero', 'Custom::AWSCDK-EKS-HelmChart', {
          ServiceToken: `arn:aws:lambda:ap-south-1:${A}:function:kubectl`,
          ClusterName: 'shop',
          Release: 'velero',
          Chart: 'velero',
          Repository: 'https://vmware-tanzu.github.io/helm-charts',
          Namespace: 'velero',
          Values: JSON.stringify({
            configuration: {
              backupStorageLocation: [{ provider: 'aws', bucket: 'velero', config: { region: 'us-east-1' } }],
            },
          }),
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'kubernetes-manifest-names-a-queue-abroad',
    why: `${RULE.weights} (Custom::AWSCDK-EKS-KubernetesResource Manifest)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      declare(
        raw(k, 'App', 'Custom::AWSCDK-EKS-KubernetesResource', {
          ServiceToken: `arn:aws:lambda:ap-south-1:${A}:function:kubectl`,
          ClusterName: 'shop',
          Manifest: JSON.stringify([
            {
              apiVersion: 'apps/v1',
              kind: 'Deployment',
              metadata: { name: 'orders' },
              spec: {
                template: {
                  spec: {
                    containers: [
                      {
                        name: 'app',
                        image: 'acme/app:1',
                        env: [{ name: 'OUT', value: `https://sqs.ap-southeast-2.amazonaws.com/${A}/orders` }],
                      },
                    ],
                  },
                },
              },
            },
          ]),
        }),
        'personal',
      );
    },
    expect: [anyRule('ap-southeast-2')],
  },
  {
    name: 'batch-job-environment-names-a-host-abroad',
    why: `${RULE.code}; ${RULE.weights} (Batch Environment)`,
    build(app, declare) {
      declare(
        new batch.CfnJobDefinition(stack(app, 'In', MUM), 'Job', {
          type: 'container',
          containerProperties: {
            image: 'acme/etl:1',
            environment: [{ name: 'TARGET', value: 'dw.x1.us-west-2.redshift.amazonaws.com' }],
          },
        }),
        'payment',
      );
    },
    expect: [anyRule('us-west-2')],
  },
  {
    name: 'ssm-parameter-holds-the-arn-of-a-queue-abroad',
    why: 'the ARN of a queue abroad is a finding wherever it stands',
    build(app, declare) {
      declare(
        new ssm.CfnParameter(stack(app, 'In', MUM), 'Out', {
          type: 'String',
          name: '/shop/out',
          value: `arn:aws:sqs:us-east-1:${A}:orders`,
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
];
