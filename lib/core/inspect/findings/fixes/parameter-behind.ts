import { isIndiaRegion, isRegionShaped } from '../../../model';
import type { EstateResource } from '../../../estate/estate-resource';
import { isMap, own } from '../../../estate/intrinsics';
import { printed } from '../../../estate/printed';
import type { StackInstance } from '../../../estate/stack-instance';

/** A parameter that a value comes from, as the template declares it. */
export interface ParameterBehind {
  readonly name: string;
  readonly allowed: readonly string[];
}

/** A parameter passed from stack to stack more often than this is not followed. */
const DEEPEST = 10;

/**
 * The parameter from which a property takes a value, looked for where the template writes it.
 *
 * @param text the value as folded: it shows the parameter's name where nobody can tell it, else one of its AllowedValues
 */
export function parameterBehind(bearer: EstateResource, property: string, text: string): ParameterBehind | undefined {
  return parametersIn(valueAt(bearer.properties, property), bearer.owner, 0).find(
    ({ name, allowed }) =>
      text.includes(`\${${name}}`) || allowed.some((value) => value !== '' && text.includes(value)),
  );
}

function parametersIn(value: unknown, stack: StackInstance, depth: number): ParameterBehind[] {
  return namesIn(value).flatMap((name) => {
    const parameter = own(stack.template.Parameters, name);
    if (!parameter) return [];
    const passed = passedTo(stack, name);
    if (passed !== undefined && stack.deployedBy && depth < DEEPEST)
      return parametersIn(passed, stack.deployedBy.owner, depth + 1);
    return [{ name, allowed: valuesOf(parameter.AllowedValues) }];
  });
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
export function narrowed({ name, allowed }: ParameterBehind, isRegion: boolean): string {
  if (allowed.length === 0) {
    return isRegion
      ? `give the parameter \`${name}\` \`AllowedValues: [ap-south-1, ap-south-2]\``
      : `give the parameter \`${name}\` \`AllowedValues\` that all lie in India`;
  }
  if (!allowed.every(isRegionShaped)) return `take out of the \`AllowedValues\` of \`${name}\` what lies abroad`;
  const inIndia = allowed.filter(isIndiaRegion);
  const left = inIndia.length > 0 ? inIndia : ['ap-south-1', 'ap-south-2'];
  const none = inIndia.length > 0 ? '' : ' (none of them is in India now)';
  return `narrow \`AllowedValues\` of \`${name}\` to \`[${left.join(', ')}]\`${none}`;
}

/** A template may hold anything where CloudFormation takes a list. */
function valuesOf(allowed: unknown): string[] {
  return Array.isArray(allowed) ? allowed.map(printed) : [];
}
