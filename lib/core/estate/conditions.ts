import { InputError } from '../model';
import type { Estate } from './estate';
import { isMap, own } from './intrinsics';
import { hasMark } from './marks';
import { printed } from './printed';
import type { StackInstance } from './stack-instance';

type Decision = boolean | undefined;

/** Whether a condition holds: decided where all that it compares is known, else `undefined`. */
export function decide(estate: Estate, name: unknown, stack: StackInstance): Decision {
  if (typeof name !== 'string') return undefined;
  if (stack.decided.has(name)) return stack.decided.get(name);
  const { deciding } = stack;
  if (deciding.includes(name)) {
    const circle = [...deciding, name].map((step) => `\`${step}\``).join(' → ');
    throw new InputError(`conditions refer to each other in a circle: ${circle}`, { file: stack.templateFile });
  }
  deciding.push(name);
  const decision = evaluate(estate, own(stack.template.Conditions, name), stack);
  deciding.pop();
  stack.decided.set(name, decision);
  return decision;
}

function evaluate(estate: Estate, expression: unknown, stack: StackInstance): Decision {
  if (!isMap(expression)) return undefined;
  const [operator, argument] = Object.entries(expression)[0] ?? [];
  switch (operator) {
    case 'Condition':
      return decide(estate, argument, stack);
    case 'Fn::Equals':
      return Array.isArray(argument) ? equal(estate, argument[0], argument[1], stack) : undefined;
    case 'Fn::Not':
      return negate(evaluate(estate, first(argument), stack));
    case 'Fn::And':
      return all(listOf(argument).map((part) => evaluate(estate, part, stack)));
    case 'Fn::Or':
      return negate(all(listOf(argument).map((part) => negate(evaluate(estate, part, stack)))));
    default:
      return undefined;
  }
}

function equal(estate: Estate, left: unknown, right: unknown, stack: StackInstance): Decision {
  const lefts = estate.fold(left, stack).map(printed);
  const rights = estate.fold(right, stack).map(printed);
  if ([...lefts, ...rights].some(hasMark)) return undefined;
  const outcomes = new Set(lefts.flatMap((l) => rights.map((r) => l === r)));
  return outcomes.size === 1 ? outcomes.has(true) : undefined;
}

function negate(decision: Decision): Decision {
  return decision === undefined ? undefined : !decision;
}

function all(decisions: readonly Decision[]): Decision {
  if (decisions.includes(false)) return false;
  return decisions.includes(undefined) ? undefined : true;
}

function first(argument: unknown): unknown {
  return Array.isArray(argument) ? (argument as unknown[])[0] : argument;
}

function listOf(argument: unknown): unknown[] {
  return Array.isArray(argument) ? argument : [];
}
