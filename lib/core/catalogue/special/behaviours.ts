import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldNumber } from '../../estate/fold-number';
import { isMap } from '../../estate/intrinsics';
import { printed } from '../../estate/printed';

/** One cache behaviour of a distribution. */
export interface Behaviour {
  readonly property: string;
  readonly originId: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** AWS's managed cache policies that keep nothing unless the origin asks for it. */
const MANAGED_UNCACHED = new Set([
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
  '83da9c7e-98b4-4e11-a168-04f0df8e2c65', // UseOriginCacheControlHeaders
  '4cc15a8a-d715-48a4-82b8-cc0b614638fe', // UseOriginCacheControlHeaders-QueryStrings
]);

/** The default behaviour and the others, each with the origin that it serves, of a configuration that was folded. */
export function behavioursOf(config: Readonly<Record<string, unknown>>): Behaviour[] {
  const others = Array.isArray(config['CacheBehaviors']) ? (config['CacheBehaviors'] as unknown[]) : [];
  const written: [string, unknown][] = [
    ['DistributionConfig.DefaultCacheBehavior', config['DefaultCacheBehavior']],
    ...others.map((one, i): [string, unknown] => [`DistributionConfig.CacheBehaviors[${i}]`, one]),
  ];
  return written.flatMap(([property, behaviour]) =>
    isMap(behaviour) ? [{ property, originId: textOf(behaviour['TargetOriginId']), config: behaviour }] : [],
  );
}

/** A folded value that has to be a text. */
export function textOf(value: unknown): string {
  return value === undefined ? '' : printed(value);
}

/** Does anything stay at the edge? Not with a maximum TTL of zero, nor with a minimum and a default of zero. */
export function isCached(estate: Estate, distribution: EstateResource, { config }: Behaviour): boolean {
  const policy = config['CachePolicyId'];
  if (policy === undefined)
    return ttlsCache(estate, distribution, config, { MinTTL: 0, DefaultTTL: 86_400, MaxTTL: 31_536_000 });
  return estate.foldText(policy, distribution.owner).some((id) => {
    const mark = estate.marks.whole(id);
    if (mark?.kind === 'resource' && isMap(mark.resource.properties['CachePolicyConfig'])) {
      const own = mark.resource.properties['CachePolicyConfig'];
      return ttlsCache(estate, mark.resource, own, { MinTTL: 0, DefaultTTL: 86_400, MaxTTL: 31_536_000 });
    }
    return !MANAGED_UNCACHED.has(id);
  });
}

function ttlsCache(
  estate: Estate,
  owner: EstateResource,
  config: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, number>>,
): boolean {
  const ttl = (key: string): number => {
    const written = config[key];
    const values = written === undefined ? [defaults[key]!] : foldNumber(estate, written, owner.owner);
    return Math.max(...values.map((value) => (Number.isNaN(value) ? 1 : value)));
  };
  if (ttl('MaxTTL') === 0) return false;
  return ttl('MinTTL') > 0 || ttl('DefaultTTL') > 0;
}
