import type { Mechanism } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';

const KEY = 'AWS::CloudFormation::Init';

/** Where a finding shows it: it is no property, and deployed like one. */
export const MACHINE_METADATA = `Metadata.${KEY}`;

/** What a machine reads with `cfn-init`, which its user data calls: files, commands and services, judged as user data are. */
export const TOLD_TO_MACHINE: Mechanism = {
  type: '*',
  path: MACHINE_METADATA,
  mechanism: 'stream/flow destination',
  direction: 'out',
  foundBy: 'opaque-body',
  argument: 'script',
  moves: 'content',
  weight: 'medium',
  sameRegionEnforced: 'no',
};

/** Parts of it that only bring something in. */
const BRINGS_IN = new Set(['sources', 'packages', 'source', 'authentication']);

/** What the metadata of a resource tell a machine to do, without what they tell it to download; `undefined` for nearly all. */
export function toldToMachine({ body }: EstateResource): unknown {
  const told = body.Metadata?.[KEY];
  return told === undefined ? undefined : withoutDownloads(told, 3);
}

/** Names of configurations, their parts, and what stands under each: no deeper than that. */
function withoutDownloads(value: unknown, depth: number): unknown {
  if (depth < 0 || !isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !BRINGS_IN.has(key))
      .map(([key, part]) => [key, withoutDownloads(part, depth - 1)]),
  );
}
