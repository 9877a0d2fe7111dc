import {
  NestedStack,
  Stack,
  aws_ec2 as ec2,
  aws_ecr as ecr,
  aws_iam as iam,
  aws_sqs as sqs,
  aws_ssm as ssm,
} from 'aws-cdk-lib';
import { rule, anyRule, STORE, PROCESS, UNRESOLVED, type Example } from '../example';
import { stack, raw, table, bucket, fn } from '../parts';
import { RULE } from '../rules';
import { A, MUM, US, SG } from '../shop';

/** Networks, zones and services that stand elsewhere. */
export const places: readonly Example[] = [
  {
    name: 'declared-peering-to-virginia',
    why: RULE.path,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Peer', 'AWS::EC2::VPCPeeringConnection', {
          VpcId: 'vpc-1',
          PeerVpcId: 'vpc-2',
          PeerRegion: 'us-east-1',
        }),
        'payment',
      );
    },
    expect: [rule(PROCESS, 'us-east-1')],
  },
  {
    name: 'declared-endpoint-group-of-an-accelerator-abroad',
    why: `${RULE.path} (traffic of users is sent there)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Group', 'AWS::GlobalAccelerator::EndpointGroup', {
          ListenerArn: `arn:aws:globalaccelerator::${A}:accelerator/a/listener/l`,
          EndpointGroupRegion: 'eu-west-1',
        }),
        'personal',
      );
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'volume-with-a-zone-abroad',
    why: `${RULE.enforced} (Volume AvailabilityZone)`,
    build(app, declare) {
      declare(
        new ec2.CfnVolume(stack(app, 'In', MUM), 'Vol', { availabilityZone: 'us-east-1a', size: 20, encrypted: true }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'datazone-environment-abroad',
    why: `${RULE.weights} (DataZone EnvironmentAccountRegion)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Env', 'AWS::DataZone::Environment', {
          DomainIdentifier: 'dzd_1',
          ProjectIdentifier: 'p1',
          EnvironmentProfileIdentifier: 'e1',
          Name: 'lake',
          EnvironmentAccountIdentifier: A,
          EnvironmentAccountRegion: 'us-east-1',
        }),
        'personal',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'chat-service-that-lives-only-abroad',
    why: `${RULE.weights} (the service keeps chats in us-east-1 or eu-central-1 only)`,
    build(app, declare) {
      declare(raw(stack(app, 'In', MUM), 'Chat', 'AWS::Chime::AppInstance', { Name: 'support' }), 'personal');
    },
    expect: [anyRule()],
  },
  {
    name: 'undeclared-queue-abroad',
    why: `${RULE.storeAbroad}; ${RULE.defaultClass}`,
    build(app) {
      new sqs.Queue(stack(app, 'Sg', SG), 'Orders');
    },
    expect: [rule(STORE, 'ap-southeast-1')],
  },
  {
    name: 'declared-image-repository-abroad',
    why: 'a declaration makes an image content',
    build(app, declare) {
      declare(new ecr.Repository(stack(app, 'Us', US), 'Models'), 'personal');
    },
    expect: [rule(STORE, 'us-east-1')],
  },
  {
    name: 'stack-without-a-region',
    why: 'a stack with stores and no region is one finding',
    build(app, declare) {
      const k = new Stack(app, 'Anywhere');
      declare(table(k, 'Orders'), 'payment');
      bucket(k, 'Files');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'stack-without-a-region-in-a-nested-stack',
    why: 'a stack with stores and no region is one finding',
    build(app) {
      new sqs.Queue(new NestedStack(new Stack(app, 'Anywhere'), 'Inner'), 'Orders');
    },
    expect: [rule(UNRESOLVED)],
  },
  {
    name: 'rack-that-stands-in-another-country',
    why: `${RULE.weights} (data lies on the rack, and only the address of its site tells the country)`,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const place = raw(k, 'Site', 'AWS::Outposts::Site', {
        Name: 'dubai',
        OperatingAddress: {
          AddressLine1: '1 Dock Road',
          City: 'Dubai',
          ContactName: 'R',
          ContactPhoneNumber: '+9710000000',
          CountryCode: 'AE',
          PostalCode: '00000',
          StateOrRegion: 'Dubai',
        },
      });
      const rack = raw(k, 'Rack', 'AWS::Outposts::Outpost', {
        Name: 'rack',
        SiteId: place.ref,
        AvailabilityZone: 'ap-south-1a',
        SupportedHardwareType: 'RACK',
      });
      const files = raw(k, 'Files', 'AWS::S3Outposts::Bucket', { BucketName: 'files', OutpostId: rack.ref });
      for (const x of [place, rack, files]) declare(x, 'personal');
    },
    expect: [anyRule()],
  },
  {
    name: 'packets-mirrored-to-a-balancer-abroad',
    why: `${RULE.weights} (copies of packets)`,
    build(app, declare) {
      declare(
        raw(stack(app, 'In', MUM), 'Mirror', 'AWS::EC2::TrafficMirrorTarget', {
          NetworkLoadBalancerArn: `arn:aws:elasticloadbalancing:us-east-1:${A}:loadbalancer/net/tap/1`,
        }),
        'payment',
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-undeclared-peering-abroad',
    why: RULE.path,
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Peer', 'AWS::EC2::VPCPeeringConnection', {
        VpcId: 'vpc-1',
        PeerVpcId: 'vpc-2',
        PeerRegion: 'us-east-1',
      });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-undeclared-transit-gateway-peering-abroad',
    why: RULE.path,
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Peer', 'AWS::EC2::TransitGatewayPeeringAttachment', {
        TransitGatewayId: 'tgw-1',
        PeerTransitGatewayId: 'tgw-2',
        PeerAccountId: A,
        PeerRegion: 'eu-west-1',
      });
    },
    expect: [anyRule('eu-west-1')],
  },
  {
    name: 'warn-role-reads-here-and-writes-there',
    why: RULE.role,
    soft: true,
    build(app, declare) {
      const k = stack(app, 'In', MUM);
      const orders = table(k, 'Orders');
      declare(orders, 'personal');
      const f = fn(k, 'Copy');
      orders.grantReadData(f);
      f.addToRolePolicy(
        new iam.PolicyStatement({
          actions: ['dynamodb:PutItem'],
          resources: [`arn:aws:dynamodb:us-east-1:${A}:table/orders`],
        }),
      );
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-undeclared-compute-abroad',
    why: RULE.computeAbroad,
    soft: true,
    build(app) {
      const k = stack(app, 'Us', US);
      fn(k, 'One');
      fn(k, 'Two');
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-undeclared-third-party-type',
    why: 'an undeclared type of another vendor is a warning',
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Cluster', 'MongoDB::Atlas::Cluster', { ClusterType: 'REPLICASET', Name: 'cache' });
    },
    expect: [anyRule()],
  },
  {
    name: 'warn-function-abroad-names-an-india-table',
    why: RULE.direction,
    soft: true,
    build(app, declare) {
      declare(table(stack(app, 'In', MUM), 'Orders', { tableName: 'orders' }), 'personal');
      fn(stack(app, 'Us', US), 'Report', { TABLE_ARN: `arn:aws:dynamodb:ap-south-1:${A}:table/orders` });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-access-key-carried-to-another-region-by-a-reference',
    why: 'a reference to another region that carries a secret is a flow',
    soft: true,
    build(app) {
      const k = stack(app, 'In', MUM, { crossRegionReferences: true });
      const key = new iam.AccessKey(k, 'Key', { user: new iam.User(k, 'User') });
      const away = stack(app, 'Us', US, { crossRegionReferences: true });
      new ssm.StringParameter(away, 'Copy', { stringValue: key.secretAccessKey.unsafeUnwrap() });
    },
    expect: [anyRule('us-east-1')],
  },
  {
    name: 'warn-core-network-with-an-edge-abroad',
    why: RULE.path,
    soft: true,
    build(app) {
      raw(stack(app, 'In', MUM), 'Wan', 'AWS::NetworkManager::CoreNetwork', {
        GlobalNetworkId: 'global-network-1',
        PolicyDocument: {
          version: '2021.12',
          'core-network-configuration': {
            'asn-ranges': ['64512-65534'],
            'edge-locations': [{ location: 'ap-south-1' }, { location: 'us-east-1' }],
          },
          segments: [{ name: 'shared' }],
        },
      });
    },
    expect: [anyRule('us-east-1')],
  },
];
