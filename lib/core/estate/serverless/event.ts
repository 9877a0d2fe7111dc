import { isMap } from '../intrinsics';
import type { Made, Patch } from './expansion';

/** The function or state machine that an event starts. */
export interface Target {
  readonly logicalId: string;
  /** The reference that is its ARN. */
  readonly arn: unknown;
}

/** One entry of `Events`. */
export interface SamEvent {
  /** Logical id of what the transform makes of it. */
  readonly id: string;
  readonly part: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly target: Target;
}

/** What an event brings along. */
export interface Brought {
  readonly made?: readonly Made[];
  readonly patches?: readonly Patch[];
}

/** The entries of `Events`, those that are none left out. */
export function eventsOf(target: Target, events: unknown): SamEvent[] {
  if (!isMap(events)) return [];
  return Object.entries(events).flatMap(([name, event]) => {
    if (!isMap(event) || typeof event['Type'] !== 'string') return [];
    const properties = isMap(event['Properties']) ? event['Properties'] : {};
    return [{ id: `${target.logicalId}${name}`, part: `Events.${name}`, type: event['Type'], properties, target }];
  });
}
