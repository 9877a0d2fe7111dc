import type { TemplateResource } from '../model';
import type { Estate } from './estate';
import { isMap } from './intrinsics';
import { hasMark } from './marks';
import { printed } from './printed';
import type { StackInstance } from './stack-instance';

const LOOP = 'Fn::ForEach::';

/** The resources of a template with every `Fn::ForEach` over literals written out; other loops are noted as unread. */
export function expandLoops(estate: Estate, stack: StackInstance): Record<string, TemplateResource> {
  const resources = stack.template.Resources ?? {};
  let anyLoop = false;
  for (const key in resources) if (key.startsWith('Fn::')) anyLoop = true;
  // Loops may also stand inside a resource; only templates of this transform can hold them.
  if (!anyLoop && !usesLanguageExtensions(stack.template.Transform)) return resources;
  return expandMap(estate, stack, resources) as Record<string, TemplateResource>;
}

function usesLanguageExtensions(transform: unknown): boolean {
  return (Array.isArray(transform) ? (transform as unknown[]) : [transform]).includes('AWS::LanguageExtensions');
}

function expandMap(
  estate: Estate,
  stack: StackInstance,
  map: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  // From entries, for a map may have a key `__proto__`.
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) =>
      key.startsWith(LOOP) ? writeOut(estate, stack, key, value) : [[key, expandWithin(estate, stack, value)]],
    ),
  );
}

function expandWithin(estate: Estate, stack: StackInstance, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => expandWithin(estate, stack, item));
  return isMap(value) ? expandMap(estate, stack, value) : value;
}

function writeOut(estate: Estate, stack: StackInstance, key: string, loop: unknown): [string, unknown][] {
  const [variable, items, body] = Array.isArray(loop) ? (loop as unknown[]) : [];
  const over = literalItems(estate, stack, items);
  if (typeof variable !== 'string' || !isMap(body) || !over) {
    estate.unread.push({ stack, kind: 'loop', name: key });
    return [];
  }
  return over.flatMap((item) => {
    const written = substitute(body, variable, item) as Record<string, unknown>;
    return Object.entries(expandMap(estate, stack, written));
  });
}

function literalItems(estate: Estate, stack: StackInstance, items: unknown): string[] | undefined {
  const lists = estate.fold(items, stack).flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [list]));
  const texts = lists.map(printed);
  return texts.some(hasMark) || texts.length === 0 ? undefined : [...new Set(texts)];
}

function substitute(value: unknown, variable: string, item: string): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(`\${${variable}}`, item).replaceAll(`&{${variable}}`, item.replace(/[^A-Za-z0-9]/g, ''));
  }
  if (Array.isArray(value)) return value.map((one) => substitute(one, variable, item));
  if (!isMap(value)) return value;
  if (value['Ref'] === variable) return item;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      substitute(key, variable, item) as string,
      substitute(inner, variable, item),
    ]),
  );
}
