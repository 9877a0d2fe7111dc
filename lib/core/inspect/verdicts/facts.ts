import type { Action, Fact, FactOf, Law } from '../../model';
import { aggregateOnly } from '../../law';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Holding } from '../classes/holding';
import type { Sweeping } from '../transient/transient-stores';
import { encryption } from './encryption';
import { ownBackup } from './own-backup';
import { isEarly, type CopyInIndia } from './copies';
import type { Register } from './register';
import { daysKept, retention } from './retention';

/** What is judged, and what is known around it. */
export interface Circumstances {
  readonly action: Action;
  /** The resource that is judged. */
  readonly of: EstateResource;
  /** The store whose content it is. */
  readonly original?: EstateResource;
  /** Where the content goes, where that is a store of the estate. */
  readonly target?: EstateResource;
  /** The copy in India, for an original abroad. */
  readonly copy?: CopyInIndia;
}

/** Everything that conditions are asked of: verified in the estate, or attested in the organisation's register. */
export class Facts {
  public constructor(
    private readonly estate: Estate,
    private readonly law: Law,
    public readonly register: Register,
    private readonly copies: ReadonlyMap<number, CopyInIndia>,
    private readonly transient: ReadonlyMap<number, Sweeping>,
  ) {}

  public about(holding: Holding, circumstances: Circumstances): FactOf {
    return (condition) =>
      this.register.factOf(condition, holding, circumstances.of) ?? this.verified(condition, holding, circumstances);
  }

  /** How often the data are backed up in India: by a complete copy there, beside an original that lies there too. */
  private backupInIndia(holding: Holding, circumstances: Circumstances): Fact | undefined {
    if (inIndiaCopy(this.estate, holding, circumstances)?.value !== true) return undefined;
    const { copy, original, of } = circumstances;
    if (copy) return { how: 'verified', value: copy.everyHours, detail: `copied by \`${copy.by}\`` };
    // A replica that stands in India follows its original abroad at once.
    if (circumstances.action === 'mirror-from-abroad')
      return { how: 'verified', value: 0, detail: `\`${of.path}\` follows its original` };
    const store = indiaStore(holding, original)!;
    const backup = ownBackup(this.estate, store) ?? this.copies.get(store.index);
    if (!backup || backup.incomplete !== undefined) return undefined;
    return { how: 'verified', value: backup.everyHours, detail: `\`${store.path}\` is backed up by \`${backup.by}\`` };
  }

  /** Within which time the data are gone abroad: known where machinery deletes them, and all of them stay in India. */
  private deletedAbroad(holding: Holding, circumstances: Circumstances): Fact | undefined {
    const { target } = circumstances;
    const sweeping = target && this.transient.get(target.index);
    if (!sweeping || inIndiaCopy(this.estate, holding, circumstances)?.value !== true) return undefined;
    const { hours, by } = sweeping;
    return {
      how: 'verified',
      value: hours,
      detail: `\`${by.path}\` deletes them from \`${target.path}\` within ${hours} hours`,
    };
  }

  private verified(condition: string, holding: Holding, circumstances: Circumstances): Fact | undefined {
    switch (condition) {
      case 'aggregate-only':
        return aggregateOnly(this.law, holding.elements);
      case 'in-india-copy':
        return inIndiaCopy(this.estate, holding, circumstances);
      case 'backup-every-hours':
        return this.backupInIndia(holding, circumstances);
      case 'log-retention-days':
        return retention(this.estate, circumstances.original ?? circumstances.of);
      case 'deleted-abroad-within-hours':
        return this.deletedAbroad(holding, circumstances);
      case 'encrypted':
        return encryption(this.estate, circumstances);
      default:
        return undefined;
    }
  }
}

/** Days for which direction (iv) of CERT-In wants logs in India: logs that are kept so long there are not deleted early. */
const LOGS_LONG_ENOUGH = 180;

/** A complete copy in India: the original itself, when it is a store that stands there, or the copy of an original abroad. */
function inIndiaCopy(
  estate: Estate,
  holding: Holding,
  { action, of, original, target, copy }: Circumstances,
): Fact | undefined {
  if (copy)
    return {
      how: 'verified',
      value: copy.incomplete === undefined,
      detail: copy.incomplete ?? `copied by \`${copy.by}\``,
    };
  if (action === 'mirror-from-abroad')
    return { how: 'verified', value: true, detail: `\`${of.path}\` is the copy in India` };
  const store = action === 'store-abroad' ? undefined : indiaStore(holding, original);
  if (!store) return undefined;
  const kept = daysKept(estate, store);
  const enough = holding.dataClass === 'ict-logs' ? LOGS_LONG_ENOUGH : undefined;
  const early = kept !== undefined && isEarly(kept, target && daysKept(estate, target), enough);
  const detail = early
    ? `the original \`${store.path}\` is deleted after ${kept === 1 ? '1 day' : `${kept} days`}, before the copy`
    : `the original \`${store.path}\` lies in India`;
  return { how: 'verified', value: !early, detail };
}

/** Stores that only pass content on keep no complete copy of it. */
const PASSES_ON = /^AWS::(?:SQS|Kinesis|MSK)::/;

function indiaStore(holding: Holding, original: EstateResource | undefined): EstateResource | undefined {
  return [original, holding.origin].find(
    (one) => one !== undefined && one.isStore && one.placement.kind === 'india' && !PASSES_ON.test(one.type),
  );
}
