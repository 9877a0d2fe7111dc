import { mayPointAbroad } from '../../model';
import { hasDynamicReference } from '../../estate/dynamic-references';
import type { StackInstance } from '../../estate/stack-instance';
import { intrinsicName, isMap, own } from '../../estate/intrinsics';
import { isStored } from '../../estate/stored-parameters';

/** Deeper than this nobody nests intrinsics. */
const DEEPEST = 20;

/** Intrinsics whose answer stands elsewhere. */
const ELSEWHERE = new Set(['Fn::FindInMap', 'Fn::ImportValue', 'Fn::GetStackOutput']);

/**
 * Could a value of a stack make a text that points abroad? Its own literals can, put together too, and so can what it
 * looks up. A cheap question: folding everything to find out is dear, and nearly nothing does.
 */
export function valueMayPointAbroad(value: unknown, stack: StackInstance, depth = 0): boolean {
  if (typeof value === 'string') return mayPointAbroad(value) || hasDynamicReference(value);
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((item) => valueMayPointAbroad(item, stack, depth + 1));
  if (!isMap(value)) return false;
  for (const key in value) if (intrinsicMay(key, value[key], stack, depth)) return true;
  return false;
}

/**
 * Is there nothing in a tree of properties that could point abroad, and nothing that CloudFormation itself fills in? Nearly
 * every tree that no entry of the catalogue covers is so, and then nobody has to walk it.
 */
export function isQuiet(tree: unknown, stack: StackInstance, depth = 0): boolean {
  if (typeof tree !== 'object') return !valueMayPointAbroad(tree, stack);
  if (tree === null) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(tree)) {
    for (const item of tree as unknown[]) if (!isQuiet(item, stack, depth + 1)) return false;
    return true;
  }
  const intrinsic = intrinsicName(tree);
  if (intrinsic !== undefined && intrinsic !== 'Fn::If')
    return intrinsic !== 'Fn::Transform' && !valueMayPointAbroad(tree, stack);
  for (const key in tree) {
    if (key === 'Fn::Transform' || !isQuiet((tree as Record<string, unknown>)[key], stack, depth + 1)) return false;
  }
  return true;
}

function intrinsicMay(name: string, argument: unknown, stack: StackInstance, depth: number): boolean {
  if (ELSEWHERE.has(name)) return true;
  switch (name) {
    case 'Ref':
      return typeof argument === 'string' && parameterMay(argument, stack);
    case 'Fn::GetAtt':
      return answersWithText(argument);
    case 'Fn::Join':
      return mayPointAbroad(literalsOf(argument)) || valueMayPointAbroad(argument, stack, depth + 1);
    case 'Fn::Sub':
      return subMay(argument, stack) || valueMayPointAbroad(argument, stack, depth + 1);
    default:
      return valueMayPointAbroad(argument, stack, depth + 1);
  }
}

/** A parameter is known by its allowed values, or by what an outer stack passes to a nested one. */
function parameterMay(name: string, stack: StackInstance): boolean {
  const parameter = own(stack.template.Parameters, name);
  if (!parameter) return false;
  const allowed: unknown = parameter.AllowedValues;
  return (
    stack.deployedBy !== undefined ||
    isStored(parameter) ||
    (Array.isArray(allowed) && allowed.some((one) => typeof one === 'string' && mayPointAbroad(one)))
  );
}

/** Outputs of nested stacks, parameters of Systems Manager and references of CDK answer with what somebody wrote. */
function answersWithText(argument: unknown): boolean {
  const attribute: unknown =
    typeof argument === 'string' ? /\.(.*)/s.exec(argument)?.[1] : Array.isArray(argument) ? argument[1] : undefined;
  if (typeof attribute !== 'string') return false;
  return /(?:^|\.)Value$/.test(attribute) || attribute.startsWith('Outputs.') || attribute.startsWith('/cdk/exports/');
}

/** The literals of a `Fn::Join` as they will stand, with a gap for everything else. */
function literalsOf(argument: unknown): string {
  if (!Array.isArray(argument)) return '';
  const separator: unknown = argument[0];
  const items: unknown = argument[1];
  if (typeof separator !== 'string' || !Array.isArray(items)) return '';
  return items.map((item) => (typeof item === 'string' ? item : ' ')).join(separator);
}

/** A text with its own variables filled in; a parameter that has a few known values can spell anything. */
function subMay(argument: unknown, stack: StackInstance): boolean {
  const [text, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  if (typeof text !== 'string' || !text.includes('${')) return false;
  let isOpen = false;
  const filled = text.replace(/\$\{([^}!]+)\}/g, (_, written: string) => {
    const name = written.trim();
    const value = isMap(variables) ? own(variables, name) : undefined;
    if (typeof value === 'string') return value;
    const parameter = own(stack.template.Parameters, name);
    isOpen ||=
      parameter !== undefined &&
      (stack.deployedBy !== undefined || parameter.AllowedValues !== undefined || isStored(parameter));
    return ' ';
  });
  return isOpen || mayPointAbroad(filled);
}
