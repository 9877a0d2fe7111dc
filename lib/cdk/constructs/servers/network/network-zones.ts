import { type Stack, Token, Validations } from 'aws-cdk-lib';
import { type CfnSubnet, type ISubnet } from 'aws-cdk-lib/aws-ec2';
import { type Construct } from 'constructs';
import { isIndiaRegion, regionOfZone } from '../../../../core/model/region';

/** Each India region has three zones, and every account sees them under these names. */
const LETTERS = ['a', 'b', 'c'];

/**
 * The zones of a network, by name. An account's `ap-south-1a` may be another data centre than its neighbour's; what
 * matters is that the name needs no look-up.
 *
 * @throws when there are none, or a zone is not of the region
 */
export function zonesOf(path: string, region: string, given: readonly string[] | undefined): string[] {
  const zones = given ?? LETTERS.map((letter) => `${region}${letter}`);
  const example = `availabilityZones: ['${region}a', '${region}b']`;
  if (zones.length === 0) throw new Error(`\`${path}\`: it has no availability zones; write ${example}`);
  for (const zone of zones) {
    const of = regionOfZone(zone);
    if (of === region) continue;
    if (Token.isUnresolved(zone)) {
      throw new Error(`\`${path}\`: a zone is a token, which pins nothing; write ${example}`);
    }
    const found =
      of === undefined ? 'is no availability zone' : `is in \`${of}\`${isIndiaRegion(of) ? '' : ', abroad'}`;
    throw new Error(`\`${path}\`: \`${zone}\` ${found}, and the stack is in \`${region}\`; write ${example}`);
  }
  return [...zones];
}

/**
 * Has the stack name these zones once, when `Vpc` asks which there are. A stack with a known account would look them up
 * with the account's credentials, even where the zones are given: overriding `availabilityZones` is CDK's own way out,
 * and one instance does it here for one question.
 */
export function answerOnce(stack: Stack, zones: string[]): void {
  const before = Object.getOwnPropertyDescriptor(stack, 'availabilityZones');
  Object.defineProperty(stack, 'availabilityZones', {
    configurable: true,
    get: () => {
      Reflect.deleteProperty(stack, 'availabilityZones');
      // an app in another language may have its own answer on the instance
      if (before) Object.defineProperty(stack, 'availabilityZones', before);
      return zones;
    },
  });
}

/**
 * Zones are literal on purpose, which cfn-lint warns about. CDK runs it in a validation of its own and acknowledges the
 * warning where it looked zones up itself; cfn-lint on its own reads the metadata.
 */
export function acknowledgeLiteralZones(network: Construct, subnets: readonly ISubnet[]): void {
  Validations.of(network).acknowledge({
    id: 'CloudFormation-Validate::W3010',
    reason: 'the zones are pinned, so that synthesis needs no credentials and subnets never move',
  });
  for (const subnet of subnets) {
    (subnet.node.defaultChild as CfnSubnet).addMetadata('cfn-lint', { config: { ignore_checks: ['W3010'] } });
  }
}
