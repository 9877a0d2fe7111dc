import { everyCombination } from './alternatives';
import type { Estate } from './estate';
import { hasMark, splitOutsideMarks } from './marks';
import { LONGEST_TEXT, printed } from './printed';
import type { StackInstance } from './stack-instance';

/** `Fn::Join`: every combination of its items, for only together do they make a text. */
export function foldJoin(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::Join` without its list')];
  const separator = estate.foldText(argument[0], stack, depth)[0] ?? '';
  const written: unknown = argument[1];
  if (!Array.isArray(written)) {
    return estate
      .fold(written, stack, depth)
      .map((items) => (Array.isArray(items) ? joined(estate, items, separator) : items));
  }
  const lists = everyCombination(written.map((item) => estate.fold(item, stack, depth)));
  return lists
    ? lists.map((items) => joined(estate, items, separator))
    : [estate.unresolvedText('an `Fn::Join` with more alternatives than can be told apart')];
}

function joined(estate: Estate, items: unknown[], separator: string): string {
  const texts = items.filter((item) => item !== undefined).map(printed);
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
  return length > LONGEST_TEXT
    ? estate.unresolvedText('an `Fn::Join` that makes a text longer than a template may be')
    : texts.join(separator);
}

/** `Fn::Select`: an item of a list; any of them where the index is known only at deployment. */
export function foldSelect(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::Select` without its list')];
  const written: unknown = argument[1];
  return estate.foldText(argument[0], stack, depth).flatMap((index) => {
    const items = Array.isArray(written) ? written : undefined;
    if (items && hasMark(index)) return items.flatMap((item) => estate.fold(item, stack, depth));
    if (items && items[Number(index)] !== undefined) return estate.fold(items[Number(index)], stack, depth);
    return estate.fold(written, stack, depth).flatMap((list) => itemOf(estate, list, index));
  });
}

function itemOf(estate: Estate, list: unknown, index: string): unknown[] {
  if (!Array.isArray(list)) return [list];
  if (hasMark(index) && list.length > 0) return list;
  const item: unknown = list[Number(index)];
  if (item !== undefined) return [item];
  // A reference that was split is not known in pieces: `Fn::Select: [5, Fn::Split: [':', an ARN]]` is still a part of it.
  const whole = (list as unknown[]).filter((one) => typeof one === 'string' && hasMark(one)).at(-1);
  return [whole ?? estate.unresolvedText(`item ${index} of a list that has no such item`)];
}

/** `Fn::Split`: the pieces of a text; a text that is not known stays whole. */
export function foldSplit(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  if (!Array.isArray(argument)) return [estate.unresolvedText('an `Fn::Split` without its text')];
  const separator = estate.foldText(argument[0], stack, depth)[0] ?? '';
  return estate
    .fold(argument[1], stack, depth)
    .map((whole) => (typeof whole === 'string' ? splitOutsideMarks(whole, separator) : whole));
}
