import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { typeTest } from '../../estate/type-test';
import { referredDirectly, referredTo } from './referred-to';

/** What a statement of a role allows with one resource of the estate. */
export interface Grant {
  readonly on: EstateResource;
  readonly reads: boolean;
  readonly writes: boolean;
  /** The policy or role that bears the statement, and where the statement names the resource. */
  readonly bearer: EstateResource;
  readonly property: string;
}

const isPolicy = typeTest(/^AWS::IAM::(?:Role|Policy|ManagedPolicy|RolePolicy)$/);

/** Actions that give content out, and those that put content in. What only lists, describes or configures does neither. */
const isRead = typeTest(
  /^(?:\*|[a-z0-9-]+:(?:\*|(?:Get(?!Bucket|Queue|Topic)|BatchGet|Query|Scan|Receive|Read|Select|PartiQLSelect|Consume|Download)[A-Za-z]*\*?))$/i,
);
const isWrite = typeTest(
  /^(?:\*|[a-z0-9-]+:(?:\*|(?:Put(?!Bucket)|BatchWrite|Update(?!Table|Function|Stream)|Send|Publish|Write|Insert|Replicate|PartiQL(?:Insert|Update)|Invoke|Start(?:Sync)?Execution|Upload)[A-Za-z]*\*?))$/i,
);

/** What each role may do with the resources of the estate, by the role's index. */
export function grantsOfRoles(estate: Estate): ReadonlyMap<number, readonly Grant[]> {
  const grants = new Map<number, Grant[]>();
  const give = (role: EstateResource, given: readonly Grant[]): void => {
    const known = grants.get(role.index);
    if (known) known.push(...given);
    else grants.set(role.index, [...given]);
  };
  const policies = estate.ofTypes(isPolicy);
  for (const policy of policies) {
    const given = grantsIn(estate, policy);
    if (policy.type === 'AWS::IAM::Role') give(policy, given);
    else for (const role of rolesOf(estate, policy)) give(role, given);
  }
  // a role may name the managed policies that it has, instead of being named by them
  for (const role of policies.filter(({ type }) => type === 'AWS::IAM::Role'))
    for (const policy of referredTo(estate, role.properties['ManagedPolicyArns'], role))
      if (isPolicy(policy.type)) give(role, grantsIn(estate, policy));
  return grants;
}

function rolesOf(estate: Estate, policy: EstateResource): readonly EstateResource[] {
  const { Roles: roles, RoleName: role } = policy.properties;
  return referredTo(estate, roles ?? role, policy).filter(({ type }) => type === 'AWS::IAM::Role');
}

function grantsIn(estate: Estate, policy: EstateResource): readonly Grant[] {
  const { PolicyDocument: own, Policies: inline } = policy.properties;
  const documents: (readonly [string, unknown])[] = own === undefined ? [] : [['PolicyDocument', own]];
  if (Array.isArray(inline))
    (inline as unknown[]).forEach((one, at) => {
      if (isMap(one)) documents.push([`Policies[${at}].PolicyDocument`, one['PolicyDocument']]);
    });
  return documents.flatMap(([path, document]) => {
    const statements = isMap(document) ? document['Statement'] : undefined;
    const list = Array.isArray(statements) ? (statements as unknown[]) : [statements];
    return list.flatMap((one, at) =>
      isMap(one) ? grantsOf(estate, policy, one, `${path}.Statement${Array.isArray(statements) ? `[${at}]` : ''}`) : [],
    );
  });
}

function grantsOf(
  estate: Estate,
  bearer: EstateResource,
  statement: Readonly<Record<string, unknown>>,
  path: string,
): readonly Grant[] {
  if (statement['Effect'] === 'Deny') return [];
  // SAM's own policy templates say no actions: what they allow is in their names, which nobody here reads
  const actions = statement['Action'] === undefined ? ['*'] : textsOf(estate, statement['Action'], bearer);
  const reads = actions.some(isRead);
  const writes = actions.some(isWrite);
  if (!reads && !writes) return [];
  const on = new Set<EstateResource>();
  for (const named of listOf(statement['Resource'])) {
    const plain = referredDirectly(named, bearer.owner);
    if (plain) on.add(plain);
    else for (const text of textsOf(estate, named, bearer)) addNamed(estate, text, on);
  }
  return [...on].map((resource) => ({ on: resource, reads, writes, bearer, property: `${path}.Resource` }));
}

function addNamed(estate: Estate, text: string, on: Set<EstateResource>): void {
  const [mark] = estate.marks.within(text);
  // the objects of a bucket, the items of a table's index: the resource is what they are in
  const resource =
    mark?.kind === 'resource' ? mark.resource : estate.names.byArn(text.replace(/\/(?:index\/)?\*$/, ''));
  if (resource) on.add(resource);
}

function textsOf(estate: Estate, value: unknown, bearer: EstateResource): readonly string[] {
  return listOf(value).flatMap((one) =>
    typeof one === 'string' && !one.includes('{{')
      ? [one]
      : one === undefined
        ? []
        : estate.foldText(one, bearer.owner),
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
