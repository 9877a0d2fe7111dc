import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { isMap, own } from './intrinsics';
import type { StackInstance } from './stack-instance';
import { stackSetGroups } from './stack-set-groups';

/**
 * What an inner template's parameter is given by the resource that deploys it; `undefined` among the values stands for
 * the parameter's default. No answer where whoever deploys it chooses: a stack by itself, a product that is launched.
 */
export function passedValues(estate: Estate, name: string, stack: StackInstance, depth: number): unknown[] | undefined {
  const deployer = stack.deployedBy;
  if (!deployer) return undefined;
  const written = writtenValue(deployer.properties['Parameters'], name);
  const fold = (value: unknown): unknown[] =>
    estate.foldShared(value, deployer.owner, depth, `the parameter \`${name}\` of \`${deployer.path}\``);
  if (deployer.type === 'AWS::CloudFormation::StackSet')
    return groupsOf(estate, deployer, stack).flatMap((group) => {
      const override = writtenValue(group['ParameterOverrides'], name);
      return override === undefined ? fold(written) : [override];
    });
  return written === undefined && !IS_NESTED.test(deployer.type) ? undefined : fold(written);
}

/** Whoever deploys these chooses no value: what is not passed has its default. */
const IS_NESTED = /^AWS::(?:CloudFormation::Stack|Serverless::Application)$/;

/** Parameters are a map, or a list of keys and values. */
function writtenValue(parameters: unknown, name: string): unknown {
  if (isMap(parameters)) return own(parameters, name);
  if (!Array.isArray(parameters)) return undefined;
  const entry = (parameters as unknown[]).find((one) => isMap(one) && one['ParameterKey'] === name);
  return isMap(entry) ? entry['ParameterValue'] : undefined;
}

/** The groups of a StackSet that have an instance in the stack's region; one without overrides when none can be read. */
function groupsOf(estate: Estate, stackSet: EstateResource, { region }: StackInstance): Record<string, unknown>[] {
  const groups = stackSetGroups(estate, stackSet).filter(
    (group) => region === undefined || [group['Regions']].flat().includes(region),
  );
  return groups.length > 0 ? groups : [{}];
}
