import type { Finding } from '../model';
import type { Palette } from './palette';
import { statusInWords } from './status-in-words';
import { wrap } from './wrap';

/** Says before anything else how many of the violations rest on no law at all; empty where none does. */
export function restsOn(violations: readonly Finding[], palette: Palette, columns: number): string[] {
  const byRegime = new Map<string, number>();
  for (const { regime, status } of violations) {
    if (regime !== undefined && status === 'never-law') byRegime.set(regime, (byRegime.get(regime) ?? 0) + 1);
  }
  return [...byRegime].flatMap(([regime, count]) => {
    const whole = violations.length;
    const how =
      count === whole ? wholeInWords(whole) : `${count} of the ${whole} violations ${one(count, 'rests', 'rest')}`;
    const text = `${how} on ${regime}, ${statusInWords('never-law', regime)}`;
    return wrap([{ text, paint: palette.bold }], { lead: { text: '' }, hang: 2, columns });
  });
}

function wholeInWords(count: number): string {
  return count === 1
    ? 'the one violation rests'
    : count === 2
      ? 'both violations rest'
      : `all ${count} violations rest`;
}

function one(count: number, singular: string, plural: string): string {
  return count === 1 ? singular : plural;
}
