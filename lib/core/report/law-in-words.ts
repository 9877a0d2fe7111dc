import type { Finding, PermittingFact } from '../model';
import { statusInWords } from './status-in-words';

/** The regime with its status: `ecommerce-2018, a 2018 proposal that never became law`. */
export function regimeInWords({ regime, status }: Finding): string | undefined {
  return regime !== undefined && status !== undefined ? `${regime}, ${statusInWords(status, regime)}` : regime;
}

/** A fact behind a permit. What a person attested is never printed as if it had been verified. */
export function factInWords(fact: PermittingFact): string {
  const whom = fact.by ? ` by ${fact.by}` : '';
  const when = fact.on ? ` on ${fact.on}` : '';
  const how = fact.how === 'verified' ? 'verified in the templates' : `attested${whom}${when}`;
  const entry = fact.id ? ` (${fact.id})` : '';
  return `${fact.condition}, ${how}${entry}${fact.detail ? `: ${fact.detail}` : ''}`;
}

/** How long a debt has stood; it is never permission. `since` that is no date is printed as it is. */
export function debtInWords(since: string, asOf: string): string {
  const days = (dayNumber(asOf) ?? NaN) - (dayNumber(since) ?? NaN);
  const age = Number.isNaN(days) || days < 0 ? '' : `, ${days === 1 ? '1 day' : `${days} days`} ago`;
  return `recorded in the lock, ${/^\d/.test(since) ? `since ${since}` : since}${age}; debt is not permission`;
}

function dayNumber(text: string): number | undefined {
  const date = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return date ? Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 : undefined;
}
