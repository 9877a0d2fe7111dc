import { InputError } from '../model';
import type { Estate } from './estate';
import { foldSub } from './fold-sub';
import { importedValues, outputOfStack } from './exports';
import { intrinsicOf, isMap, isNoValue, own, type Intrinsic } from './intrinsics';
import { crossRegionExport } from './export-readers';
import { foldParameter } from './parameters';
import { pseudoParameter } from './pseudo-parameters';
import type { StackInstance } from './stack-instance';

/** More alternatives than this are no longer worth telling apart: the value is unresolved. */
const MOST_ALTERNATIVES = 64;
/** A chain of references longer than this is a circle. */
const DEEPEST = 200;

/**
 * Folds a value of a template into plain values: a list of alternatives, of which one will be deployed. Whatever is
 * not a literal stands in them as a mark. `AWS::NoValue` folds to `undefined`.
 */
export function fold(estate: Estate, value: unknown, stack: StackInstance, depth = 0): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  if (depth > DEEPEST) {
    throw new InputError('a value refers to itself in a circle; CloudFormation cannot deploy it', {
      file: stack.templateFile,
    });
  }
  const intrinsic = intrinsicOf(value);
  if (intrinsic) return foldIntrinsic(estate, intrinsic, stack, depth + 1);
  if (Array.isArray(value)) return foldList(estate, value, stack, depth + 1);
  return foldMap(estate, value as Record<string, unknown>, stack, depth + 1);
}

/** Folds a value that has to be a text: alternatives that are no text become their printed form. */
export function foldText(estate: Estate, value: unknown, stack: StackInstance, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  return fold(estate, value, stack, depth)
    .filter((folded) => folded !== undefined)
    .map((folded) => (typeof folded === 'string' ? folded : printed(folded)));
}

function printed(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function foldIntrinsic(estate: Estate, { name, argument }: Intrinsic, stack: StackInstance, depth: number): unknown[] {
  const again = (value: unknown): unknown[] => fold(estate, value, stack, depth);
  const text = (value: unknown): string[] => foldText(estate, value, stack, depth);
  switch (name) {
    case 'Ref':
      return foldRef(estate, argument, stack, depth);
    case 'Fn::GetAtt':
      return foldGetAtt(estate, argument, stack, depth);
    case 'Fn::Sub':
      return foldSub(estate, argument, stack, depth, { ref: foldRef, getAtt: foldGetAtt });
    case 'Fn::Join': {
      if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::Join` without its list')];
      const separator = text(argument[0])[0] ?? '';
      return again(argument[1]).map((items) =>
        Array.isArray(items)
          ? items
              .filter((item) => item !== undefined)
              .map((item) => (typeof item === 'string' ? item : printed(item)))
              .join(separator)
          : items,
      );
    }
    case 'Fn::Select': {
      if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::Select` without its list')];
      const [index] = text(argument[0]);
      return again(argument[1]).map((items) => {
        if (!Array.isArray(items)) return items;
        const item: unknown = items[Number(index)];
        return item === undefined
          ? estate.unresolvedText(`an \`Fn::Select\` of item ${String(index)} from a list that is not known`)
          : item;
      });
    }
    case 'Fn::Split': {
      if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::Split` without its text')];
      const separator = text(argument[0])[0] ?? ',';
      return again(argument[1]).map((whole) => (typeof whole === 'string' ? whole.split(separator) : whole));
    }
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
      const [region] = text(argument === '' || argument === undefined ? { Ref: 'AWS::Region' } : argument);
      return [['a', 'b', 'c'].map((letter) => `${region ?? ''}${letter}`)];
    }
    case 'Fn::ToJsonString':
      return again(argument).map((folded) => JSON.stringify(folded));
    case 'Fn::Length':
      return again(argument).map((items) => (Array.isArray(items) ? items.length : 1));
    case 'Fn::Cidr':
      return [estate.opaqueText('an address range')];
    case 'Fn::Transform':
      return [estate.unresolvedText('an `Fn::Transform` that only CloudFormation runs')];
    default:
      return [estate.unresolvedText(`\`${name}\`, which is not known`)];
  }
}

/** The branches of an `Fn::If` that can be deployed: one where the condition is decided, else both. */
export function foldIf(estate: Estate, argument: unknown, stack: StackInstance): unknown[] {
  if (!Array.isArray(argument)) return [];
  const decided = estate.conditionHolds(argument[0], stack);
  if (decided === true) return [argument[1]];
  if (decided === false) return [argument[2]];
  return [argument[1], argument[2]];
}

function foldRef(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  if (typeof argument !== 'string') return [estate.unresolvedText('a `Ref` to something that is no name')];
  if (argument === 'AWS::NoValue') return [undefined];
  const pseudo = pseudoParameter(estate, argument, stack);
  if (pseudo !== undefined) return [pseudo];
  const parameter = own(stack.template.Parameters, argument);
  if (parameter) return foldParameter(estate, argument, parameter, stack, depth);
  const resource = stack.resources.get(argument);
  if (resource) return [estate.referenceText(resource)];
  return [estate.unresolvedText(`\`${argument}\` is neither a parameter nor a resource of the template`)];
}

function foldGetAtt(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  const parts = typeof argument === 'string' ? splitOnce(argument) : Array.isArray(argument) ? argument : [];
  const [logicalId, attribute] = [parts[0], foldText(estate, parts[1], stack, depth)[0]];
  if (typeof logicalId !== 'string' || attribute === undefined)
    return [estate.unresolvedText('an `Fn::GetAtt` without its attribute')];
  const nested = stack.nested.get(logicalId);
  if (nested && attribute.startsWith('Outputs.')) {
    const output = own(nested.template.Outputs, attribute.slice('Outputs.'.length));
    if (output) return fold(estate, output.Value, nested, depth);
  }
  const resource = stack.resources.get(logicalId);
  if (!resource) return [estate.unresolvedText(`\`${logicalId}\` is not a resource of the template`)];
  if (resource.type === 'AWS::SSM::Parameter' && attribute === 'Value') {
    return fold(estate, resource.properties['Value'], resource.owner, depth);
  }
  const exported = crossRegionExport(estate, resource, attribute, depth);
  return exported ?? [estate.referenceText(resource, attribute)];
}

function splitOnce(text: string): [string, string] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
}

function foldFindInMap(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::FindInMap` without its keys')];
  const [mapNames, firsts, seconds] = [0, 1, 2].map((i) => foldText(estate, argument[i], stack, depth));
  const fallback = isMap(argument[3]) ? fold(estate, argument[3]['DefaultValue'], stack, depth) : undefined;
  const found: unknown[] = [];
  for (const mapName of mapNames!) {
    const map = own(stack.template.Mappings, mapName);
    if (!map) return fallback ?? [estate.unresolvedText(`the mapping \`${mapName}\` is not in the template`)];
    for (const first of firsts!) {
      // A key that is known only at deployment may be any of the rows.
      const rows = Object.hasOwn(map, first)
        ? [map[first]!]
        : estate.marks.within(first).length > 0
          ? Object.values(map)
          : [];
      for (const row of rows) {
        for (const second of seconds!) {
          if (Object.hasOwn(row, second)) found.push(row[second]);
          else if (estate.marks.within(second).length > 0) found.push(...Object.values(row));
        }
      }
    }
  }
  if (found.length > 0) return found.slice(0, MOST_ALTERNATIVES);
  return fallback ?? [estate.opaqueText('a mapping without a row for this key, which cannot deploy')];
}

function foldList(estate: Estate, list: unknown[], stack: StackInstance, depth: number): unknown[] {
  const items = list.map((item) => fold(estate, item, stack, depth));
  // An `Fn::If` whose branches are lists, as an item of a list, is not CloudFormation: items stay items.
  return combine(estate, items).map((combination) =>
    combination.filter((_, i) => !isNoValue(list[i])).filter((v) => v !== undefined),
  );
}

function foldMap(estate: Estate, map: Record<string, unknown>, stack: StackInstance, depth: number): unknown[] {
  const keys = Object.keys(map);
  const values = keys.map((key) => fold(estate, map[key], stack, depth));
  return combine(estate, values).map((combination) => {
    const folded: Record<string, unknown> = {};
    keys.forEach((key, i) => {
      if (combination[i] !== undefined) folded[key] = combination[i];
    });
    return folded;
  });
}

/** Every combination of alternatives, while there are few; beyond that the ambiguous parts are unresolved. */
function combine(estate: Estate, parts: unknown[][]): unknown[][] {
  const count = parts.reduce((product, alternatives) => product * alternatives.length, 1);
  if (count === 1) return [parts.map((alternatives) => alternatives[0])];
  if (count > MOST_ALTERNATIVES) {
    const why = 'more alternatives than can be told apart';
    return [parts.map((alternatives) => (alternatives.length === 1 ? alternatives[0] : estate.unresolvedText(why)))];
  }
  return parts.reduce<unknown[][]>(
    (rows, alternatives) => rows.flatMap((row) => alternatives.map((a) => [...row, a])),
    [[]],
  );
}
