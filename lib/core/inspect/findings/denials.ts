import type { Clause, DataClassName, Finding } from '../../model';
import { isSoft } from '../../law';
import type { Verdict } from '../verdicts/decide';

/** Every clause that denies what one class does: a waiver has to name them all, not only the one that is reported. */
export interface Denial {
  readonly dataClass: DataClassName;
  readonly clauses: readonly Clause[];
}

/** A finding while it is made: the report does not show its denials. */
export type Denied = Finding & { readonly denials?: readonly Denial[] };

/** The denials behind a finding, to be spread into it. Where a regime that binds denies, those that only advise do not count. */
export function denialsOf(verdicts: readonly Verdict[]): Pick<Denied, 'denials'> {
  const denials = verdicts.flatMap(({ holding, judgement }): Denial[] => {
    const deny = judgement.opinions.filter(({ verdict }) => verdict === 'deny');
    const hard = deny.filter((opinion) => !isSoft(opinion));
    const clauses = (hard.length > 0 ? hard : deny).flatMap(({ clause }) => clause ?? []);
    return clauses.length > 0 ? [{ dataClass: holding.dataClass, clauses }] : [];
  });
  return denials.length > 0 ? { denials } : {};
}

/** A finding as a report shows it. */
export function withoutDenials(finding: Denied): Finding {
  const { denials, ...shown } = finding;
  return denials ? shown : finding;
}
