import * as v from 'valibot';
import { classesOf } from '../core/law';
import { ACTIONS, type Law } from '../core/model';
import { checkFile, refuseTwins } from './check-file';
import { date, listOf, mapOf, oneOf, text } from './shapes';
import type { YamlDocument } from './yaml-document';

/**
 * Checks `waivers.yaml`: a waiver that nobody can read must not be taken for one that nobody wrote.
 */
export function checkWaivers(document: YamlDocument, law: Law): void {
  const clauses = [...new Set(law.regimes.flatMap((regime) => Object.keys(regime.clauses)))].sort();
  const schema = listOf(
    mapOf({
      id: text,
      path: text,
      class: oneOf('class', classesOf(law), 'classes'),
      action: oneOf('action', ACTIONS),
      to: text,
      clause: v.pipe(listOf(oneOf('clause', clauses)), v.nonEmpty('no clause is listed')),
      reason: text,
      approver: text,
      ticket: text,
      issued: date,
      expires: date,
    }),
  );
  const entries = checkFile(document, schema, []);
  entries.forEach(({ issued, expires }, index) => {
    if (expires < issued) document.fail(`\`${expires}\` is before \`${issued}\``, [index, 'expires']);
  });
  refuseTwins(
    document,
    entries.map(({ id }) => id),
    (index) => [index, 'id'],
  );
}
