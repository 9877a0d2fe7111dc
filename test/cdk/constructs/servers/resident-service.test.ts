import { describe, expect, test } from '@jest/globals';
import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Port, SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DataClass,
  NetworkEgress,
  ResidentBucket,
  ResidentNetwork,
  type ResidentNetworkProps,
  ResidentService,
  type ResidentServiceProps,
} from '../../../../lib';
import { ACCOUNT, shop } from '../payments-shop';

function certificate(stack: Stack, region = 'ap-south-1'): ICertificate {
  const arn = `arn:aws:acm:${region}:${ACCOUNT}:certificate/1234abcd-12ab-34cd-56ef-1234567890ab`;
  return Certificate.fromCertificateArn(stack, 'Certificate', arn);
}

function service(props: Partial<ResidentServiceProps> = {}, network?: ResidentNetworkProps) {
  const { mumbai } = shop();
  const vpc = new ResidentNetwork(mumbai, 'Network', network);
  const made = new ResidentService(mumbai, 'Shop', {
    dataClass: DataClass.PERSONAL,
    vpc,
    certificate: certificate(mumbai),
    image: ContainerImage.fromEcrRepository(Repository.fromRepositoryName(mumbai, 'Images', 'shop'), 'v1'),
    ...props,
  });
  return { mumbai, vpc, service: made, template: () => Template.fromStack(mumbai) };
}

const PUBLIC = [{ publicLoadBalancer: true }, { publicLoadBalancers: true }] as const;

function attributes(template: Template): Record<string, unknown> {
  const [found] = Object.values(template.findResources('AWS::ElasticLoadBalancingV2::LoadBalancer'));
  const list = found?.Properties.LoadBalancerAttributes as { Key: string; Value: unknown }[];
  return Object.fromEntries(list.map(({ Key, Value }) => [Key, Value]));
}

describe('tasks', () => {
  test('stand in private subnets without public addresses, and a failed deployment is rolled back', () => {
    service()
      .template()
      .hasResourceProperties('AWS::ECS::Service', {
        LaunchType: 'FARGATE',
        DesiredCount: 2,
        NetworkConfiguration: {
          AwsvpcConfiguration: {
            AssignPublicIp: 'DISABLED',
            Subnets: Match.arrayWith([{ Ref: Match.stringLikeRegexp('^NetworkPrivateSubnet1') }]),
          },
        },
        DeploymentConfiguration: Match.objectLike({
          DeploymentCircuitBreaker: { Enable: true, Rollback: true },
          MinimumHealthyPercent: 100,
        }),
      });
  });

  test('have storage encrypted with the service’s key, which Fargate may use', () => {
    const { template } = service();
    template().hasResourceProperties('AWS::ECS::Cluster', {
      Configuration: Match.objectLike({
        ManagedStorageConfiguration: { FargateEphemeralStorageKmsKeyId: { Ref: Match.stringLikeRegexp('^ShopKey') } },
      }),
    });
    template().hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 'fargate.amazonaws.com' } })]),
      },
    });
  });

  test('take size, port, environment and command', () => {
    service({
      cpu: 1024,
      memoryLimitMiB: 2048,
      containerPort: 3000,
      command: ['serve'],
      environment: { CURRENCY: 'INR' },
      desiredCount: 4,
    })
      .template()
      .hasResourceProperties('AWS::ECS::TaskDefinition', {
        Cpu: '1024',
        Memory: '2048',
        ContainerDefinitions: [
          Match.objectLike({
            Command: ['serve'],
            Environment: [{ Name: 'CURRENCY', Value: 'INR' }],
            PortMappings: [Match.objectLike({ ContainerPort: 3000 })],
          }),
        ],
      });
  });

  test('open no shells unless asked, and log them when they do', () => {
    const { template } = service();
    template().hasResourceProperties('AWS::ECS::Service', { EnableExecuteCommand: Match.absent() });
    const asked = service({ enableExecuteCommand: true }).template();
    asked.hasResourceProperties('AWS::ECS::Service', { EnableExecuteCommand: true });
    asked.hasResourceProperties('AWS::ECS::Cluster', {
      Configuration: Match.objectLike({
        ExecuteCommandConfiguration: {
          Logging: 'OVERRIDE',
          KmsKeyId: Match.anyValue(),
          LogConfiguration: {
            CloudWatchLogGroupName: { Ref: Match.stringLikeRegexp('^ShopShellLogs') },
            CloudWatchEncryptionEnabled: true,
          },
        },
      }),
    });
  });
});

describe('images', () => {
  const foreign = (image: ContainerImage) => {
    const { mumbai } = service({ image });
    return Annotations.fromStack(mumbai).findInfo('/Mumbai/Shop', Match.stringLikeRegexp('outside India'));
  };

  test('of ECR in India are not worth a word', () => {
    expect(foreign(ContainerImage.fromRegistry(`${ACCOUNT}.dkr.ecr.ap-south-1.amazonaws.com/shop:v1`))).toEqual([]);
    const { mumbai } = service();
    expect(Annotations.fromStack(mumbai).findInfo('*', Match.anyValue())).toEqual([]);
  });

  test.each(['nginx', 'public.ecr.aws/nginx/nginx', `${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/shop:v1`])(
    'of elsewhere are code, and noted: %s',
    (name) => {
      expect(foreign(ContainerImage.fromRegistry(name))).toHaveLength(1);
    },
  );
});

describe('the load balancer', () => {
  test('speaks TLS 1.2 or newer, and is for the network alone', () => {
    const { template } = service();
    template().hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: 'internal' });
    template().resourceCountIs('AWS::ElasticLoadBalancingV2::Listener', 1);
    template().hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Port: 443,
      Protocol: 'HTTPS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    });
    template().hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupDescription: 'Callers of the load balancer',
      SecurityGroupIngress: [
        Match.objectLike({ FromPort: 443, CidrIp: { 'Fn::GetAtt': [Match.anyValue(), 'CidrBlock'] } }),
      ],
    });
  });

  test('is for everybody when asked, in the subnets for load balancers, and sends plain HTTP to TLS', () => {
    const { template } = service(PUBLIC[0], { ...PUBLIC[1], egress: NetworkEgress.NAT });
    template().hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      Scheme: 'internet-facing',
      Subnets: [1, 2, 3].map((zone) => ({ Ref: Match.stringLikeRegexp(`^NetworkLoadBalancerSubnet${zone}`) })),
    });
    template().hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Port: 80,
      DefaultActions: [Match.objectLike({ Type: 'redirect' })],
    });
  });

  test('writes access logs to the bucket of the stack that keeps them, which is encrypted as it demands', () => {
    const { mumbai, template } = service();
    new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PERSONAL });
    expect(attributes(template())).toMatchObject({
      'access_logs.s3.enabled': 'true',
      'access_logs.s3.bucket': { Ref: expect.stringMatching(/^ResidentAccessLogs/) },
      'deletion_protection.enabled': 'true',
      'routing.http.drop_invalid_header_fields.enabled': 'true',
    });
    template().resourceCountIs('AWS::S3::Bucket', 2);
  });

  test('writes them in Hyderabad too', () => {
    const { hyderabad } = shop();
    new ResidentService(hyderabad, 'Shop', {
      dataClass: DataClass.PERSONAL,
      vpc: new ResidentNetwork(hyderabad, 'Network'),
      certificate: certificate(hyderabad, 'ap-south-2'),
      image: ContainerImage.fromRegistry('shop'),
    });
    Template.fromStack(hyderabad).hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' } }),
        ]),
      },
    });
  });

  test('can be deleted in a test environment', () => {
    expect(attributes(service({ removalPolicy: RemovalPolicy.DESTROY }).template())).toMatchObject({
      'deletion_protection.enabled': 'false',
    });
  });
});

describe('the web firewall', () => {
  test('is of the region, and in front of the load balancer', () => {
    const { template } = service({ requestsPerClient: 500 });
    template().hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'REGIONAL',
      Rules: Match.arrayWith([
        Match.objectLike({ Name: 'AWSManagedRulesCommonRuleSet' }),
        Match.objectLike({ Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 500 } } }),
      ]),
    });
    template().hasResourceProperties('AWS::WAFv2::WebACLAssociation', {
      ResourceArn: { Ref: Match.stringLikeRegexp('^ShopLoadBalancer') },
    });
  });

  test('logs what it saw, less what opens sessions, to a group of the name that it demands', () => {
    const { template } = service();
    template().hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'cookie' } }],
    });
    template().hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: Match.stringLikeRegexp('^aws-waf-logs-'),
      RetentionInDays: 400,
    });
  });
});

test('all logs are kept for thirteen months, with the service’s key, and stay when it goes', () => {
  const groups = Object.entries(service().template().findResources('AWS::Logs::LogGroup'));
  const ours = groups.filter(([id]) => id.startsWith('Shop'));
  expect(ours).toHaveLength(3);
  for (const [, group] of ours) {
    expect(group).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: { RetentionInDays: 400, KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^ShopKey/), 'Arn'] } },
      Metadata: { 'india-residency': { dataClass: ['ict-logs', 'personal'] } },
    });
  }
});

test('a service can be granted to, and let into a database', () => {
  const { service: made, mumbai, vpc, template } = service();
  new ResidentBucket(mumbai, 'Orders', { dataClass: DataClass.PERSONAL }).grantRead(made);
  new SecurityGroup(mumbai, 'Database', { vpc }).connections.allowFrom(made, Port.tcp(5432));
  template().hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: Match.stringLikeRegexp('^ShopTaskTaskRole') }],
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: Match.arrayWith(['s3:GetObject*']) })]) },
  });
  template().hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 5432 });
});

describe('fails', () => {
  test('without a data class', () => {
    expect(() => service({ dataClass: undefined })).toThrow(/`Mumbai\/Shop`: no dataClass is given/);
  });

  test('where logs would be kept for less than 180 days', () => {
    expect(() => service({ logRetention: RetentionDays.THREE_MONTHS })).toThrow(
      /`Mumbai\/Shop`: it keeps logs for `90` days/,
    );
  });

  test('with tasks in public subnets', () => {
    expect(() => service({ vpcSubnets: { subnetType: SubnetType.PUBLIC } }, PUBLIC[1])).toThrow(
      /`Mumbai\/Shop`: its subnets are public/,
    );
  });

  test.each([undefined, { egress: NetworkEgress.NAT }])(
    'with a public load balancer in a network that has no subnets for it',
    (network) => {
      expect(() => service(PUBLIC[0], network)).toThrow(
        '`Mumbai/Shop`: publicLoadBalancer is `true`, and its network has no public subnets for load balancers; ' +
          'write publicLoadBalancers: true on the ResidentNetwork, or take publicLoadBalancer out',
      );
    },
  );

  test('without a certificate, and with one of another region', () => {
    expect(() => service({ certificate: undefined })).toThrow(/`Mumbai\/Shop`: no certificate is given/);
    const { mumbai } = shop();
    const props = { dataClass: DataClass.PERSONAL, vpc: new ResidentNetwork(mumbai, 'Network') };
    const image = ContainerImage.fromRegistry('shop');
    expect(
      () => new ResidentService(mumbai, 'Shop', { ...props, image, certificate: certificate(mumbai, 'us-east-1') }),
    ).toThrow('`Mumbai/Shop`: its certificate is in `us-east-1`; give a certificate that is in `ap-south-1`');
  });

  test('leaving nothing behind', () => {
    const { mumbai } = shop();
    const vpc = new ResidentNetwork(mumbai, 'Network');
    const before = mumbai.node.children.length;
    const image = ContainerImage.fromRegistry('shop');
    const props = { dataClass: DataClass.PERSONAL, vpc, image, publicLoadBalancer: true };
    expect(() => new ResidentService(mumbai, 'Shop', { ...props, certificate: undefined as never })).toThrow();
    expect(mumbai.node.children).toHaveLength(before);
  });
});
