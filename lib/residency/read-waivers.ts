import * as v from 'valibot';
import { classesOf } from '../core/law';
import { ACTIONS, type Action, type Law, type Waiver } from '../core/model';
import { checkFile, refuseTwins } from './check-file';
import { date, listOf, mapOf, oneOf, path, text } from './shapes';
import type { YamlDocument } from './yaml-document';

/** An entry that nobody stands for is no broken file: it is read, and found invalid. */
const approver = v.optional(
  v.pipe(
    v.nullable(v.string('expected the name of a person')),
    v.transform((name) => name?.trim() || undefined),
  ),
);

const action = v.pipe(
  oneOf('action', ACTIONS),
  v.transform((word) => word as Action),
);

/** Reads `waivers.yaml`: a waiver that nobody can read must not be taken for one that nobody wrote. */
export function readWaivers(document: YamlDocument, law: Law): readonly Waiver[] {
  const clauses = [...new Set(law.regimes.flatMap((regime) => Object.keys(regime.clauses)))].sort();
  const schema = listOf(
    mapOf({
      id: text,
      path,
      class: oneOf('class', classesOf(law), 'classes'),
      action,
      to: text,
      clause: v.pipe(listOf(oneOf('clause', clauses)), v.nonEmpty('no clause is listed')),
      reason: text,
      approver,
      ticket: text,
      issued: date,
      expires: date,
    }),
  );
  const entries = checkFile(document, schema, []);
  entries.forEach(({ issued, expires }, index) => {
    if (expires < issued) document.fail(`\`expires: ${expires}\` is before \`issued: ${issued}\``, [index, 'expires']);
  });
  refuseTwins(
    document,
    entries.map(({ id }) => id),
    (index) => [index, 'id'],
  );
  return entries.map(({ class: dataClass, ...entry }, index) => ({ ...entry, dataClass, at: document.at([index]) }));
}
