import { Size } from 'aws-cdk-lib';
import {
  BlockDeviceVolume,
  EbsDeviceVolumeType,
  type IMachineImage,
  InstanceArchitecture,
  InstanceClass,
  InstanceSize,
  InstanceType,
  LaunchTemplate,
  LaunchTemplateHttpTokens,
  MachineImage,
  OperatingSystemType,
  SecurityGroup,
  UserData,
} from 'aws-cdk-lib/aws-ec2';
import { type IRole } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { declareClass } from '../../declare-class';
import { type ResidentServerFleetProps } from './resident-server-fleet-props';

const AMAZON_LINUX_ROOT = '/dev/xvda';

/** What each server is made of: it stands beside the fleet, whose constructor needs it first. */
export function fleetTemplate(
  scope: Construct,
  id: string,
  props: ResidentServerFleetProps,
  key: IKey,
  role: IRole,
): LaunchTemplate {
  const instanceType = props.instanceType ?? InstanceType.of(InstanceClass.T3, InstanceSize.SMALL);
  const template = new LaunchTemplate(scope, `${id}Template`, {
    instanceType,
    machineImage: props.machineImage ?? newestAmazonLinux(instanceType),
    role,
    securityGroup:
      props.securityGroup ??
      new SecurityGroup(scope, `${id}SecurityGroup`, { vpc: props.vpc, description: `Servers of ${id}` }),
    userData: props.userData ?? UserData.forLinux(),
    requireImdsv2: true,
    httpTokens: LaunchTemplateHttpTokens.REQUIRED,
    // One hop: containers on the server do not reach its credentials.
    httpPutResponseHopLimit: 1,
    associatePublicIpAddress: false,
    detailedMonitoring: true,
    blockDevices: [
      {
        deviceName: props.rootDeviceName ?? AMAZON_LINUX_ROOT,
        volume: volume(props.rootVolumeSize ?? Size.gibibytes(30), key),
      },
      ...(props.dataVolumes ?? []).map(({ deviceName, size }) => ({ deviceName, volume: volume(size, key) })),
    ],
  });
  declareClass(template, props);
  return template;
}

function volume(size: Size, kmsKey: IKey): BlockDeviceVolume {
  return BlockDeviceVolume.ebs(size.toGibibytes(), {
    encrypted: true,
    kmsKey,
    volumeType: EbsDeviceVolumeType.GP3,
    deleteOnTermination: true,
  });
}

/**
 * A parameter of AWS names the image, with the kernel that Amazon Linux has by default, and CloudFormation reads it:
 * synthesis looks nothing up.
 */
function newestAmazonLinux(instanceType: InstanceType): IMachineImage {
  const processor = instanceType.architecture === InstanceArchitecture.ARM_64 ? 'arm64' : 'x86_64';
  return MachineImage.fromSsmParameter(`/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${processor}`, {
    os: OperatingSystemType.LINUX,
  });
}
