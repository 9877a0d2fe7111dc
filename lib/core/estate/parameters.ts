import { foreignRegionsIn, profilesIn, type TemplateParameter } from '../model';
import type { Estate } from './estate';
import { passedValues } from './passed-parameters';
import { isStored, storedValues } from './stored-parameters';
import { printed } from './printed';
import type { StackInstance } from './stack-instance';

/**
 * The values that a parameter can have: what the deployer of an inner template passes, else each of its AllowedValues;
 * without them nobody can tell, whatever the default says, because a deployment may choose another.
 */
export function foldParameter(
  estate: Estate,
  name: string,
  parameter: TemplateParameter,
  stack: StackInstance,
  depth: number,
): unknown[] {
  const passed = passedValues(estate, name, stack, depth);
  if (isStored(parameter)) {
    const stored = storedValues(estate, passed ?? [undefined], parameter, stack, depth);
    const why = `the parameter \`${name}\` is read from Systems Manager at deployment`;
    return stored?.map((value) => inItsType(parameter, value)) ?? [estate.unresolvedText(why, name)];
  }
  if (passed) {
    const missing = `the parameter \`${name}\` of the stack \`${stack.path}\` is given no value`;
    return passed.map((value) =>
      inItsType(parameter, value ?? parameter.Default ?? estate.unresolvedText(missing, name)),
    );
  }
  const allowed = parameter.AllowedValues;
  if (Array.isArray(allowed) && allowed.length > 0) return allowedValues(parameter, allowed);
  return [estate.unresolvedText(whyOpen(name, parameter), name, liesAbroad(parameter.Default))];
}

/** Of a list any item may be any of the AllowedValues: each of them stands once at each place. */
function allowedValues(parameter: TemplateParameter, allowed: readonly unknown[]): unknown[] {
  if (!isList(parameter)) return [...allowed];
  return allowed.map((_, i) => [...allowed.slice(i), ...allowed.slice(0, i)]);
}

function inItsType(parameter: TemplateParameter, value: unknown): unknown {
  return isList(parameter) && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
}

function isList({ Type: type }: TemplateParameter): boolean {
  return /^(?:AWS::SSM::Parameter::Value<)?(?:CommaDelimitedList|List<)/.test(String(type));
}

/** Does a default name a place abroad, by a region, an ARN or the profile of a model? */
function liesAbroad(byDefault: unknown): boolean {
  return typeof byDefault === 'string' && (foreignRegionsIn(byDefault).length > 0 || profilesIn(byDefault).length > 0);
}

function whyOpen(name: string, { Default: byDefault }: TemplateParameter): string {
  const open = `the parameter \`${name}\` can be given any value at deployment`;
  if (byDefault === undefined || byDefault === '') return open;
  const text = printed(byDefault);
  return liesAbroad(text)
    ? `${open}, and its default \`${text}\` lies abroad`
    : `${open} (its default \`${text}\` binds nobody)`;
}
