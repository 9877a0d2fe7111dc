import { InputError, type Law, type Regime } from '../model';
import { unknownWord } from './closest-word';

/** Asked by default although it never became law: nothing in force says what may be sent abroad of personal and generic data. */
export const DEFAULT_PROPOSAL = 'ecommerce-2018';

/**
 * The regimes to ask, in the order of the law.
 *
 * @param ids the regimes that were named; `undefined`: every one in force on the date, and `ecommerce-2018`
 * @param asOf the date of the inspection, YYYY-MM-DD
 * @throws InputError for an id that the law does not have, or when none is named
 */
export function selectRegimes(law: Law, ids: readonly string[] | undefined, asOf: string): readonly Regime[] {
  const known = law.regimes.map(({ id }) => id);
  for (const id of ids ?? []) {
    if (!known.includes(id)) throw new InputError(unknownWord('regime', id, known));
  }
  if (ids?.length === 0) throw new InputError(`no regime is named; known regimes: ${known.join(', ')}`);
  const named = (regime: Regime): boolean =>
    ids ? ids.includes(regime.id) : regime.from !== undefined || regime.id === DEFAULT_PROPOSAL;
  return law.regimes.filter((regime) => named(regime) && appliesOn(regime, asOf)).map((r) => commenced(r, asOf));
}

/** Does a regime apply on a date? One without dates, a draft or a law not yet commenced, applies whenever it is selected. */
export function appliesOn(regime: Regime, asOf: string): boolean {
  return (regime.from === undefined || regime.from <= asOf) && (regime.to === undefined || asOf <= regime.to);
}

/** An enacted regime whose first day has come is in force. */
function commenced(regime: Regime, asOf: string): Regime {
  const begun = regime.status === 'enacted' && regime.from !== undefined && regime.from <= asOf;
  return begun ? { ...regime, status: 'in-force' } : regime;
}
