import type { AssemblyStack } from '../../../../lib/core/model';
import { JUNK } from '../properties/junk-values';
import { placesIn } from './literals';
import type { Random } from './random';

/** A stack in whose properties a few places hold what nobody should write, lack, or are wrapped. */
export function spoil(stack: AssemblyStack, random: Random): AssemblyStack {
  const template = structuredClone(stack.template);
  for (let changes = 1 + random.below(5); changes > 0; changes--) {
    const places = placesIn(template);
    if (places.length === 0) break;
    const { holder, key } = random.one(places);
    const junk = structuredClone(random.one(JUNK));
    const how = random.below(4);
    if (how === 0 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else if (how === 1) holder[key] = [holder[key], junk];
    else if (how === 2) swap(random.one(places), { holder, key });
    else holder[key] = junk;
  }
  return { ...stack, template };
}

function swap(one: { holder: Record<string, unknown>; key: string }, other: typeof one): void {
  // a copy, or a place inside the other would make a circle
  const kept = structuredClone(one.holder[one.key]);
  one.holder[one.key] = structuredClone(other.holder[other.key]);
  other.holder[other.key] = kept;
}
