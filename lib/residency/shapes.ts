import * as v from 'valibot';
import { isCalendarDate, unknownWord } from '../core/law';

/** The shapes of which the schemas of the folder's files are made. Each says what it found and what it expected. */

/** What valibot tells of a mistake, as far as the messages need it. */
export interface Issue {
  readonly input: unknown;
  readonly expected: string | null;
  readonly received: string;
  readonly path?: readonly { readonly key: unknown }[];
}

function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `\`${value}\`` : `\`${String(value)}\`; if it is a text, put it in quotes`;
}

const wanted =
  (what: string) =>
  ({ input }: Issue): string =>
    `expected ${what}, found ${found(input)}`;

/** A text with something in it. */
export const text = v.pipe(v.string(wanted('a text')), v.trim(), v.nonEmpty(wanted('a text')));

/** A construct path or a glob over them, as a report names it: what `cdk` calls `Shop/Orders/Resource` is `Shop/Orders`. */
export const path = v.pipe(
  text,
  v.transform((written) => written.replace(/\/Resource$/, '')),
);

/** A day of the calendar. */
export const date = v.pipe(
  v.string(wanted('a date as YYYY-MM-DD')),
  v.check(isCalendarDate, wanted('a date as YYYY-MM-DD')),
);

/** An AWS account's twelve digits. YAML reads them as a number, and drops leading zeros. */
export const account = v.pipe(
  v.union([v.string(), v.number()], wanted('an account of twelve digits')),
  v.transform((digits) => (typeof digits === 'number' ? String(digits).padStart(12, '0') : digits)),
  v.regex(/^\d{12}$/, wanted('an account of twelve digits')),
);

/** One of the words of a list, such as the known classes. */
export function oneOf(kind: string, known: readonly string[], plural = `${kind}s`): v.GenericSchema<string> {
  return v.pipe(
    v.string(wanted(`a ${kind}, one of ${known.join(', ')}`)),
    v.check(
      (word) => known.includes(word),
      ({ input }) => unknownWord(kind, input, known, plural),
    ),
  );
}

export const listOf = <const S extends v.GenericSchema<unknown, unknown>>(item: S) => v.array(item, wanted('a list'));

/** A map that holds these keys and no others. A list is refused first: its indexes would pass for keys. */
export function mapOf<const E extends v.ObjectEntries>(entries: E) {
  const keys = Object.keys(entries);
  return v.pipe(
    v.unknown(),
    v.check((value) => typeof value === 'object' && value !== null && !Array.isArray(value), wanted('a map')),
    v.strictObject(entries, (issue) => {
      const key = String(issue.path?.at(-1)?.key);
      return issue.expected === 'never' ? unknownWord('key', key, keys) : `\`${key}\` is missing`;
    }),
  );
}

/** How many of these keys an entry has. */
export function count(entry: object, keys: readonly string[]): number {
  return keys.filter((key) => key in entry).length;
}
