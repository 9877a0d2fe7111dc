import { CONDITIONS, conditionKind, unknownWord } from '../../core/law';
import { InputError, type Fact, type FactOf } from '../../core/model';

/**
 * The facts that somebody says hold: `in-india-copy`, `log-retention-days=180`.
 *
 * @throws InputError for a condition that no clause asks for, or whose number is missing or out of place
 */
export function factsWith(words: readonly string[]): FactOf {
  const facts = new Map<string, Fact>();
  for (const word of words) {
    const [condition, number, ...more] = word.split('=').map((part) => part.trim());
    const kind = conditionKind(condition!);
    if (!kind) throw new InputError(unknownWord('condition', condition!, Object.keys(CONDITIONS)));
    const value = Number(number);
    if (kind.bound === undefined && number !== undefined) {
      throw new InputError(`\`${word}\` has a number, and \`${condition}\` has none; write \`--with ${condition}\``);
    }
    if (kind.bound !== undefined && (!/^\d+(?:\.\d+)?$/.test(number ?? '') || more.length > 0)) {
      throw new InputError(`\`${word}\` lacks its number; write \`--with ${condition}=N\``);
    }
    facts.set(condition!, { how: kind.how, value: kind.bound === undefined ? true : value });
  }
  return (condition) => facts.get(condition);
}
