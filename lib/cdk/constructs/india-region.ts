import { Stack, Token } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { isIndiaRegion } from '../../core/model/region';

const FIX = "give the stack env: { region: 'ap-south-1' } or 'ap-south-2'";

/**
 * The region in which a construct is about to be made. A `Resident…` construct calls this before its own constructor
 * runs, so that nothing of it exists outside India.
 *
 * @throws when the stack's region is not in India, or not known at synthesis
 */
export function requireIndia(scope: Construct, id: string): string {
  const region = Stack.of(scope).region;
  if (Token.isUnresolved(region)) throw new Error(`\`${pathOf(scope, id)}\`: ${unknownRegion(scope, region)}; ${FIX}`);
  if (isIndiaRegion(region)) return region;
  throw new Error(
    `\`${pathOf(scope, id)}\`: the stack is in \`${region}\`, which is not in India${fromEnv(region)}; ${FIX}`,
  );
}

/** Mumbai's pair is Hyderabad, and Hyderabad's is Mumbai: there is no third region in India. */
export function otherIndiaRegion(region: string): string {
  return region === 'ap-south-1' ? 'ap-south-2' : 'ap-south-1';
}

/** Construct path of a child that does not exist yet. */
export function pathOf(scope: Construct, id: string): string {
  return scope.node.path === '' ? id : `${scope.node.path}/${id}`;
}

function unknownRegion(scope: Construct, region: string): string {
  const value = JSON.stringify(Stack.of(scope).resolve(region));
  const found =
    value === '{"Ref":"AWS::Region"}' ? 'the stack names no region' : `the stack's region is the token \`${value}\``;
  return `${found}, so nobody can tell at synthesis that it is in India${defaultRegionUnset()}`;
}

/** `env: { region: process.env.CDK_DEFAULT_REGION }` is the usual reason for a stack that seems to name a region and does not. */
function defaultRegionUnset(): string {
  return process.env.CDK_DEFAULT_REGION
    ? ''
    : ' (CDK_DEFAULT_REGION is not set here: an env that reads it names no region)';
}

function fromEnv(region: string): string {
  return process.env.CDK_DEFAULT_REGION === region ? ' (it is what CDK_DEFAULT_REGION says here)' : '';
}
