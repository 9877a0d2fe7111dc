import { everyCombination } from './alternatives';
import type { Estate } from './estate';
import { foldGetAtt, foldRef } from './fold-reference';
import { isMap, own } from './intrinsics';
import { LONGEST_TEXT, printed } from './printed';
import type { StackInstance } from './stack-instance';

const VARIABLE = /(\$\{[^}]*\})/;

/** `Fn::Sub`: a text with `${Name}`, `${Name.Attribute}`, `${!literal}`, and variables of its own. */
export function foldSub(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  const template: unknown = Array.isArray(argument) ? argument[0] : argument;
  const variables = Array.isArray(argument) && isMap(argument[1]) ? argument[1] : {};
  if (typeof template !== 'string') return [estate.unresolvedText('an `Fn::Sub` without its text')];
  // Every second piece is a variable; one that stands there twice has the same value in both places.
  const pieces = template.split(VARIABLE).map((piece, i) => (i % 2 === 0 ? piece : piece.slice(2, -1).trim()));
  const names = [...new Set(pieces.filter((_, i) => i % 2 === 1))];
  const combinations = everyCombination(names.map(valuesOf));
  if (!combinations) return [estate.unresolvedText('an `Fn::Sub` with more alternatives than can be told apart')];
  return combinations.map((values) => {
    const texts = pieces.map((piece, i) => (i % 2 === 0 ? piece : values[names.indexOf(piece)]!));
    return texts.reduce((sum, text) => sum + text.length, 0) > LONGEST_TEXT
      ? estate.unresolvedText('an `Fn::Sub` that makes a text longer than a template may be')
      : texts.join('');
  });

  function valuesOf(name: string): string[] {
    if (name.startsWith('!')) return ['${' + name.slice(1) + '}'];
    const variable = own(variables, name);
    if (variable !== undefined) return shown(estate.fold(variable, stack, depth));
    return shown((name.includes('.') ? foldGetAtt : foldRef)(estate, name, stack, depth));
  }
}

function shown(values: unknown[]): string[] {
  return values.map((value) => (value === undefined ? '' : printed(value)));
}
