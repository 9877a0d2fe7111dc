import * as v from 'valibot';
import { CONDITIONS, conditionKind, unknownWord } from '../core/law';
import type { Attestation } from '../core/model';
import { checkFile, refuseTwins } from './check-file';
import { date, listOf, mapOf, path, text } from './shapes';
import type { YamlDocument } from './yaml-document';

const ATTESTED = Object.keys(CONDITIONS).filter((condition) => conditionKind(condition)?.how === 'attested');

const condition = v.pipe(
  text,
  v.check(
    (word) => ATTESTED.includes(word),
    ({ input }) =>
      conditionKind(input)
        ? `\`${input}\` is verified in the estate and cannot be attested; conditions that can be: ${ATTESTED.join(', ')}`
        : unknownWord('condition', input, ATTESTED),
  ),
);

const schema = listOf(
  mapOf({
    id: text,
    condition,
    reference: text,
    by: text,
    on: date,
    expires: v.optional(date),
    paths: v.optional(
      v.pipe(listOf(path), v.nonEmpty('no path is listed; leave `paths` out where it holds everywhere')),
    ),
  }),
);

/** Reads `attestations.yaml`. An entry that nobody stands for is no broken file: it is read, and found invalid. */
export function readAttestations(document: YamlDocument): readonly Attestation[] {
  const entries = checkFile(document, schema, []);
  entries.forEach(({ on, expires }, index) => {
    if (expires !== undefined && expires < on)
      document.fail(`\`expires: ${expires}\` is before \`on: ${on}\``, [index, 'expires']);
  });
  refuseTwins(
    document,
    entries.map(({ id }) => id),
    (index) => [index, 'id'],
  );
  return entries.map((entry, index) => ({ ...entry, at: document.at([index]) }));
}
