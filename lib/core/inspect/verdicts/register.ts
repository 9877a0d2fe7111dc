import type { Attestation, Fact } from '../../model';
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
    return entry && { how: 'attested', value: true, id: entry.id, by: entry.by, on: entry.on, detail: entry.reference };
  }

  /** What is wrong with an attestation that a declaration names; `undefined`: nothing. */
  public wrongWith(id: string): string | undefined {
    const entry = this.entries.find((one) => one.id === id);
    if (!entry) return `the attestation \`${id}\` is not in the register`;
    if (entry.on > this.asOf) return `the attestation \`${id}\` begins on ${entry.on}`;
    return this.isCurrent(entry) ? undefined : `the attestation \`${id}\` expired on ${entry.expires ?? ''}`;
  }

  private isCurrent({ on, expires }: Attestation): boolean {
    return on <= this.asOf && (expires === undefined || expires >= this.asOf);
  }
}

/** An entry holds where a declaration names it, or, for a legacy app whose code names nothing, at the paths that it lists. */
function covers({ id, paths }: Attestation, { attestations, origin }: Holding, of: EstateResource): boolean {
  const here = paths?.some((glob) => matchesGlob(glob, of.path) || matchesGlob(glob, origin.path));
  return paths === undefined ? attestations.includes(id) : here === true;
}
