import type { EstateResource } from '../../../estate/estate-resource';
import type { Verdict } from '../../verdicts/decide';
import { declareAggregates } from './declare';

/** What is left to do where the law permits: a doubt about what is generic ends when its elements are named, any other is the law's own. */
export function fixOfPermit({ level, holding }: Verdict, what: 'copy' | 'store', bearer: EstateResource): string {
  if (level === 'note') return `nothing to do: the ${what} is permitted`;
  if (holding.dataClass === 'generic') return `name the elements: ${declareAggregates(bearer)}`;
  return `the ${what} is permitted; whether it is in spite of the doubt is for counsel to say`;
}
