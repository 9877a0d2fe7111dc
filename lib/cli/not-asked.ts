import { appliesOn } from '../core/law';
import type { Law, Regime } from '../core/model';

/** A regime that somebody named, and that is not asked on the day. */
export interface NotAsked {
  readonly regime: Regime;
  /** "it begins on 2027-05-13" */
  readonly why: string;
}

/** The regimes that somebody named, and that have not begun on the day or have ended: silence about them would look like a permit. */
export function notAsked({ regimes }: Law, named: readonly string[] | undefined, asOf: string): readonly NotAsked[] {
  return regimes
    .filter((regime) => named?.includes(regime.id) && !appliesOn(regime, asOf))
    .map((regime) => ({
      regime,
      why: regime.from !== undefined && regime.from > asOf ? `it begins on ${regime.from}` : `it ended on ${regime.to}`,
    }));
}
