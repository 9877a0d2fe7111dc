import { isIndiaRegion, isRegionShaped } from '../../../model';
import type { EstateResource } from '../../../estate/estate-resource';
import { isMap, own } from '../../../estate/intrinsics';
import type { StackInstance } from '../../../estate/stack-instance';

/** A parameter that a value comes from, as the template declares it. */
export interface ParameterBehind {
  readonly name: string;
  readonly allowed: readonly string[];
  /** The value is the parameter and nothing else. */
  readonly isWhole: boolean;
}

/** A parameter passed from stack to stack more often than this is not followed. */
const DEEPEST = 10;

/** The first parameter from which a property of a resource takes its value, looked for where the template writes it. */
export function parameterBehind(bearer: EstateResource, property: string): ParameterBehind | undefined {
  return parameterIn(valueAt(bearer.properties, property), bearer.owner, 0);
}

function parameterIn(value: unknown, stack: StackInstance, depth: number): ParameterBehind | undefined {
  for (const name of namesIn(value)) {
    const parameter = own(stack.template.Parameters, name);
    if (!parameter) continue;
    const passed = passedTo(stack, name);
    if (passed !== undefined && stack.deployedBy && depth < DEEPEST) {
      const outer = parameterIn(passed, stack.deployedBy.owner, depth + 1);
      if (outer) return outer;
      continue;
    }
    const allowed = (parameter.AllowedValues ?? []).map(String);
    return { name, allowed, isWhole: isMap(value) && value['Ref'] === name };
  }
  return undefined;
}

function passedTo({ deployedBy }: StackInstance, name: string): unknown {
  const parameters = deployedBy?.properties['Parameters'];
  return isMap(parameters) ? own(parameters, name) : undefined;
}

/** Names in every `Ref` and `Fn::Sub` of a value. */
function namesIn(value: unknown, depth = 0): string[] {
  if (depth > 50 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as unknown[]).flatMap((item) => namesIn(item, depth + 1));
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    if (key !== 'Fn::Sub') return namesIn(inner, depth + 1);
    const [text, variables] = Array.isArray(inner) ? (inner as unknown[]) : [inner];
    const inText = typeof text === 'string' ? [...text.matchAll(/\$\{([A-Za-z0-9]+)\}/g)].map(([, name]) => name!) : [];
    return [...inText, ...namesIn(variables, depth + 1)];
  });
}

/** The value at a concrete path, or the intrinsic on the way to it from which it is made. */
function valueAt(value: unknown, path: string): unknown {
  for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
    if (Array.isArray(value)) value = (value as unknown[])[Number(step)];
    else if (isMap(value) && own(value, step) !== undefined) value = value[step];
    else return isMap(value) ? value : undefined;
  }
  return value;
}

/** How to narrow a parameter, so that no branch of it leaves India. */
export function narrowed({ name, allowed, isWhole }: ParameterBehind): string {
  if (allowed.length === 0) {
    return isWhole
      ? `give the parameter \`${name}\` \`AllowedValues: [ap-south-1, ap-south-2]\``
      : `give the parameter \`${name}\` \`AllowedValues\` that all lie in India`;
  }
  if (!allowed.every(isRegionShaped)) return `take out of the \`AllowedValues\` of \`${name}\` what lies abroad`;
  const inIndia = allowed.filter(isIndiaRegion);
  const left = inIndia.length > 0 ? inIndia : ['ap-south-1', 'ap-south-2'];
  const none = inIndia.length > 0 ? '' : ' (none of them is in India now)';
  return `narrow \`AllowedValues\` of \`${name}\` to \`[${left.join(', ')}]\`${none}`;
}
