import { intrinsicOf, isMap } from '../intrinsics';
import type { Made, Written } from './expansion';
import { present } from './properties';

/** Whose role it is that a function or a state machine gets when it names none of its own. */
type Service = 'lambda' | 'states';

/**
 * The role that is made of `Policies`: names and ARNs of managed policies, policy documents, and SAM's own policy templates.
 */
export function roleOfPolicies({ logicalId, properties }: Written, service: Service): Made {
  const { Policies: written, AssumeRolePolicyDocument, PermissionsBoundary, RolePath: Path } = properties;
  const policies = written === undefined ? [] : [written].flat();
  const managed = policies.filter((policy) => !isDocument(policy));
  const documents = policies.filter(isDocument).map((policy, i) => inline(policy, `${logicalId}RolePolicy${i}`));
  return {
    id: `${logicalId}Role`,
    part: 'Policies',
    Type: 'AWS::IAM::Role',
    Properties: present({
      AssumeRolePolicyDocument: AssumeRolePolicyDocument ?? mayBeAssumedBy(service),
      PermissionsBoundary,
      Path,
      ManagedPolicyArns: managed.length > 0 ? managed : undefined,
      Policies: documents.length > 0 ? documents : undefined,
    }),
  };
}

/** A text, or an intrinsic that makes one, names a managed policy; of `Fn::If` the branches tell. */
function isDocument(policy: unknown): boolean {
  const intrinsic = intrinsicOf(policy);
  if (intrinsic?.name === 'Fn::If') return branchesOf(intrinsic.argument).some(isDocument);
  return isMap(policy) && intrinsic === undefined;
}

function inline(policy: unknown, PolicyName: string): unknown {
  const intrinsic = intrinsicOf(policy);
  if (intrinsic?.name === 'Fn::If' && Array.isArray(intrinsic.argument)) {
    const [condition, ...branches] = intrinsic.argument as unknown[];
    return { 'Fn::If': [condition, ...branches.map((branch) => inline(branch, PolicyName))] };
  }
  if (!isMap(policy) || intrinsic) return policy;
  return { PolicyName, PolicyDocument: policy['Statement'] === undefined ? ofTemplate(policy) : policy };
}

/**
 * A policy template of SAM grants its own actions on what its parameters name. Mostly that is the name of something in the
 * own region; where it is an ARN, it may be of any.
 */
function ofTemplate(template: Record<string, unknown>): unknown {
  return {
    Statement: Object.values(template).map((parameters) => ({
      Effect: 'Allow',
      Resource: isMap(parameters) ? Object.values(parameters) : [],
    })),
  };
}

function branchesOf(argument: unknown): unknown[] {
  return Array.isArray(argument) ? (argument as unknown[]).slice(1) : [];
}

function mayBeAssumedBy(service: Service): unknown {
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: `${service}.amazonaws.com` } }];
  return { Version: '2012-10-17', Statement };
}
