import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { foldNumber } from '../../estate/fold-number';
import { runsOwnCode, variablesOf } from '../own-code/runs-own-code';
import { hoursBetweenRuns } from './hours-between-runs';
import { isAlarmed } from './is-alarmed';
import { keepsNothing } from './keeps-nothing';
import { oneReferredTo } from './one-referred-to';

/** What deletes the objects of a bucket, and how old they are at most. */
export interface Sweeping {
  readonly hours: number;
  readonly by: EstateResource;
}

/** What the sweeper is told. */
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

/** Its code, and it may run: with a concurrency of its own it could be kept from that. */
function runsTheSweeper(sweeper: EstateResource): boolean {
  return (
    sweeper.properties['ReservedConcurrentExecutions'] === undefined &&
    runsOwnCode(sweeper, 'transient-sweeper', ITS_OWN)
  );
}
