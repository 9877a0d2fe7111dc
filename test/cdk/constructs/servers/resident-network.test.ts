import { describe, expect, test } from '@jest/globals';
import { App, CfnParameter, Fn, NestedStack, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { InterfaceVpcEndpointAwsService, IpAddresses, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { NetworkEgress, ResidentNetwork, type ResidentNetworkProps } from '../../../../lib';
import { ACCOUNT, QUICK, shop } from '../payments-shop';

function network(props?: ResidentNetworkProps) {
  const { app, mumbai } = shop();
  const made = new ResidentNetwork(mumbai, 'Network', props);
  return { app, mumbai, network: made, template: () => Template.fromStack(mumbai) };
}

/** A stack of a known account whose zones nobody has looked up. */
function unknownZones() {
  const app = new App(QUICK);
  return { app, mumbai: new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } }) };
}

function subnets(template: Template) {
  return Object.values(template.findResources('AWS::EC2::Subnet')).map(({ Properties }) => ({
    zone: Properties.AvailabilityZone as string,
    cidr: Properties.CidrBlock as string,
    open: Properties.MapPublicIpOnLaunch as boolean,
  }));
}

interface Statement {
  Sid: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: object;
}

/** The statements of an endpoint's policy, by the last part of the service's name. */
function policyOf(template: Template, service: string): Statement[] {
  const endpoints = Object.values(template.findResources('AWS::EC2::VPCEndpoint'));
  const found = endpoints.filter(({ Properties }) => JSON.stringify(Properties.ServiceName).includes(`.${service}"`));
  expect(found).toHaveLength(1);
  return (found[0]?.Properties.PolicyDocument as { Statement: Statement[] }).Statement;
}

describe('zones', () => {
  test('are pinned, and nothing is looked up though the account is known', () => {
    const { app, mumbai } = unknownZones();
    new ResidentNetwork(mumbai, 'Network');
    const zones = subnets(Template.fromStack(mumbai)).map(({ zone }) => zone);
    expect(zones).toEqual(['ap-south-1a', 'ap-south-1b', 'ap-south-1c']);
    expect(app.synth().manifest.missing).toBeUndefined();
  });

  test('are those of Hyderabad there, and of a nested stack its parent’s', () => {
    const { hyderabad } = shop();
    const inner = new NestedStack(hyderabad, 'Inner');
    expect(new ResidentNetwork(inner, 'Network').availabilityZones).toEqual([
      'ap-south-2a',
      'ap-south-2b',
      'ap-south-2c',
    ]);
  });

  test('leave the stack as it was: another network of the app still asks CDK', () => {
    const { app, mumbai } = unknownZones();
    new ResidentNetwork(mumbai, 'Network');
    new Vpc(mumbai, 'Other');
    expect(app.synth().manifest.missing).toHaveLength(1);
  });

  test('leave a stack that has an answer of its own with that answer', () => {
    const { mumbai } = unknownZones();
    Object.defineProperty(mumbai, 'availabilityZones', { configurable: true, get: () => ['ap-south-1b'] });
    expect(new ResidentNetwork(mumbai, 'Network').availabilityZones).toHaveLength(3);
    expect(new Vpc(mumbai, 'Other').availabilityZones).toEqual(['ap-south-1b']);
  });

  test('are chosen, Local Zones of India too', () => {
    const { template } = network({ availabilityZones: ['ap-south-1a', 'ap-south-1-del-1a'] });
    expect(subnets(template()).map(({ zone }) => zone)).toEqual(['ap-south-1a', 'ap-south-1-del-1a']);
  });

  test.each([
    [['us-east-1a'], '`us-east-1a` is in `us-east-1`, abroad, and the stack is in `ap-south-1`'],
    [['ap-south-2a'], '`ap-south-2a` is in `ap-south-2`, and the stack is in `ap-south-1`'],
    [[Fn.select(0, Fn.getAzs())], 'a zone is a token, which pins nothing'],
    [['mumbai'], '`mumbai` is no availability zone, and the stack is in `ap-south-1`'],
    [[], 'it has no availability zones'],
  ])('fails with %j, and says what to write', (availabilityZones, found) => {
    expect(() => network({ availabilityZones })).toThrow(
      `\`Mumbai/Network\`: ${found}; write availabilityZones: ['ap-south-1a', 'ap-south-1b']`,
    );
  });
});

describe('by default a network', () => {
  test('has no way out: no internet gateway, no NAT gateway, no public subnet, no default route', () => {
    const { network: made, template } = network();
    const types = Object.values(template().toJSON().Resources as Record<string, { Type: string }>).map(
      ({ Type }) => Type,
    );
    expect(types).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/InternetGateway|NatGateway|EC2::Route$|PeeringConnection/)]),
    );
    expect(made.publicSubnets).toEqual([]);
    expect(made.selectSubnets().subnets).toHaveLength(3);
  });

  test('keeps flow logs of all traffic for thirteen months, encrypted, and keeps them when it goes', () => {
    const { template } = network();
    template().hasResource('AWS::Logs::LogGroup', {
      Properties: { RetentionInDays: 400, KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NetworkKey'), 'Arn'] } },
      DeletionPolicy: 'Retain',
      Metadata: { 'india-residency': { dataClass: 'ict-logs' } },
    });
    template().hasResourceProperties('AWS::EC2::FlowLog', {
      TrafficType: 'ALL',
      LogDestinationType: 'cloud-watch-logs',
    });
  });

  test('lets CloudWatch Logs of its region and account use the key, for log groups', () => {
    network()
      .template()
      .hasResourceProperties('AWS::KMS::Key', {
        KeyPolicy: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Principal: { Service: 'logs.ap-south-1.amazonaws.com' },
              Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': Match.anyValue() } },
            }),
          ]),
        },
      });
  });

  test('empties the default security group', () => {
    network().template().resourceCountIs('Custom::VpcRestrictDefaultSG', 1);
  });
});

describe('endpoints', () => {
  test('are those that servers, containers and sessions need', () => {
    const names = Object.values(network().template().findResources('AWS::EC2::VPCEndpoint')).map(({ Properties }) =>
      JSON.stringify(Properties.ServiceName)
        .replace(/^.*ap-south-1\.|^.*"\.([a-z0-9]+)".*$/, '$1')
        .replace('"', ''),
    );
    expect(names.sort()).toEqual(
      ['dynamodb', 'ec2messages', 'ecr.api', 'ecr.dkr', 'kms', 'logs', 'monitoring', 's3', 'secretsmanager', 'ssm']
        .concat(['ssmmessages', 'sts'])
        .sort(),
    );
  });

  test('let identities of the account through to its resources', () => {
    for (const statements of [policyOf(network().template(), 'kms'), policyOf(network().template(), 's3')]) {
      expect(statements[0]?.Condition).toEqual({
        StringEquals: {
          'aws:PrincipalAccount': { Ref: 'AWS::AccountId' },
          'aws:ResourceAccount': { Ref: 'AWS::AccountId' },
        },
      });
    }
  });

  test('let those of the organisation through where it is named', () => {
    const [statement] = policyOf(network({ organizationId: 'o-a1b2c3d4e5' }).template(), 'logs');
    expect(statement?.Condition).toEqual({
      StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'aws:ResourceOrgID': 'o-a1b2c3d4e5' },
    });
  });

  test('fails with an id that is none of an organisation', () => {
    expect(() => network({ organizationId: 'r-abcd' })).toThrow(/`r-abcd` is no id of an organisation/);
  });

  test('let servers read code from buckets of AWS in the region, and write none of them', () => {
    const code = policyOf(network().template(), 's3').find(({ Sid }) => Sid === 'CodeFromAws');
    const buckets = JSON.stringify(code?.Resource);
    expect(code?.Action).toBe('s3:GetObject');
    expect(buckets).toContain(':s3:::prod-ap-south-1-starport-layer-bucket/*');
    expect(buckets).toContain(':s3:::patch-baseline-snapshot-ap-south-1/*');
    expect(buckets).not.toContain('ap-south-2');
  });

  test('let servers read documents of Systems Manager that belong to AWS', () => {
    const documents = policyOf(network().template(), 'ssm').find(({ Sid }) => Sid === 'OwnIdentitiesToDocumentsOfAws');
    expect(documents?.Action).toEqual(['ssm:Describe*', 'ssm:Get*', 'ssm:List*']);
  });

  test('answer over TLS to the addresses of the network, and share a group that asks nothing', () => {
    network({ ipAddresses: IpAddresses.cidr('10.7.0.0/16') })
      .template()
      .hasResourceProperties('AWS::EC2::SecurityGroup', {
        SecurityGroupIngress: [Match.objectLike({ CidrIp: '10.7.0.0/16', FromPort: 443, ToPort: 443 })],
        SecurityGroupEgress: [Match.objectLike({ CidrIp: '255.255.255.255/32' })],
      });
  });

  test('are chosen, and one that is added later has the policy too', () => {
    const { network: made, template } = network({ interfaceEndpoints: [InterfaceVpcEndpointAwsService.SQS] });
    made.addInterfaceEndpoint('Sns', { service: InterfaceVpcEndpointAwsService.SNS });
    template().resourceCountIs('AWS::EC2::VPCEndpoint', 4);
    expect(policyOf(template(), 'sns')[0]?.Sid).toBe('OwnIdentitiesToOwnResources');
  });
});

describe('public subnets', () => {
  test('are there for load balancers, and give no public addresses', () => {
    const { network: made, template } = network({ publicLoadBalancers: true });
    expect(made.publicSubnets).toHaveLength(3);
    expect(subnets(template()).filter(({ open }) => open)).toEqual([]);
    template().resourceCountIs('AWS::EC2::NatGateway', 0);
  });

  test('move no server when they are asked for later', () => {
    const servers = (props?: ResidentNetworkProps) =>
      network(props)
        .network.selectSubnets({ subnetGroupName: 'Private' })
        .subnets.map(({ ipv4CidrBlock }) => ipv4CidrBlock);
    const all = { publicLoadBalancers: true, egress: NetworkEgress.allowList(['api.payments.example']) };
    expect(servers(all)).toEqual(servers());
  });
});

describe('ways out', () => {
  test('NAT: a gateway in each zone', () => {
    const { template } = network({ egress: NetworkEgress.NAT });
    template().resourceCountIs('AWS::EC2::NatGateway', 3);
    template().resourceCountIs('AWS::NetworkFirewall::Firewall', 0);
  });

  test('an allow-list: TLS to its hosts, nothing else, logged', () => {
    const { network: made, template } = network({
      egress: NetworkEgress.allowList(['api.payments.example', '.upi.example']),
    });
    expect(made.firewall).toBeDefined();
    template().hasResourceProperties('AWS::NetworkFirewall::RuleGroup', {
      RuleGroup: {
        RulesSource: {
          RulesSourceList: {
            GeneratedRulesType: 'ALLOWLIST',
            TargetTypes: ['TLS_SNI'],
            Targets: ['api.payments.example', '.upi.example'],
          },
        },
      },
    });
    template().hasResourceProperties('AWS::NetworkFirewall::FirewallPolicy', {
      FirewallPolicy: { StatefulDefaultActions: ['aws:drop_established', 'aws:alert_established'] },
    });
    template().hasResourceProperties('AWS::NetworkFirewall::LoggingConfiguration', {
      LoggingConfiguration: {
        LogDestinationConfigs: [Match.objectLike({ LogType: 'ALERT' }), Match.objectLike({ LogType: 'FLOW' })],
      },
    });
    template().hasResourceProperties('AWS::NetworkFirewall::Firewall', { DeleteProtection: true });
  });

  test('an allow-list: servers reach the NAT gateway through the firewall of their zone, and answers come back that way', () => {
    const routes = Object.values(
      network({ egress: NetworkEgress.allowList(['api.payments.example']) })
        .template()
        .findResources('AWS::EC2::Route'),
    ).map(({ Properties }) => ({
      table: JSON.stringify(Properties.RouteTableId).replace(/^.*Network(\w+?)RouteTable.*$/, '$1'),
      to: Properties.DestinationCidrBlock as string,
      by: Object.keys(Properties as object).find((key) => /^(NatGateway|VpcEndpoint|Gateway)Id$/.test(key)),
      zone: /"Fn::Split":\["(ap-south-1[abc]):"/.exec(JSON.stringify(Properties))?.[1],
    }));
    const all = '0.0.0.0/0';
    expect(routes).toEqual(
      expect.arrayContaining([
        { table: 'PrivateSubnet2', to: all, by: 'VpcEndpointId', zone: 'ap-south-1b' },
        { table: 'FirewallSubnet2', to: all, by: 'NatGatewayId', zone: undefined },
        { table: 'NatSubnet2', to: all, by: 'GatewayId', zone: undefined },
        { table: 'NatSubnet2', to: '10.0.128.0/18', by: 'VpcEndpointId', zone: 'ap-south-1b' },
      ]),
    );
    expect(routes).toHaveLength(12);
  });

  test('an allow-list in a test environment can be deleted', () => {
    const props = { egress: NetworkEgress.allowList(['api.payments.example']), removalPolicy: RemovalPolicy.DESTROY };
    network(props).template().hasResourceProperties('AWS::NetworkFirewall::Firewall', { DeleteProtection: false });
  });

  test.each(['https://api.example', '10.0.0.1', 'api.example:443', 'API.example', 'localhost', '*.example.com'])(
    'fails with %s, which is no host name',
    (destination) => {
      expect(() => NetworkEgress.allowList([destination])).toThrow(`\`${destination}\` is no host name`);
    },
  );

  test.each(['s3.us-east-1.amazonaws.com', 's3.amazonaws.com', '.amazonaws.com', 'bedrock.ap-southeast-1.api.aws'])(
    'fails with %s, through which data would leave India',
    (destination) => {
      expect(() => NetworkEgress.allowList([destination])).toThrow(
        `\`${destination}\` is a host of AWS that is not of one region in India`,
      );
    },
  );

  test('takes hosts of AWS in India', () => {
    expect(NetworkEgress.allowList(['states.ap-south-1.amazonaws.com']).destinations).toHaveLength(1);
  });

  test('fails with an empty allow-list', () => {
    expect(() => NetworkEgress.allowList([])).toThrow(/names no destination.*NetworkEgress.NONE/);
  });
});

describe('peering', () => {
  const peer = { peerVpcId: 'vpc-0ledger', peerCidr: '10.1.0.0/16' };

  test('with Hyderabad gives each private subnet the route', () => {
    const { network: made, template } = network();
    made.peer('Hyderabad', { ...peer, peerRegion: 'ap-south-2' });
    template().hasResourceProperties('AWS::EC2::VPCPeeringConnection', { PeerRegion: 'ap-south-2' });
    template().resourceCountIs('AWS::EC2::Route', 3);
  });

  test.each(['us-east-1', 'ap-southeast-1'])('fails with a network in %s', (peerRegion) => {
    const { network: made, template } = network();
    expect(() => made.peer('Parent', { ...peer, peerRegion })).toThrow(
      `\`Mumbai/Network\`: the region of the peer \`vpc-0ledger\` is \`${peerRegion}\`, which is not in India; ` +
        "peer with a network in `ap-south-1` or `ap-south-2` and write peerRegion: 'ap-south-1' or 'ap-south-2'",
    );
    template().resourceCountIs('AWS::EC2::VPCPeeringConnection', 0);
  });

  test('fails where the region is a parameter', () => {
    const { network: made, mumbai } = network();
    const peerRegion = new CfnParameter(mumbai, 'Region').valueAsString;
    expect(() => made.peer('Parent', { ...peer, peerRegion })).toThrow(/is not known at synthesis/);
  });
});

describe('logs', () => {
  test.each([RetentionDays.ONE_WEEK, RetentionDays.FIVE_MONTHS])(
    'fails where they are kept for %d days',
    (logRetention) => {
      expect(() => network({ logRetention })).toThrow(
        `\`Mumbai/Network\`: it keeps logs for \`${logRetention}\` days, and CERT-In's directions of 28 April 2022 ask for 180 days in India; ` +
          'write logRetention: RetentionDays.SIX_MONTHS, or longer',
      );
    },
  );

  test('can be kept for six months, or for ever', () => {
    network({ logRetention: RetentionDays.SIX_MONTHS })
      .template()
      .hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 180 });
    network({ logRetention: RetentionDays.INFINITE })
      .template()
      .hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: Match.absent() });
  });

  test('fails with a key of another region', () => {
    const { mumbai } = shop();
    const arn = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
    expect(
      () => new ResidentNetwork(mumbai, 'Network', { encryptionKey: Key.fromKeyArn(mumbai, 'Abroad', arn) }),
    ).toThrow('`Mumbai/Network`: its encryptionKey is in `us-east-1`; give a key that is in `ap-south-1`');
  });
});

test('a network whose constructor fails leaves the stack’s zones alone', () => {
  const stack = new Stack(new App(QUICK), 'Shop', { env: { account: ACCOUNT, region: 'us-east-1' } });
  expect(() => new ResidentNetwork(stack, 'Network')).toThrow(/which is not in India/);
  expect(Object.hasOwn(stack, 'availabilityZones')).toBe(false);
});
