import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldNumber } from '../../estate/fold-number';
import { isMap } from '../../estate/intrinsics';
import { hoursBetweenRuns } from './hours-between-runs';
import { isAlarmed } from './is-alarmed';
import { keepsNothing } from './keeps-nothing';
import { oneReferredTo } from './one-referred-to';
import { sweeperCode } from './sweeper-code';

/** What deletes the objects of a bucket, and how old they are at most. */
export interface Sweeping {
  readonly hours: number;
  readonly by: EstateResource;
}

/** What the sweeper is told; anything else in its environment could change what its code does. */
const ITS_OWN = new Set(['TRANSIENT_BUCKET', 'TRANSIENT_HOURS', 'PROOF_BUCKET', 'PROOF_REGION']);

/**
 * The buckets abroad whose objects are deleted by the clock, by the bucket's index. All of it is read in the templates: the
 * sweeper's own code, the rule that runs it, the alarm that tells when it fails or does not run, and that nothing else keeps a copy.
 */
export function transientStores(estate: Estate): ReadonlyMap<number, Sweeping> {
  const stores = new Map<number, Sweeping>();
  for (const sweeper of estate.ofTypes((type) => type === 'AWS::Lambda::Function')) {
    if (sweeper.placement.kind !== 'abroad' || !runsTheSweeper(sweeper)) continue;
    const { TRANSIENT_BUCKET, TRANSIENT_HOURS } = variablesOf(sweeper);
    const bucket = oneReferredTo(estate, TRANSIENT_BUCKET, sweeper.owner);
    const [age, ...others] = foldNumber(estate, TRANSIENT_HOURS, sweeper.owner);
    const between = hoursBetweenRuns(estate, sweeper);
    if (!bucket || age === undefined || others.length > 0 || !(age >= 0) || !Number.isFinite(between)) continue;
    if (isAlarmed(estate, sweeper) && keepsNothing(estate, bucket)) {
      stores.set(bucket.index, { hours: age + between!, by: sweeper });
    }
  }
  return stores;
}

/** Its code and nothing beside it, that may run: a layer, a wrapper or another handler would be other code. */
function runsTheSweeper(sweeper: EstateResource): boolean {
  const { Code, Handler, Runtime, Layers, FileSystemConfigs, ReservedConcurrentExecutions } = sweeper.properties;
  const isOther = [Layers, FileSystemConfigs, ReservedConcurrentExecutions].some((value) => value !== undefined);
  if (isOther || !isMap(Code) || Handler !== 'index.handler') return false;
  if (typeof Runtime !== 'string' || !/^nodejs\d/.test(Runtime)) return false;
  return Object.keys(variablesOf(sweeper)).every((name) => ITS_OWN.has(name)) && Code['ZipFile'] === sweeperCode();
}

function variablesOf({ properties }: EstateResource): Readonly<Record<string, unknown>> {
  const environment = properties['Environment'];
  const variables = isMap(environment) ? environment['Variables'] : undefined;
  return isMap(variables) ? variables : {};
}
