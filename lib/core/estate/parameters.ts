import { isIndiaRegion, isRegionShaped, type TemplateParameter } from '../model';
import type { Estate } from './estate';
import { isMap, own } from './intrinsics';
import type { StackInstance } from './stack-instance';

/**
 * The values that a parameter can have: what the outer stack passes to a nested one, else each of its AllowedValues;
 * without them nobody can tell, whatever the default says, because a deployment may choose another.
 */
export function foldParameter(
  estate: Estate,
  name: string,
  parameter: TemplateParameter,
  stack: StackInstance,
  depth: number,
): unknown[] {
  const passed = passedFromOutside(name, stack);
  const outer = stack.deployedBy?.owner;
  if (passed !== undefined && outer) return estate.fold(passed, outer, depth).map((value) => asList(parameter, value));
  if (parameter.Type.startsWith('AWS::SSM::Parameter::')) {
    return [estate.unresolvedText(`the parameter \`${name}\` is read from Systems Manager at deployment`)];
  }
  const allowed = parameter.AllowedValues;
  if (Array.isArray(allowed) && allowed.length > 0) return allowed.map((value) => asList(parameter, value));
  return [estate.unresolvedText(whyOpen(name, parameter))];
}

function passedFromOutside(name: string, stack: StackInstance): unknown {
  const parameters = stack.deployedBy?.properties['Parameters'];
  if (isMap(parameters)) return own(parameters, name);
  if (!Array.isArray(parameters)) return undefined;
  for (const entry of parameters as unknown[]) {
    if (isMap(entry) && entry['ParameterKey'] === name) return entry['ParameterValue'];
  }
  return undefined;
}

function asList(parameter: TemplateParameter, value: unknown): unknown {
  const isList = parameter.Type === 'CommaDelimitedList' || parameter.Type.startsWith('List<');
  return isList && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
}

function whyOpen(name: string, { Default: byDefault }: TemplateParameter): string {
  const open = `the parameter \`${name}\` can be given any value at deployment`;
  if (byDefault === undefined || byDefault === '') return open;
  const text = String(byDefault);
  return isRegionShaped(text) && !isIndiaRegion(text)
    ? `${open}, and its default \`${text}\` lies abroad`
    : `${open} (its default \`${text}\` binds nobody)`;
}
