import type { CellIf, ConditionTerm } from '../model';
import { unknownWord } from './closest-word';
import { conditionKind, CONDITIONS } from './conditions';
import { LawError, type DataPath } from './law-error';

const TERM = /^([a-z][a-z0-9-]*)(?:\s*(<=|>=)\s*(\d+(?:\.\d+)?))?$/;

/**
 * Reads the `if` of a cell: `always`, `never`, or alternatives such as `in-india-copy + business-need | rbi-approval`.
 *
 * @throws LawError for a condition that is unknown, or that lacks its bound
 */
export function parseCellIf(text: string, path: DataPath = []): CellIf {
  const trimmed = text.trim();
  if (trimmed === 'always' || trimmed === 'never') return trimmed;
  return trimmed.split('|').map((alternative) => alternative.split('+').map((term) => parseTerm(term.trim(), path)));
}

function parseTerm(text: string, path: DataPath): ConditionTerm {
  const parts = TERM.exec(text);
  if (!parts) {
    throw new LawError(
      `cannot read the condition \`${text}\`; write always, never, or conditions joined by + and |, such as \`log-retention-days >= 180\``,
      path,
    );
  }
  const [, condition, operator, value] = parts;
  const kind = conditionKind(condition!);
  if (!kind) throw new LawError(unknownWord('condition', condition!, Object.keys(CONDITIONS)), path);
  if (operator !== kind.bound) {
    const form = kind.bound ? `\`${condition} ${kind.bound} N\`` : `\`${condition}\` without a bound`;
    throw new LawError(`the condition \`${text}\` cannot be met; write ${form}`, path);
  }
  return operator === undefined
    ? { condition: condition! }
    : { condition: condition!, operator: operator as '<=' | '>=', value: Number(value) };
}

/** One condition as it is written in a table. */
export function printCondition(term: ConditionTerm): string {
  return term.operator === undefined ? term.condition : `${term.condition} ${term.operator} ${term.value}`;
}

/** The `if` of a cell as it is written in a table. */
export function printCellIf(cellIf: CellIf): string {
  if (typeof cellIf === 'string') return cellIf;
  return cellIf.map((alternative) => alternative.map(printCondition).join(' + ')).join(' | ');
}
