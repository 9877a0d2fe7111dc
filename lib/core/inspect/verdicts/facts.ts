import type { Action, Attestation, Fact, FactOf, Law, Policy } from '../../model';
import { aggregateOnly } from '../../law';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import { isMap } from '../../estate/intrinsics';
import { matchesGlob } from '../classes/globs';
import type { Holding } from '../classes/holding';

/** Everything that conditions are asked of: verified in the estate, or attested in the organisation's register. */
export class Facts {
  public constructor(
    private readonly estate: Estate,
    private readonly law: Law,
    private readonly policy: Policy,
    private readonly asOf: string,
  ) {}

  /** The facts about one class doing one thing: `original` is the store whose content it is, `of` the resource that is judged. */
  public about(holding: Holding, action: Action, of: EstateResource, original: EstateResource | undefined): FactOf {
    return (condition) =>
      this.attested(condition, holding, of) ?? this.verified(condition, holding, action, of, original);
  }

  /** Entries of the register that hold today for a resource: named by a declaration, or written for its path. */
  public attestationsFor(holding: Holding, of: EstateResource): Attestation[] {
    return this.policy.attestations.filter((entry) => {
      if (!this.isCurrent(entry)) return false;
      const inScope =
        !entry.paths ||
        entry.paths.some((glob) => matchesGlob(glob, of.path) || matchesGlob(glob, holding.origin.path));
      return inScope && (holding.attestations.includes(entry.id) || entry.paths !== undefined);
    });
  }

  /** What is wrong with an attestation that a declaration names; `undefined`: nothing. */
  public wrongWith(id: string): string | undefined {
    const entry = this.policy.attestations.find((one) => one.id === id);
    if (!entry) return `the attestation \`${id}\` is not in the register`;
    if (entry.on > this.asOf) return `the attestation \`${id}\` begins on ${entry.on}`;
    return this.isCurrent(entry) ? undefined : `the attestation \`${id}\` expired on ${entry.expires ?? ''}`;
  }

  private isCurrent(entry: Attestation): boolean {
    return entry.on <= this.asOf && (entry.expires === undefined || entry.expires >= this.asOf);
  }

  private attested(condition: string, holding: Holding, of: EstateResource): Fact | undefined {
    const entry = this.attestationsFor(holding, of).find((one) => one.condition === condition);
    if (!entry) return undefined;
    return { how: 'attested', value: true, id: entry.id, by: entry.by, on: entry.on, detail: entry.reference };
  }

  private verified(
    condition: string,
    holding: Holding,
    action: Action,
    of: EstateResource,
    original: EstateResource | undefined,
  ): Fact | undefined {
    switch (condition) {
      case 'aggregate-only':
        return aggregateOnly(this.law, holding.elements);
      case 'in-india-copy':
        return inIndiaCopy(action, of, original, holding);
      case 'backup-every-hours':
        return backupInIndia(action, of, original, holding);
      case 'log-retention-days':
        return this.retention(original ?? of);
      default:
        return undefined;
    }
  }

  /** Days for which a log store keeps what it gets; no retention set means for ever. */
  private retention(store: EstateResource): Fact | undefined {
    if (store.type === 'AWS::Logs::LogGroup') {
      const written = store.properties['RetentionInDays'];
      if (written === undefined)
        return { how: 'verified', value: Infinity, detail: `\`${store.path}\` keeps its logs for ever` };
      const days = Math.min(...this.estate.fold(written, store.owner).map(Number));
      return Number.isNaN(days)
        ? undefined
        : { how: 'verified', value: days, detail: `\`${store.path}\` keeps its logs for ${days} days` };
    }
    const days = earliestDeletion(this.estate, store);
    return {
      how: 'verified',
      value: days,
      detail: days === Infinity ? `\`${store.path}\` deletes nothing` : `\`${store.path}\` deletes after ${days} days`,
    };
  }
}

/**
 * A complete copy in India. For a copy that leaves, the original is one when it is a store that stands in India; for an
 * original abroad, the copy that the flow makes.
 */
function inIndiaCopy(
  action: Action,
  of: EstateResource,
  original: EstateResource | undefined,
  holding: Holding,
): Fact | undefined {
  if (action === 'mirror-from-abroad')
    return { how: 'verified', value: true, detail: `\`${of.path}\` is the copy in India` };
  const store = indiaStore(original, holding);
  return store && action !== 'store-abroad'
    ? { how: 'verified', value: true, detail: `the original \`${store.path}\` lies in India` }
    : undefined;
}

/** Books that lie in India, or whose copy there follows every change, are backed up more often than daily. */
function backupInIndia(
  action: Action,
  of: EstateResource,
  original: EstateResource | undefined,
  holding: Holding,
): Fact | undefined {
  const copy = inIndiaCopy(action, of, original, holding);
  return copy ? { ...copy, value: 0 } : undefined;
}

/** Stores that only pass content on keep no complete copy of it. */
const PASSES_ON = /^AWS::(?:SQS|Kinesis|MSK)::/;

function indiaStore(original: EstateResource | undefined, holding: Holding): EstateResource | undefined {
  return [original, holding.origin].find(
    (one) => one !== undefined && one.isStore && one.placement.kind === 'india' && !PASSES_ON.test(one.type),
  );
}

/** Days after which the first lifecycle rule of a bucket deletes something. */
function earliestDeletion(estate: Estate, bucket: EstateResource): number {
  const lifecycle = bucket.properties['LifecycleConfiguration'];
  const rules = isMap(lifecycle) && Array.isArray(lifecycle['Rules']) ? (lifecycle['Rules'] as unknown[]) : [];
  const days = rules.flatMap((rule) => {
    if (!isMap(rule) || rule['Status'] === 'Disabled' || rule['ExpirationInDays'] === undefined) return [];
    return estate.fold(rule['ExpirationInDays'], bucket.owner).map(Number);
  });
  return Math.min(Infinity, ...days.filter((day) => !Number.isNaN(day)));
}
