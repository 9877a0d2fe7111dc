import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap, own } from '../../estate/intrinsics';
import type { StackInstance } from '../../estate/stack-instance';

/** The resources of the estate that a value refers to. */
export function referredTo(estate: Estate, value: unknown, bearer: EstateResource): readonly EstateResource[] {
  if (value === undefined) return [];
  const plain = referredDirectly(value, bearer.owner);
  if (plain !== undefined) return [plain];
  if (Array.isArray(value)) return value.flatMap((one) => referredTo(estate, one, bearer));
  const found = new Set<EstateResource>();
  for (const text of estate.foldText(value, bearer.owner))
    for (const mark of estate.marks.within(text)) if (mark.kind === 'resource') found.add(mark.resource);
  return [...found];
}

/**
 * The one resource of its own stack that a value plainly refers to, as nearly every permission does: `Ref`, `Fn::GetAtt`, or one
 * of them with something behind it. It saves the folding, which matters where there are thousands of roles.
 */
export function referredDirectly(value: unknown, stack: StackInstance): EstateResource | undefined {
  if (!isMap(value)) return undefined;
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value;
  if (typeof ref === 'string')
    return own(stack.template.Parameters, ref) === undefined ? stack.resources.get(ref) : undefined;
  const [id, name] = Array.isArray(attribute) ? (attribute as unknown[]) : [];
  if (typeof id === 'string' && typeof name === 'string' && HANDS_NOTHING_OVER.test(name)) {
    const resource = stack.resources.get(id);
    return resource?.type.startsWith('AWS::') ? resource : undefined;
  }
  const [separator, parts] = Array.isArray(join) ? (join as unknown[]) : [];
  if (separator !== '' || !Array.isArray(parts)) return undefined;
  const [first, ...rest] = parts as unknown[];
  return rest.every((one) => typeof one === 'string') ? referredDirectly(first, stack) : undefined;
}

/** Attributes that are the resource's own, and no value that somebody else put there. */
const HANDS_NOTHING_OVER = /^(?:[A-Za-z]*Arn|Name|QueueName)$/;
