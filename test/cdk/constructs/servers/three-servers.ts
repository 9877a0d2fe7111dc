import { type Construct } from 'constructs';
import { Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IVpc, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { DataClass, ResidentNetwork, ResidentServerFleet, ResidentService } from '../../../../lib';
import { ACCOUNT } from '../payments-shop';

/** Makes each of the constructs for servers in any scope. */
export const SERVERS: [string, (scope: Construct, id: string) => Construct][] = [
  ['ResidentNetwork', (scope, id) => new ResidentNetwork(scope, id)],
  [
    'ResidentServerFleet',
    (scope, id) => new ResidentServerFleet(scope, id, { dataClass: DataClass.PERSONAL, vpc: network(scope) }),
  ],
  [
    'ResidentService',
    (scope, id) =>
      new ResidentService(scope, id, {
        dataClass: DataClass.PERSONAL,
        vpc: network(scope),
        certificate: Certificate.fromCertificateArn(Stack.of(scope), 'Certificate', certificateArn('ap-south-1')),
        image: ContainerImage.fromEcrRepository(Repository.fromRepositoryName(Stack.of(scope), 'Images', 'shop')),
      }),
  ],
];

export function certificateArn(region: string): string {
  return `arn:aws:acm:${region}:${ACCOUNT}:certificate/1234abcd-12ab-34cd-56ef-1234567890ab`;
}

function network(scope: Construct): IVpc {
  return Vpc.fromVpcAttributes(Stack.of(scope), 'Network', {
    vpcId: 'vpc-0shop',
    vpcCidrBlock: '10.0.0.0/16',
    availabilityZones: ['ap-south-1a', 'ap-south-1b'],
    isolatedSubnetIds: ['subnet-0a', 'subnet-0b'],
  });
}
