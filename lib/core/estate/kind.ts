import type { TypeFacts } from '../model';

/** A resource type, and what is known of all resources of it. */
export interface Kind {
  readonly type: string;
  readonly facts: TypeFacts | undefined;
  /** Does it hold content or logs, and so is a Store? */
  readonly isStore: boolean;
}

export function kindOf(type: string, facts: TypeFacts | undefined): Kind {
  const isStore = facts?.class === 'data-store' && (facts.holds === 'content' || facts.holds === 'logs');
  return { type, facts: facts && inOneShape(facts), isStore };
}

/** As parsed, facts have as many shapes as combinations of keys, and what has one shape is read several times as fast. */
function inOneShape({ class: own, holds, lowered, globalMoves, name, expandsTo }: TypeFacts): TypeFacts {
  return { class: own, holds, lowered, globalMoves, name, expandsTo };
}
