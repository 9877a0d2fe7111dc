import { eachAtLeastOnce, everyCombination, MOST_ALTERNATIVES } from './alternatives';
import { byCondition } from './correlate';
import { foldDynamicReferences, hasDynamicReference } from './dynamic-references';
import type { Estate } from './estate';
import { importedValues, outputOfStack } from './exports';
import { foldFindInMap } from './fold-find-in-map';
import { foldJoin, foldSelect, foldSplit } from './fold-list';
import { foldGetAtt, foldRef } from './fold-reference';
import { foldSub } from './fold-sub';
import { foldTransform } from './fold-transform';
import { intrinsicName } from './intrinsics';
import { printed } from './printed';
import type { StackInstance } from './stack-instance';

/** Values nested, or referred to, deeper than this are not followed: what a person or CDK writes is a tenth of it. */
const DEEPEST = 300;

/**
 * Folds a value of a template into plain values: a list of alternatives, of which one will be deployed. Whatever is
 * not a literal stands in them as a mark. `AWS::NoValue` folds to `undefined`. Alternatives are few, and never none.
 *
 * @throws InputError where a value, or a condition, refers to itself in a circle
 */
export function fold(estate: Estate, value: unknown, stack: StackInstance, depth = 0): unknown[] {
  if (typeof value === 'string') return foldDynamicReferences(estate, value, stack, depth);
  if (typeof value !== 'object' || value === null) return [value];
  if (depth > DEEPEST) return [estate.unresolvedText(`it is nested deeper than ${DEEPEST} levels`)];
  if (Array.isArray(value)) return foldList(estate, value, stack, depth + 1);
  const map = value as Record<string, unknown>;
  const name = intrinsicName(map);
  if (name === undefined) return foldMap(estate, map, stack, depth + 1);
  return few(estate, foldIntrinsic(estate, name, map[name], stack, depth + 1), stack, depth);
}

/** Folds a value that has to be a text: alternatives that are no text become their printed form. */
export function foldText(estate: Estate, value: unknown, stack: StackInstance, depth = 0): string[] {
  const alternatives = fold(estate, value, stack, depth);
  if (alternatives.every(isText)) return alternatives;
  return alternatives.filter((folded) => folded !== undefined).map(printed);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A dynamic reference may have been put together only now. */
function few(estate: Estate, folded: unknown[], stack: StackInstance, depth: number): unknown[] {
  if (folded.length === 1 && !isOpen(folded[0])) return folded;
  const alternatives = folded.some(isOpen)
    ? folded.flatMap((one) => (typeof one === 'string' ? foldDynamicReferences(estate, one, stack, depth) : [one]))
    : folded;
  if (alternatives.length === 1) return alternatives;
  const distinct = [...new Set(alternatives)];
  if (distinct.length === 0) return [undefined];
  return distinct.length > MOST_ALTERNATIVES
    ? [estate.unresolvedText('more alternatives than can be told apart')]
    : distinct;
}

function isOpen(folded: unknown): boolean {
  return typeof folded === 'string' && hasDynamicReference(folded);
}

/** Nine of ten are references: they come before what only the others need. */
function foldIntrinsic(
  estate: Estate,
  name: string,
  argument: unknown,
  stack: StackInstance,
  depth: number,
): unknown[] {
  if (name === 'Ref') return foldRef(estate, argument, stack, depth);
  if (name === 'Fn::GetAtt') return foldGetAtt(estate, argument, stack, depth);
  return foldFunction(estate, name, argument, stack, depth);
}

function foldFunction(estate: Estate, name: string, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  const again = (value: unknown): unknown[] => fold(estate, value, stack, depth);
  const text = (value: unknown): string[] => foldText(estate, value, stack, depth);
  switch (name) {
    case 'Fn::Sub':
      return correlated(estate, argument, stack, (one) => foldSub(estate, one, stack, depth));
    case 'Fn::Join':
      return correlated(estate, argument, stack, (one) => foldJoin(estate, one, stack, depth));
    case 'Fn::Select':
      return foldSelect(estate, argument, stack, depth);
    case 'Fn::Split':
      return foldSplit(estate, argument, stack, depth);
    case 'Fn::Base64':
      return again(argument);
    case 'Fn::If':
      return foldIf(estate, argument, stack).flatMap(again);
    case 'Fn::FindInMap':
      return foldFindInMap(estate, argument, stack, depth);
    case 'Fn::ImportValue':
      return text(argument).flatMap((exportName) => importedValues(estate, exportName, stack, depth));
    case 'Fn::GetStackOutput':
      return outputOfStack(estate, argument, stack, depth);
    case 'Fn::GetAZs': {
      const regions = text(argument === '' || argument === undefined ? { Ref: 'AWS::Region' } : argument);
      return regions.map((region) => ['a', 'b', 'c'].map((letter) => region + letter));
    }
    case 'Fn::ToJsonString':
      return again(argument).map((folded) => (folded === undefined ? undefined : JSON.stringify(folded)));
    case 'Fn::Length':
      return again(argument).map((items) => (Array.isArray(items) ? items.length : estate.opaqueText('a length')));
    case 'Fn::Cidr':
      return [estate.opaqueText('an address range')];
    case 'Fn::Transform':
      return foldTransform(estate, argument, stack, depth);
    default:
      return [estate.unresolvedText(`\`${name}\`, which is not known`)];
  }
}

/** What a text comes to: where it has alternatives, each condition takes one branch wherever it stands. */
function correlated(
  estate: Estate,
  argument: unknown,
  stack: StackInstance,
  foldOne: (argument: unknown) => unknown[],
): unknown[] {
  const folded = foldOne(argument);
  if (folded.length < 2) return folded;
  const ways = byCondition(argument, (condition) => estate.conditionHolds(condition, stack) === undefined);
  return ways?.flatMap(foldOne) ?? folded;
}

/** The branches of an `Fn::If` that can be deployed: one where the condition is decided, else both. */
export function foldIf(estate: Estate, argument: unknown, stack: StackInstance): unknown[] {
  if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::If` without its branches')];
  const decided = estate.conditionHolds(argument[0], stack);
  if (decided === true) return [argument[1]];
  if (decided === false) return [argument[2]];
  return [argument[1], argument[2]];
}

/** Nothing in it has to be folded: it stands for itself. Most lists and maps are of this kind. */
function isLiteral(value: unknown): boolean {
  if (typeof value === 'string') return !hasDynamicReference(value);
  if (typeof value !== 'object') return value !== undefined;
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isLiteral);
  if (intrinsicName(value) !== undefined) return false;
  for (const key in value) if (!isLiteral((value as Record<string, unknown>)[key])) return false;
  return true;
}

function foldList(estate: Estate, list: unknown[], stack: StackInstance, depth: number): unknown[] {
  if (list.every(isLiteral)) return [list];
  const items = list.map((item) => fold(estate, item, stack, depth));
  return combine(items).map((combination) => combination.filter((item) => item !== undefined));
}

function foldMap(estate: Estate, map: Record<string, unknown>, stack: StackInstance, depth: number): unknown[] {
  if (isLiteral(map)) return [map];
  const folded: Record<string, unknown> = {};
  for (const key in map) {
    const alternatives = fold(estate, map[key], stack, depth);
    if (alternatives.length !== 1) return foldOpenMap(estate, map, stack, depth);
    put(folded, key, alternatives[0]);
  }
  return [folded];
}

/** A map in which a value has alternatives. */
function foldOpenMap(estate: Estate, map: Record<string, unknown>, stack: StackInstance, depth: number): unknown[] {
  const keys = Object.keys(map);
  const values = keys.map((key) => fold(estate, map[key], stack, depth));
  return combine(values).map((combination) => {
    const folded: Record<string, unknown> = {};
    keys.forEach((key, i) => put(folded, key, combination[i]));
    return folded;
  });
}

function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) return;
  // A template may have a key `__proto__`, which is not to be set.
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true });
  else map[key] = value;
}

/** The parts of a list or map are read one by one: where their combinations are many, each alternative stands in one of them. */
function combine(parts: unknown[][]): unknown[][] {
  return everyCombination(parts) ?? eachAtLeastOnce(parts);
}
