import type { Attestation, Fact } from '../../model';
import { faultsOfAttestation } from '../../law';
import type { EstateResource } from '../../estate/estate-resource';
import { matchesGlob } from '../classes/globs';
import type { Holding } from '../classes/holding';

/** The organisation's attestations, as they stand on one day. */
export class Register {
  public constructor(
    private readonly entries: readonly Attestation[],
    private readonly asOf: string,
  ) {}

  /** The entry that attests a condition of what a resource holds: named by a declaration, or written for its path. */
  public factOf(condition: string, holding: Holding, of: EstateResource): Fact | undefined {
    const entry = this.entries.find(
      (one) => one.condition === condition && this.isCurrent(one) && covers(one, holding, of),
    );
    if (!entry) return undefined;
    const { id, by, on, reference, expires } = entry;
    const detail = expires === undefined ? reference : `${reference}; until ${expires}`;
    return { how: 'attested', value: true, id, by, on, detail };
  }

  /** What is wrong with an attestation that a declaration names at a resource; `undefined`: nothing. */
  public wrongWith(id: string, of: EstateResource): string | undefined {
    const entry = this.entries.find((one) => one.id === id);
    if (!entry) return `the attestation \`${id}\` is not in the register`;
    const [fault] = faultsOfAttestation(entry);
    if (fault !== undefined) return `the attestation \`${id}\` is invalid: ${fault}`;
    if (entry.on > this.asOf) return `the attestation \`${id}\` begins on ${entry.on}`;
    if (!this.isCurrent(entry)) return `the attestation \`${id}\` expired on ${entry.expires ?? ''}`;
    if (!entry.paths || !of.isStore || isAt(entry.paths, of)) return undefined;
    return `the attestation \`${id}\` does not hold here: its paths are ${entry.paths.join(', ')}`;
  }

  private isCurrent(entry: Attestation): boolean {
    const { on, expires } = entry;
    return (
      on <= this.asOf && (expires === undefined || expires >= this.asOf) && faultsOfAttestation(entry).length === 0
    );
  }
}

/** An entry holds where a declaration names it, or, for a legacy app whose code names nothing, at the paths that it lists. */
function covers({ id, paths }: Attestation, { attestations, origin }: Holding, of: EstateResource): boolean {
  return paths === undefined ? attestations.includes(id) : isAt(paths, of) || isAt(paths, origin);
}

function isAt(paths: readonly string[], { path }: EstateResource): boolean {
  return paths.some((glob) => matchesGlob(glob, path));
}
