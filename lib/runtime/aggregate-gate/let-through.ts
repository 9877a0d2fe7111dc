import type { AggregateSchema, FieldRule } from './aggregate-schema';

/** More people than live anywhere: a phone number or an Aadhaar number is greater, and is no count. */
const LARGEST = 2e9;
const PERIODS = { year: /^\d{4}$/, month: /^\d{4}-(0[1-9]|1[0-2])$/, day: /^\d{4}-(0[1-9]|1[0-2])-\d\d$/ };

/** A field that is not what the schema says; it names the field and never the value, which may be personal. */
class NotAggregate extends Error {}

/**
 * The rows of a text of JSON lines, written anew field by field: nothing that the schema does not name is in the result.
 *
 * @throws Error that names the row and the field when any row is no row of the schema; then no row passes
 */
export function letThrough(text: string, schema: AggregateSchema): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, n) => `${JSON.stringify(rowOf(line, n + 1, schema))}\n`).join('');
}

function rowOf(line: string, number: number, { fields, smallest }: AggregateSchema): Record<string, unknown> {
  const refuse = (why: string): never => {
    throw new NotAggregate(`row ${number}: ${why}`);
  };
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    refuse('no JSON');
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return refuse('no object');
  const given = row as Record<string, unknown>;
  const unknown = Object.keys(given).length !== Object.keys(fields).length;
  return Object.fromEntries(
    Object.entries(fields).map(([name, rule]) => {
      if (unknown || !Object.hasOwn(given, name)) refuse('other fields than the schema has');
      return [name, valueOf(given[name], rule, smallest) ?? refuse(`\`${name}\` is no ${rule.kind}`)];
    }),
  );
}

/** The value as it may leave; undefined when it may not. */
function valueOf(value: unknown, rule: FieldRule, smallest: number): unknown {
  switch (rule.kind) {
    case 'count':
      return Number.isInteger(value) && (value === 0 || (value as number) >= smallest) && (value as number) <= LARGEST
        ? value
        : undefined;
    case 'statistic':
      return Number.isFinite(value) ? Number((value as number).toPrecision(3)) : undefined;
    case 'category':
      return rule.values.find((one) => one === value);
    case 'period':
      return typeof value === 'string' && PERIODS[rule.unit].test(value) ? value : undefined;
  }
}
