import * as v from 'valibot';
import { classesOf, rolesOf } from '../core/law';
import { isKnownRegion, isRegionShaped, type Law } from '../core/model';
import { account, count, date, listOf, mapOf, oneOf, path, text } from './shapes';

const WHAT = ['bucket', 'host', 'account', 'name'];
const WHERE = ['region', 'country'];

const region = v.pipe(
  text,
  v.check(isKnownRegion, ({ input }) =>
    isRegionShaped(input)
      ? `\`${input}\` is not a region that this version knows; write its code, or its \`country\` instead`
      : `\`${input}\` is not the code of an AWS region, such as \`ap-south-1\``,
  ),
);
const country = v.pipe(
  text,
  v.regex(/^[A-Z]{2}$/, ({ input }) => `\`${input}\` is not the two-letter code of a country, such as \`IN\``),
);

const days = v.pipe(
  v.number(({ input }) => `expected a number of days, found \`${String(input)}\``),
  v.check(
    (n) => Number.isInteger(n) && n > 0,
    ({ input }) => `expected a number of days, found \`${input}\``,
  ),
);

/** The shape of `declarations.yaml` under a law: its classes and roles are the law's. */
export function declarationsSchema(law: Law) {
  const dataClass = oneOf('class', classesOf(law), 'classes');
  return mapOf({
    organisation: v.optional(mapOf({ roles: v.optional(listOf(oneOf('role', rolesOf(law))), []) })),
    stores: v.optional(
      listOf(
        v.pipe(
          mapOf({
            path: v.optional(path),
            name: v.optional(text),
            class: dataClass,
            elements: v.optional(listOf(text), []),
            attestations: v.optional(listOf(text), []),
          }),
          v.check(
            (store) => count(store, ['path', 'name']) === 1,
            'a store is declared by its `path`, a glob over construct paths, or by its physical `name`: write one of them',
          ),
        ),
      ),
      [],
    ),
    tags: v.optional(listOf(mapOf({ key: text, value: text, class: dataClass })), []),
    places: v.optional(
      listOf(
        v.pipe(
          mapOf({
            bucket: v.optional(text),
            host: v.optional(text),
            account: v.optional(account),
            name: v.optional(text),
            region: v.optional(region),
            country: v.optional(country),
            owner: text,
            reason: text,
          }),
          v.check((place) => count(place, WHAT) === 1, `a place is of one thing: write one of ${WHAT.join(', ')}`),
          v.check((place) => count(place, WHERE) === 1, 'a place is a `region` or a `country`: write one of them'),
        ),
      ),
      [],
    ),
    macros: v.optional(listOf(mapOf({ name: text, reviewedBy: text, on: date })), []),
    waivers: v.optional(mapOf({ maximumDays: days })),
    attestations: v.optional(mapOf({ maximumDays: days })),
  });
}
