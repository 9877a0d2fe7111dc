import type { Action, Destination, Finding, RuleId } from '../model';
import { dataOfClass } from './class-in-words';
import { destinationsInWords } from './destination-in-words';

/** The rules that say where data goes or lies, and for which `says` is the clause. The others say themselves what is wrong. */
const SAYS_WHERE: ReadonlySet<RuleId> = new Set<RuleId>([
  'store-outside-india',
  'copy-outside-india',
  'processing-outside-india',
  'original-outside-india',
  'placement-unresolved',
  'permitted-copy',
  'permitted-store',
  'consent-missing',
  'condition-missing',
]);

/**
 * What happens, in one sentence: which data would go where. Where a finding does not say that, what is wrong.
 *
 * @param destinations every place, where the finding stands for several - default: the finding's own
 */
export function headline(finding: Finding, destinations: readonly Destination[] = ownOf(finding)): string {
  const { action, dataClass, source, path } = finding;
  if (!SAYS_WHERE.has(finding.rule) || !action || !dataClass || destinations.length === 0) return finding.says;
  const data = source && source !== path ? `${dataOfClass(dataClass)} from ${source}` : dataOfClass(dataClass);
  const isHost = destinations[0]!.host !== undefined;
  return `${data} ${whatHappens(action, destinationsInWords(destinations), isHost)}${lacks(finding)}`;
}

function ownOf({ destination }: Finding): Destination[] {
  return destination ? [destination] : [];
}

function whatHappens(action: Action, place: string, atHost: boolean): string {
  const there = `${atHost ? 'at' : 'in'} ${place}`;
  switch (action) {
    case 'store-in-india':
    case 'store-abroad':
      return `would be stored ${there}`;
    case 'mirror-from-abroad':
      return `would have its original ${there}, and a copy in India`;
    case 'process-abroad':
      return `would be processed ${there}`;
    case 'replicate-in-india':
      return `would be copied within India, to ${place}`;
    case 'copy-out':
      return `would be copied to ${place}`;
  }
}

function lacks({ rule, found, wouldPermit }: Finding): string {
  if (rule === 'consent-missing') return ', without the consent that the law asks for';
  if (rule !== 'condition-missing') return '';
  const isTime = wouldPermit.some((set) => set.some((condition) => condition.startsWith('log-retention-days')));
  if (!isTime) return ', without what the law asks for';
  return found?.includes('${') ? ', for how long nobody can tell' : ', for less time than the law asks for';
}
