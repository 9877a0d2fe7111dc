import { builtInLaw, judge, selectRegimes } from '../../../lib/core/law';
import type { Action, Fact, FactOf, Judgement, Law, Regime } from '../../../lib/core/model';

export const TODAY = '2026-11-24';

type Facts = Readonly<Record<string, boolean | number | Partial<Fact>>>;

/** Facts as a test writes them: `{ 'in-india-copy': true, 'log-retention-days': 365 }`. */
export function facts(known: Facts): FactOf {
  return (condition) => {
    const given = known[condition];
    if (given === undefined) return undefined;
    return typeof given === 'object' ? { how: 'attested', value: true, ...given } : { how: 'verified', value: given };
  };
}

interface Asked {
  readonly law?: Law;
  readonly regimes?: readonly string[];
  readonly asOf?: string;
  readonly roles?: readonly string[];
}

/** Asks the built-in law, or another, whether data of a class may do something. */
export function asked(dataClass: string, action: Action, known: Facts = {}, how: Asked = {}): Judgement {
  const { law = builtInLaw(), regimes, asOf = TODAY, roles = [] } = how;
  return judge(law, selectRegimes(law, regimes, asOf), { dataClass, action, roles, factOf: facts(known) });
}

/** A regime as a parsed file, with whatever a test changes in it. */
export function regimeFile(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'shop-rules',
    title: 'House rules of the shop',
    citation: 'Board resolution 7 of 2026',
    status: 'in-force',
    from: '2026-01-01',
    governs: ['company-books'],
    clauses: {
      'books-stay': { source: 'Board resolution 7 of 2026, paragraph 2', says: 'books stay in India', basis: 'law' },
    },
    verdicts: { 'company-books': { 'copy-out': { if: 'never', clause: 'books-stay' } } },
    ...changes,
  };
}

/** A regime with one cell, for a test of how opinions are ranked. */
export function oneCell(
  id: string,
  cellIf: Regime['verdicts'][string]['copy-out'],
  more: Partial<Regime> = {},
): Regime {
  return {
    id,
    title: id,
    citation: id,
    status: 'in-force',
    from: '2020-01-01',
    governs: ['ledger'],
    clauses: { rule: { id: 'rule', source: id, says: 'the ledger stays', basis: 'law' } },
    verdicts: { ledger: { 'copy-out': cellIf } },
    ...more,
  };
}
