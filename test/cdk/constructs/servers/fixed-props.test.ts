import { describe, expect, test } from '@jest/globals';
import { AutoScalingGroup, type AutoScalingGroupProps } from 'aws-cdk-lib/aws-autoscaling';
import { type VpcProps } from 'aws-cdk-lib/aws-ec2';
import { type ApplicationLoadBalancedFargateServiceProps } from 'aws-cdk-lib/aws-ecs-patterns';
import { DataClass, ResidentNetwork, ResidentServerFleet, ResidentService } from '../../../../lib';
import { shop } from '../payments-shop';

/** Props of the CDK counterpart that get past the types: from JavaScript, or by a cast. */
function network(props: VpcProps): void {
  new ResidentNetwork(shop().mumbai, 'Network', props as never);
}

function fleet(props: Partial<AutoScalingGroupProps>): void {
  const { mumbai } = shop();
  const own = { dataClass: DataClass.PERSONAL, vpc: new ResidentNetwork(mumbai, 'Network') };
  new ResidentServerFleet(mumbai, 'Servers', { ...own, ...(props as object) });
}

function service(props: ApplicationLoadBalancedFargateServiceProps): void {
  const { mumbai } = shop();
  const own = { dataClass: DataClass.PERSONAL, vpc: new ResidentNetwork(mumbai, 'Network') };
  new ResidentService(mumbai, 'Shop', { ...own, ...(props as object) } as never);
}

describe('fails with what there is nothing to choose about', () => {
  test('on a network: ways out, subnets, zones that are looked up', () => {
    expect(() => {
      network({ natGateways: 1 });
    }).toThrow(
      '`Mumbai/Network`: `natGateways` is `1`, and a ResidentNetwork lets servers out with `egress`; take `natGateways` out',
    );
    expect(() => {
      network({ subnetConfiguration: [] });
    }).toThrow(/`subnetConfiguration` is `an object`, and a ResidentNetwork has private subnets/);
    expect(() => {
      network({ maxAzs: 2 });
    }).toThrow(/`maxAzs` is `2`, and a ResidentNetwork pins its zones, which are given as `availabilityZones`/);
  });

  test('on a fleet: public addresses, SSH keys, volumes that may be unencrypted, IMDSv1', () => {
    expect(() => {
      fleet({ associatePublicIpAddress: true });
    }).toThrow(
      '`Mumbai/Servers`: `associatePublicIpAddress` is `true`, and a ResidentServerFleet has no public addresses; take `associatePublicIpAddress` out',
    );
    expect(() => {
      fleet({ keyName: 'admin' });
    }).toThrow(/`keyName` is `admin`, and a ResidentServerFleet is entered through Session Manager/);
    expect(() => {
      fleet({ blockDevices: [] });
    }).toThrow(/`blockDevices`.*encrypts its volumes/);
    expect(() => {
      fleet({ requireImdsv2: false });
    }).toThrow(/`requireImdsv2` is `false`/);
  });

  test('on a service: public addresses, plain HTTP, a cluster that logs elsewhere', () => {
    expect(() => {
      service({ assignPublicIp: true });
    }).toThrow('`Mumbai/Shop`: `assignPublicIp` is `true`, and a ResidentService has no public addresses');
    expect(() => {
      service({ listenerPort: 80 });
    }).toThrow(/`listenerPort` is `80`, and a ResidentService always speaks TLS 1.2 or newer/);
  });
});

test('a fleet is the counterpart that it says', () => {
  expect(ResidentServerFleet.prototype).toBeInstanceOf(AutoScalingGroup);
});
