import {
  Aws,
  CfnCondition,
  CfnMapping,
  CfnOutput,
  CfnParameter,
  Fn,
  Stack,
  Tags,
  aws_ec2 as ec2,
  aws_iam as iam,
  aws_kms as kms,
  aws_lambda_event_sources as sources,
  aws_secretsmanager as sm,
  aws_sqs as sqs,
} from 'aws-cdk-lib';
import { type Example } from '../example';
import { stack, raw, table, fn, secretTo } from '../parts';
import { RULE } from '../rules';
import { A, B, MUM } from '../shop';

/** Texts that only look like places, and places that are in India. */
export const texts: readonly Example[] = [
  {
    name: 'ok-sidecar-image-from-another-region',
    why: `${RULE.notFindings} (an image)`,
    build(app, declare) {
      const k = stack(app, 'Svc', MUM);
      declare(
        raw(k, 'Task', 'AWS::ECS::TaskDefinition', {
          Family: 'orders',
          ContainerDefinitions: [
            {
              Name: 'app',
              Image: `${A}.dkr.ecr.ap-south-1.amazonaws.com/orders:1`,
              Memory: 512,
              LogConfiguration: {
                LogDriver: 'awslogs',
                Options: {
                  'awslogs-group': '/ecs/orders',
                  'awslogs-region': { Ref: 'AWS::Region' },
                  'awslogs-stream-prefix': 'app',
                },
              },
            },
            {
              Name: 'proxy',
              Image: '840364872350.dkr.ecr.us-east-1.amazonaws.com/aws-appmesh-envoy:v1.29.12.1-prod',
              Memory: 128,
            },
          ],
        }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-tags-names-and-descriptions-with-regions',
    why: RULE.notFindings,
    build(app, declare) {
      const k = stack(app, 'Migrated', MUM, {
        description: 'moved from us-east-1 to ap-south-1',
        tags: { 'moved-from': 'us-east-1' },
      });
      const t = table(k, 'Orders', { tableName: 'orders-from-eu-west-1' });
      Tags.of(t).add('origin', `arn:aws:dynamodb:us-east-1:${A}:table/orders`);
      declare(t, 'payment');
      fn(k, 'Clean', undefined, { description: 'replaces arn:aws:lambda:us-east-1:1:function:clean' });
      new kms.Key(k, 'Key', { description: 'was us-east-1', alias: 'was-us-east-1' });
      new CfnOutput(k, 'Old', { value: `arn:aws:dynamodb:us-east-1:${A}:table/orders`, description: 'the old one' });
    },
    expect: [],
  },
  {
    name: 'ok-ami-map-with-many-regions',
    why: `${RULE.notFindings}; ${RULE.fold}`,
    build(app) {
      const k = stack(app, 'Host', MUM);
      const map = new CfnMapping(k, 'Ami', {
        mapping: {
          'us-east-1': { ami: 'ami-0aaa', host: 'ec2.us-east-1.amazonaws.com' },
          'ap-south-1': { ami: 'ami-0bbb', host: 'ec2.ap-south-1.amazonaws.com' },
        },
      });
      new ec2.CfnInstance(k, 'Host', {
        imageId: map.findInMap(Aws.REGION, 'ami'),
        instanceType: 't3.micro',
        subnetId: 'subnet-a',
      });
    },
    expect: [],
  },
  {
    name: 'ok-find-in-map-without-a-row-for-here',
    why: "a map without a row for the stack's own region cannot be deployed: a note",
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const map = new CfnMapping(k, 'Dr', { mapping: { 'us-east-1': { dr: 'us-west-2' } } });
      declare(secretTo(k, 'Key', { 'Fn::FindInMap': [map.logicalId, { Ref: 'AWS::Region' }, 'dr'] }), 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-branch-abroad-that-this-region-never-takes',
    why: 'a condition on the known region is decided',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const away = new CfnCondition(k, 'IsAway', { expression: Fn.conditionEquals(Aws.REGION, 'us-east-1') });
      const s = secretTo(k, 'Key', 'ap-south-2');
      s.addPropertyOverride('ReplicaRegions', {
        'Fn::If': [away.logicalId, [{ Region: 'us-west-2' }], [{ Region: 'ap-south-2' }]],
      });
      declare(s, 'personal');
    },
    expect: [],
  },
  {
    name: 'ok-parameter-whose-values-are-all-in-india',
    why: 'each allowed value of a parameter is a branch',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const region = new CfnParameter(k, 'DrRegion', {
        default: 'ap-south-2',
        allowedValues: ['ap-south-1', 'ap-south-2'],
      });
      declare(
        new sm.CfnSecret(k, 'Key', { generateSecretString: {}, replicaRegions: [{ region: region.valueAsString }] }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-local-zone-of-delhi',
    why: 'the local zones of Mumbai are in India',
    build(app, declare) {
      const k = stack(app, 'Delhi', MUM);
      raw(k, 'Subnet', 'AWS::EC2::Subnet', {
        VpcId: 'vpc-1',
        CidrBlock: '10.0.9.0/24',
        AvailabilityZone: 'ap-south-1-del-1a',
      });
      declare(
        new ec2.CfnVolume(k, 'Vol', { availabilityZone: 'ap-south-1-ccu-1a', size: 20, encrypted: true }),
        'personal',
      );
    },
    expect: [],
  },
  {
    name: 'ok-undeclared-third-party-type',
    why: 'an undeclared type of another vendor is a warning',
    build(app) {
      raw(stack(app, 'In', MUM), 'Monitor', 'Datadog::Monitors::Monitor', {
        Type: 'metric alert',
        Query: 'avg(last_5m):avg:system.load.1{*} > 2',
        Name: 'load',
      });
    },
    expect: [],
  },
  {
    name: 'ok-topic-names-that-look-like-model-prefixes',
    why: 'a prefix of a profile is one only before the name of a vendor',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const queue = new sqs.Queue(k, 'Orders');
      declare(queue, 'personal');
      fn(k, 'Route', {
        TOPIC: 'eu.orders.created.v1',
        CONFIG: 'global.settings',
        MARKETS: 'in,us,eu',
        LOCALE: 'en-us',
        CURRENCY: 'au.dollar',
      }).addEventSource(new sources.SqsEventSource(queue));
    },
    expect: [],
  },
  {
    name: 'ok-zone-ids-and-short-codes-of-india',
    why: 'zone ids and short codes of India are in India',
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      raw(k, 'Subnet', 'AWS::EC2::Subnet', {
        VpcId: 'vpc-1',
        CidrBlock: '10.0.9.0/24',
        AvailabilityZoneId: 'aps1-az2',
      });
      declare(
        raw(k, 'Fast', 'AWS::S3Express::DirectoryBucket', {
          LocationName: 'aps1-az1',
          DataRedundancy: 'SingleAvailabilityZone',
          BucketName: 'orders--aps1-az1--x-s3',
        }),
        'payment',
      );
      declare(
        fn(k, 'Cache', {
          REDIS: 'sessions.x1y2z3.ng.0001.aps1.cache.amazonaws.com:6379',
          SEARCH: 'https://search-orders-x1.ap-south-1.es.amazonaws.com',
          STS: 'https://sts.ap-south-1.amazonaws.com',
        }),
        'payment',
      );
    },
    expect: [],
  },
  {
    name: 'ok-stack-without-a-region-that-stores-nothing',
    why: 'a stack without a region that stores nothing is no finding',
    build(app) {
      const k = new Stack(app, 'Access');
      new iam.Role(k, 'Auditor', {
        assumedBy: new iam.AccountPrincipal(B),
        managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('SecurityAudit')],
      });
      new iam.Group(k, 'Developers');
    },
    expect: [],
  },
];
