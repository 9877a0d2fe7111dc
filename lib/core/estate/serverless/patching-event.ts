import { isMap } from '../intrinsics';
import type { Brought, SamEvent } from './event';
import { present, type Properties } from './properties';

/** Notifications of a bucket: written into the bucket, which has to stand in the same template. */
export function bucketEvent({ properties, target }: SamEvent): Brought {
  const configurations = [properties['Events']]
    .flat()
    .map((Event) => present({ Event, Function: target.arn, Filter: properties['Filter'] }));
  return patch(properties['Bucket'], (bucket) => {
    const known = isMap(bucket['NotificationConfiguration']) ? bucket['NotificationConfiguration'] : {};
    const before = Array.isArray(known['LambdaConfigurations']) ? (known['LambdaConfigurations'] as unknown[]) : [];
    const NotificationConfiguration = { ...known, LambdaConfigurations: [...before, ...configurations] };
    return { ...bucket, NotificationConfiguration };
  });
}

/** Triggers of a user pool: written into the pool, which has to stand in the same template. */
export function userPoolEvent({ properties, target }: SamEvent): Brought {
  const triggers = [properties['Trigger']].flat().filter((trigger) => typeof trigger === 'string');
  return patch(properties['UserPool'], (pool) => {
    const known = isMap(pool['LambdaConfig']) ? pool['LambdaConfig'] : {};
    const added = Object.fromEntries(triggers.map((trigger) => [trigger, target.arn]));
    return { ...pool, LambdaConfig: { ...known, ...added } };
  });
}

function patch(reference: unknown, change: (properties: Properties) => Properties): Brought {
  const logicalId = isMap(reference) ? reference['Ref'] : reference;
  return typeof logicalId === 'string' ? { patches: [{ logicalId, change }] } : {};
}
