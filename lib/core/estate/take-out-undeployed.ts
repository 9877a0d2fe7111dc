import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import type { StackInstance } from './stack-instance';

/**
 * Takes out what will never be there: resources whose condition is decided against, and the stacks that those would
 * deploy. Only with every stack at hand, for a condition may rest on what another stack exports.
 */
export function takeOutUndeployed(estate: Estate): void {
  const gone = new Set<EstateResource | StackInstance>();
  // A stack stands before those that it deploys.
  for (const stack of estate.stacks) {
    const isGone = stack.deployedBy !== undefined && gone.has(stack.deployedBy);
    if (isGone) gone.add(stack);
    for (const resource of stack.resources.values()) {
      if (isGone || isDecidedAgainst(estate, resource)) gone.add(resource);
    }
  }
  if (gone.size === 0) return;
  estate.stacks = estate.stacks.filter((stack) => !gone.has(stack));
  estate.resources = estate.resources.filter((resource) => !gone.has(resource));
  estate.unread = estate.unread.filter(({ stack }) => !gone.has(stack));
  for (const stack of estate.stacks) {
    for (const [logicalId, resource] of stack.resources) {
      if (!gone.has(resource)) continue;
      stack.resources.delete(logicalId);
      stack.nested.delete(logicalId);
    }
  }
}

function isDecidedAgainst(estate: Estate, { body, owner }: EstateResource): boolean {
  return body.Condition !== undefined && estate.conditionHolds(body.Condition, owner) === false;
}
