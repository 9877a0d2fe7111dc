import { describe, expect, test } from '@jest/globals';
import { RemovalPolicy, Size, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HealthChecks, UpdatePolicy } from 'aws-cdk-lib/aws-autoscaling';
import {
  InstanceClass,
  InstanceSize,
  InstanceType,
  Port,
  SecurityGroup,
  SubnetType,
  UserData,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { DataClass, ResidentNetwork, ResidentServerFleet, type ResidentServerFleetProps } from '../../../../lib';
import { shop } from '../payments-shop';

function fleet(props: Partial<ResidentServerFleetProps> = {}) {
  const { app, mumbai } = shop();
  const vpc = new ResidentNetwork(mumbai, 'Network');
  const made = new ResidentServerFleet(mumbai, 'Servers', { dataClass: DataClass.PERSONAL, vpc, ...props });
  return { app, mumbai, vpc, fleet: made, template: () => Template.fromStack(mumbai) };
}

function launchData(template: Template): Record<string, unknown> {
  const [found] = Object.values(template.findResources('AWS::EC2::LaunchTemplate'));
  return found?.Properties.LaunchTemplateData as Record<string, unknown>;
}

describe('a server', () => {
  test('hands out its credentials by IMDSv2 only, and to itself only', () => {
    expect(launchData(fleet().template()).MetadataOptions).toEqual({
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 1,
    });
  });

  test('has volumes encrypted with the fleet’s key, its data volumes too', () => {
    const data = launchData(
      fleet({ dataVolumes: [{ deviceName: '/dev/xvdb', size: Size.gibibytes(100) }] }).template(),
    );
    const KmsKeyId = { 'Fn::GetAtt': [expect.stringMatching(/^ServersKey/), 'Arn'] };
    const ebs = { Encrypted: true, KmsKeyId, VolumeType: 'gp3', DeleteOnTermination: true };
    expect(data.BlockDeviceMappings).toEqual([
      { DeviceName: '/dev/xvda', Ebs: { ...ebs, VolumeSize: 30 } },
      { DeviceName: '/dev/xvdb', Ebs: { ...ebs, VolumeSize: 100 } },
    ]);
  });

  test('has no public address, no SSH key, and lets nothing in', () => {
    const { template } = fleet();
    const data = launchData(template());
    expect(data).not.toHaveProperty('KeyName');
    expect(data.NetworkInterfaces).toEqual([expect.objectContaining({ AssociatePublicIpAddress: false })]);
    template().hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupDescription: 'Servers of Servers',
      SecurityGroupIngress: Match.absent(),
    });
  });

  test('is of the newest Amazon Linux 2023, which CloudFormation looks up for its processor', () => {
    const { template } = fleet({ instanceType: InstanceType.of(InstanceClass.T4G, InstanceSize.SMALL) });
    template().hasParameter('*', {
      Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
      Default: Match.stringLikeRegexp('al2023-ami-kernel-default-arm64$'),
    });
  });

  test('is managed by Systems Manager, without the right to read every parameter of the account', () => {
    const { template } = fleet();
    template().hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: { Statement: [Match.objectLike({ Principal: { Service: 'ec2.amazonaws.com' } })] },
      ManagedPolicyArns: Match.absent(),
    });
    const policies = JSON.stringify(template().findResources('AWS::IAM::Policy'));
    expect(policies).toContain('ssmmessages:OpenDataChannel');
    expect(policies).not.toMatch(/ssm:GetParameter/);
  });
});

describe('the key', () => {
  test('can be used by EC2 Auto Scaling, or no server would start', () => {
    const principal = { 'aws:PrincipalArn': Match.objectLike({ 'Fn::Join': Match.anyValue() }) };
    fleet()
      .template()
      .hasResourceProperties('AWS::KMS::Key', {
        KeyPolicy: {
          Statement: Match.arrayWith([
            Match.objectLike({ Sid: 'AutoScaling', Condition: Match.objectLike({ ArnEquals: principal }) }),
            Match.objectLike({
              Sid: 'AutoScalingGrants',
              Action: 'kms:CreateGrant',
              Condition: Match.objectLike({ Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
            }),
          ]),
        },
      });
  });

  test('stays when the fleet goes, unless it is of a test environment', () => {
    const policies = (removalPolicy?: RemovalPolicy) =>
      Object.values(fleet({ removalPolicy }).template().findResources('AWS::KMS::Key')).map(
        (key) => key.DeletionPolicy,
      );
    expect(policies()).toEqual(['Retain', 'Retain']);
    expect(policies(RemovalPolicy.DESTROY)).toEqual(['Retain', 'Delete']);
  });
});

describe('sessions', () => {
  test('are encrypted and written, while they last, to a log group in India', () => {
    fleet()
      .template()
      .hasResourceProperties('AWS::SSM::Document', {
        DocumentType: 'Session',
        Content: {
          sessionType: 'Standard_Stream',
          inputs: {
            cloudWatchLogGroupName: { Ref: Match.stringLikeRegexp('^ServersSessionLogs') },
            cloudWatchEncryptionEnabled: true,
            cloudWatchStreamingEnabled: true,
            kmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ServersKey'), 'Arn'] },
          },
        },
      });
  });

  test('have logs of the class of what the servers process, kept for thirteen months', () => {
    const { mumbai, template } = fleet({ dataClass: DataClass.PAYMENT, elements: ['card-number'] });
    template().hasResource('AWS::Logs::LogGroup', {
      Properties: { RetentionInDays: 400, KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ServersKey'), 'Arn'] } },
      DeletionPolicy: 'Retain',
    });
    expect(classOf(mumbai, 'SessionLogs')).toEqual({ dataClass: ['ict-logs', 'payment'], elements: ['card-number'] });
  });

  test('have logs that are just logs where the servers process generic data', () => {
    expect(classOf(fleet({ dataClass: DataClass.GENERIC }).mumbai, 'SessionLogs')).toEqual({ dataClass: 'ict-logs' });
  });

  test('are granted with that document, and with no other', () => {
    const { fleet: made, mumbai, template } = fleet();
    made.grantSessions(new Role(mumbai, 'Admin', { assumedBy: new AccountRootPrincipal() }));
    template().hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'ssm:StartSession',
            Condition: {
              StringEquals: {
                'ssm:resourceTag/aws:autoscaling:groupName': { Ref: Match.stringLikeRegexp('^Servers') },
              },
              BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' },
            },
          }),
          Match.objectLike({ Action: ['ssm:ResumeSession', 'ssm:TerminateSession'] }),
          Match.objectLike({ Action: 'kms:GenerateDataKey' }),
        ]),
      },
      Roles: [{ Ref: Match.stringLikeRegexp('^Admin') }],
    });
  });
});

describe('patches', () => {
  test('are installed on the servers of the fleet every Monday night', () => {
    fleet()
      .template()
      .hasResourceProperties('AWS::SSM::Association', {
        Name: 'AWS-RunPatchBaseline',
        Parameters: { Operation: ['Install'], RebootOption: ['RebootIfNeeded'] },
        Targets: [{ Key: 'tag:aws:autoscaling:groupName', Values: [{ Ref: Match.stringLikeRegexp('^ServersASG') }] }],
        ScheduleExpression: 'cron(0 20 ? * SUN *)',
        ApplyOnlyAtCronInterval: true,
      });
  });

  test('are installed when the app says', () => {
    fleet({ patchSchedule: 'rate(1 day)' })
      .template()
      .hasResourceProperties('AWS::SSM::Association', { ScheduleExpression: 'rate(1 day)' });
  });
});

describe('log files', () => {
  test('are read by the CloudWatch agent into a log group of the fleet', () => {
    const { fleet: made, template } = fleet({ logFiles: ['/var/log/shop.log'] });
    expect(made.logGroup).toBeDefined();
    const script = JSON.stringify(launchData(template()).UserData);
    expect(script).toContain('dnf install -y amazon-cloudwatch-agent');
    expect(script).toContain('/var/log/shop.log');
    expect(script).toMatch(/log_group_name.*"Ref":"ServersLogs/);
  });

  test('need no agent where there are none', () => {
    const { fleet: made, template } = fleet();
    expect(made.logGroup).toBeUndefined();
    expect(JSON.stringify(launchData(template()).UserData)).not.toContain('amazon-cloudwatch-agent');
  });
});

describe('a fleet', () => {
  test('replaces its servers one at a time', () => {
    fleet({ minCapacity: 2, maxCapacity: 2 })
      .template()
      .hasResource('AWS::AutoScaling::AutoScalingGroup', {
        Properties: { MinSize: '2', MaxSize: '2' },
        UpdatePolicy: {
          AutoScalingRollingUpdate: Match.objectLike({ MaxBatchSize: 1, MinInstancesInService: 1, PauseTime: 'PT5M' }),
        },
      });
  });

  test('takes the props of its CDK counterpart', () => {
    const { mumbai } = shop();
    new ResidentServerFleet(mumbai, 'Servers', {
      dataClass: DataClass.PERSONAL,
      vpc: new ResidentNetwork(mumbai, 'Network'),
      userData: UserData.custom('#!/bin/sh\necho shop'),
      updatePolicy: UpdatePolicy.replacingUpdate(),
      healthChecks: HealthChecks.ec2({}),
      notifications: [{ topic: new Topic(mumbai, 'OnCall') }],
      rootVolumeSize: Size.gibibytes(50),
      rootDeviceName: '/dev/sda1',
    });
    const template = Template.fromStack(mumbai);
    template.hasResource('AWS::AutoScaling::AutoScalingGroup', {
      Properties: { NotificationConfigurations: [Match.objectLike({ TopicARN: Match.anyValue() })] },
      UpdatePolicy: { AutoScalingReplacingUpdate: { WillReplace: true } },
    });
    expect(launchData(template)).toMatchObject({
      BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 50 } }],
    });
  });

  test('is an AutoScalingGroup: it scales, stands behind load balancers, and is let into databases', () => {
    const { fleet: made, vpc, mumbai, template } = fleet({ maxCapacity: 4 });
    made.scaleOnCpuUtilization('Busy', { targetUtilizationPercent: 60 });
    new ApplicationTargetGroup(mumbai, 'Targets', { vpc, port: 8080, targets: [made] });
    const database = new SecurityGroup(mumbai, 'Database', { vpc });
    database.connections.allowFrom(made, Port.tcp(5432));
    template().resourceCountIs('AWS::AutoScaling::ScalingPolicy', 1);
    template().hasResourceProperties('AWS::AutoScaling::AutoScalingGroup', { TargetGroupARNs: [Match.anyValue()] });
    template().hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 5432 });
  });
});

describe('fails', () => {
  test('without a data class', () => {
    expect(() => fleet({ dataClass: undefined })).toThrow(/`Mumbai\/Servers`: no dataClass is given/);
  });

  test('where logs would be kept for less than 180 days', () => {
    expect(() => fleet({ logRetention: RetentionDays.ONE_MONTH })).toThrow(
      /`Mumbai\/Servers`: it keeps logs for `30` days.*write logRetention: RetentionDays.SIX_MONTHS, or longer/,
    );
  });

  test('in public subnets', () => {
    const { mumbai } = shop();
    const vpc = new ResidentNetwork(mumbai, 'Network', { publicLoadBalancers: true });
    const vpcSubnets = { subnetType: SubnetType.PUBLIC };
    expect(
      () => new ResidentServerFleet(mumbai, 'Servers', { dataClass: DataClass.PERSONAL, vpc, vpcSubnets }),
    ).toThrow(
      '`Mumbai/Servers`: its subnets are public, and servers stand in private ones; ' +
        'write vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED }, or PRIVATE_WITH_EGRESS',
    );
  });

  test('in a network that has public subnets only', () => {
    const { mumbai } = shop();
    const vpc = Vpc.fromVpcAttributes(mumbai, 'Network', {
      vpcId: 'vpc-0shop',
      availabilityZones: ['ap-south-1a'],
      publicSubnetIds: ['subnet-0shop'],
    });
    expect(() => new ResidentServerFleet(mumbai, 'Servers', { dataClass: DataClass.PERSONAL, vpc })).toThrow(
      /its subnets are public.*give a vpc with private subnets, such as a ResidentNetwork/,
    );
  });

  test('in a network of another region', () => {
    const { mumbai, hyderabad } = shop();
    const vpc = new ResidentNetwork(hyderabad, 'Network');
    expect(() => new ResidentServerFleet(mumbai, 'Servers', { dataClass: DataClass.PERSONAL, vpc })).toThrow(
      '`Mumbai/Servers`: its vpc is in `ap-south-2`; give a network that is in `ap-south-1`',
    );
  });
});

/** What the template says of a log group of the fleet. */
function classOf(stack: Stack, id: string): unknown {
  const groups = Object.entries(Template.fromStack(stack).findResources('AWS::Logs::LogGroup'));
  return groups.find(([logicalId]) => logicalId.startsWith(`Servers${id}`))?.[1].Metadata?.['india-residency'];
}
