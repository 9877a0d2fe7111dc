import {
  CfnOutput,
  CfnParameter,
  Fn,
  NestedStack,
  Stack,
  aws_events as events,
  aws_kms as kms,
  aws_secretsmanager as sm,
  aws_sns as sns,
  aws_sqs as sqs,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, table, bucket, fn, replicate } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM, HYD, ROLE } from '../shop';

/** References, networks and accounts inside India. */
export const referencesAndNetworks: readonly Example[] = [
  {
    name: 'ok-hyd-tables-peering-and-private-link',
    why: `${RULE.india}; ${RULE.path}`,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      declare(
        raw(k, 'Lake', 'AWS::S3Tables::TableBucket', {
          TableBucketName: 'lake',
          ReplicationConfiguration: {
            Role: ROLE,
            Rules: [{ Destinations: [{ DestinationTableBucketARN: `arn:aws:s3tables:ap-south-2:${A}:bucket/lake` }] }],
          },
        }),
        'payment',
      );
      declare(
        raw(k, 'Peer', 'AWS::EC2::VPCPeeringConnection', {
          VpcId: 'vpc-1',
          PeerVpcId: 'vpc-2',
          PeerRegion: 'ap-south-2',
        }),
        'payment',
      );
      declare(
        raw(k, 'Link', 'AWS::EC2::VPCEndpoint', {
          VpcEndpointType: 'Interface',
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.vpce.ap-south-2.vpce-svc-0a1b',
          ServiceRegion: 'ap-south-2',
        }),
        'payment',
      );
      raw(k, 'Tgw', 'AWS::EC2::TransitGatewayPeeringAttachment', {
        TransitGatewayId: 'tgw-1',
        PeerTransitGatewayId: 'tgw-2',
        PeerAccountId: A,
        PeerRegion: 'ap-south-2',
      });
    },
    expect: [],
  },
  {
    name: 'ok-undeclared-peering-abroad-is-a-warning',
    why: RULE.path,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      declare(table(k, 'Orders'), 'payment');
      raw(k, 'Peer', 'AWS::EC2::VPCPeeringConnection', { VpcId: 'vpc-1', PeerVpcId: 'vpc-2', PeerRegion: 'us-east-1' });
      raw(k, 'Tgw', 'AWS::EC2::TransitGatewayPeeringAttachment', {
        TransitGatewayId: 'tgw-1',
        PeerTransitGatewayId: 'tgw-2',
        PeerAccountId: A,
        PeerRegion: 'eu-west-1',
      });
    },
    expect: [],
  },
  {
    name: 'ok-hyd-reference-through-exports',
    why: `${RULE.helpers}; ${RULE.india}`,
    build(app, declare) {
      const h = stack(app, 'Hyd', HYD, { crossRegionReferences: true });
      const queue = new sqs.Queue(h, 'Orders');
      const k = stack(app, 'Mum', MUM, { crossRegionReferences: true });
      const topic = new sns.Topic(k, 'Orders');
      new sns.CfnSubscription(k, 'Sub', { topicArn: topic.topicArn, protocol: 'sqs', endpoint: queue.queueArn });
      declare(queue, 'payment');
      declare(topic, 'payment');
    },
    expect: [],
  },
  {
    name: 'ok-hyd-strong-reference-to-a-role-and-a-key',
    why: RULE.helpers,
    build(app) {
      const h = stack(app, 'Hyd', HYD, { crossRegionReferences: true });
      const key = new kms.Key(h, 'Key');
      const k = stack(app, 'Mum', MUM, { crossRegionReferences: true });
      fn(k, 'Use', { KEY_ARN: key.keyArn });
    },
    expect: [],
  },
  {
    name: 'ok-other-account-in-india',
    why: `${RULE.notFindings}; another account in India is a note`,
    build(app, declare) {
      const k = stack(app, 'Mum', MUM);
      const topic = new sns.Topic(k, 'Orders');
      declare(topic, 'payment');
      new sns.CfnSubscription(k, 'Sub', {
        topicArn: topic.topicArn,
        protocol: 'sqs',
        endpoint: `arn:aws:sqs:ap-south-1:${B}:orders`,
      });
      new events.CfnRule(k, 'Out', {
        eventPattern: { source: ['shop.orders'] },
        targets: [{ id: 'b', arn: `arn:aws:events:ap-south-1:${B}:event-bus/default`, roleArn: ROLE }],
      });
    },
    expect: [],
  },
  {
    name: 'ok-nested-parameter-for-hyderabad',
    why: `${RULE.fold}; ${RULE.india}`,
    build(app, declare) {
      const inner = new NestedStack(stack(app, 'Parent', MUM), 'Data', { parameters: { DrRegion: 'ap-south-2' } });
      const region = new CfnParameter(inner, 'DrRegion');
      declare(
        new sm.CfnSecret(inner, 'Key', {
          generateSecretString: {},
          replicaRegions: [{ region: region.valueAsString }],
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-import-of-an-export-in-india',
    why: RULE.fold,
    build(app, declare) {
      const mirror = bucket(stack(app, 'Platform', MUM), 'Mirror');
      new CfnOutput(Stack.of(mirror), 'Arn', { value: mirror.bucketArn, exportName: 'mirror-arn' });
      const k = stack(app, 'In', MUM);
      const invoices = bucket(k, 'Invoices');
      replicate(invoices, { Bucket: Fn.importValue('mirror-arn') });
      declare(invoices, 'payment');
      declare(mirror, 'payment');
    },
    expect: [],
  },
];
