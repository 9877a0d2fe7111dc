import type { Judgement } from '../model';
import { smallestSets } from './smallest-sets';

/**
 * The smallest sets of conditions that would lift every denial of a judgement at once; none where one of them is a `never`.
 * One regime's own answer is in its opinion: meeting it alone may leave another regime's denial standing.
 */
export function whatWouldPermit(judgement: Judgement): readonly (readonly string[])[] {
  const denials = judgement.opinions.filter(({ verdict }) => verdict === 'deny');
  if (denials.length === 0 || denials.some(({ conditional }) => !conditional)) return [];
  const together = denials.reduce<readonly (readonly string[])[]>(
    (sets, { wouldPermit }) => sets.flatMap((set) => wouldPermit.map((more) => [...new Set([...set, ...more])])),
    [[]],
  );
  return smallestSets(together);
}
