import type { Estate } from './estate';
import { isMap } from './intrinsics';
import type { StackInstance } from './stack-instance';

type FoldName = (estate: Estate, argument: unknown, stack: StackInstance, depth: number) => unknown[];

const MOST = 64;

/** `Fn::Sub`: a text with `${Name}`, `${Name.Attribute}`, `${!literal}`, and variables of its own. */
export function foldSub(
  estate: Estate,
  argument: unknown,
  stack: StackInstance,
  depth: number,
  folders: { readonly ref: FoldName; readonly getAtt: FoldName },
): unknown[] {
  const template: unknown = Array.isArray(argument) ? argument[0] : argument;
  const variables: Record<string, unknown> = Array.isArray(argument) && isMap(argument[1]) ? argument[1] : {};
  if (typeof template !== 'string') return [estate.unresolvedText('an `Fn::Sub` without its text')];
  const pieces = template.split(/(\$\{[^}]*\})/);
  let texts = [''];
  for (const piece of pieces) {
    const values = /^\$\{[^}]*\}$/.test(piece) ? variable(piece.slice(2, -1)) : [piece];
    texts = texts.flatMap((text) => values.map((value) => text + value));
    if (texts.length > MOST)
      return [estate.unresolvedText('an `Fn::Sub` with more alternatives than can be told apart')];
  }
  return texts;

  function variable(written: string): string[] {
    if (written.startsWith('!')) return ['${' + written.slice(1) + '}'];
    const name = written.trim();
    const values = Object.hasOwn(variables, name)
      ? estate.fold(variables[name], stack, depth)
      : name.includes('.')
        ? folders.getAtt(estate, name, stack, depth)
        : folders.ref(estate, name, stack, depth);
    return values.map((value) =>
      value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value),
    );
  }
}
