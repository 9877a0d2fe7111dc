import type { Law, Waiver } from '../model';
import { isNobody } from './nobody';

/** From so many days before its last one, a waiver says that it is about to end. */
export const DAYS_OF_NOTICE = 30;

/** What makes a waiver invalid whatever it is used for, each in words; empty where nothing does. */
export function faultsOf(waiver: Waiver, law: Law, maximumDays: number, asOf: string): readonly string[] {
  const { approver, issued, expires, clause } = waiver;
  const days = daysBetween(issued, expires);
  return [
    ...(isNobody(approver) ? ['nobody stands for it: it has no `approver`'] : []),
    ...(expires < asOf ? [`it expired on ${expires}`] : []),
    ...(issued > asOf ? [`it begins on ${issued}`] : []),
    ...(days > maximumDays ? [`it lasts ${days} days, and ${maximumDays} is the most`] : []),
    ...clause.flatMap((id) => notWaivable(id, law)),
  ];
}

/** Days that are left, of a waiver or an attestation that is about to end; `undefined`: it is not. */
export function endsWithin({ expires }: Pick<Waiver, 'expires'>, asOf: string): number | undefined {
  const days = daysBetween(asOf, expires);
  return days >= 0 && days <= DAYS_OF_NOTICE ? days : undefined;
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A clause can be waived where its regime says so: one that says nothing cannot. */
function notWaivable(id: string, { regimes }: Law): string[] {
  const holders = regimes.filter(({ clauses }) => Object.hasOwn(clauses, id));
  return holders
    .filter(({ clauses }) => clauses[id]!.waivable !== true)
    .map((regime) => `the clause \`${id}\` of ${regime.id} cannot be waived`);
}
