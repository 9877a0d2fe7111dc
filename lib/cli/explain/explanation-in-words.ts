import { conditionKind } from '../../core/law';
import { placementInWords, type Action, type Placement } from '../../core/model';
import { dataOfClass } from '../../core/report/class-in-words';
import { statusInWords } from '../../core/report/status-in-words';
import { wrap, type Run } from '../../core/report/wrap';
import type { Explanation, RegimeAnswer } from './explanation';

const INDENT = 15;

/** An explanation as a person reads it; ends with a new line. */
export function explanationInWords(explanation: Explanation, place: Placement | undefined, columns = 100): string {
  const { verdict, dataClass, action, asOf, regimes, wouldPermit } = explanation;
  const paragraph = (text: string): string[] => wrap([{ text }], { lead: { text: '' }, hang: 2, columns });
  const answer = { permit: 'permitted', deny: 'not permitted', 'not-governed': 'judged by no regime' }[verdict];
  const silent = regimes.filter((one) => one.verdict === 'not-governed' && one.notAsked === undefined);
  const later = regimes.filter((one) => one.notAsked !== undefined);
  const denials = regimes.filter((regime) => regime.verdict === 'deny').length;
  // where one regime denies alone, its own answer has said it
  const needed = denials > 1 && wouldPermit.length > 0;
  return [
    ...paragraph(`${capital(dataOfClass(dataClass))} ${doing(action, place)}, as of ${asOf}: ${answer}`),
    ...regimes
      .filter((regime) => regime.verdict !== 'not-governed')
      .flatMap((one) => ['', ...answerLines(one, columns)]),
    ...(silent.length > 0 ? ['', ...paragraph(`say nothing about it: ${silent.map(({ id }) => id).join(', ')}`)] : []),
    ...(later.length > 0 ? [''] : []),
    ...later.flatMap((one) => paragraph(`\`${one.id}\` is not asked on ${asOf}: ${one.notAsked}`)),
    ...(needed ? ['', ...wouldPermitLines('permitted if', wouldPermit, columns)] : []),
    ...(verdict === 'not-governed' ? ['', ...paragraph('That no regime judges it is no permission.')] : []),
    '',
    'This is not legal advice.',
    '',
  ].join('\n');
}

function answerLines(regime: RegimeAnswer, columns: number): string[] {
  const { id, status, verdict, clause, says, source, basis, binding, permittedBy, warns, wouldPermit } = regime;
  const row = (label: string, text: string): string[] =>
    wrap([{ text }], { lead: { text: `    ${label}`.padEnd(INDENT) }, hang: INDENT, columns });
  const title: Run[] = [
    { text: `${id}, ${statusInWords(status, id)}: ${verdict === 'permit' ? 'permits' : 'denies'}` },
  ];
  return [
    ...wrap(title, { lead: { text: verdict === 'permit' ? '· ' : '✗ ' }, hang: 2, columns }),
    ...(clause === undefined ? [] : row('clause', `${clause}: ${says ?? ''}`)),
    ...(source === undefined ? [] : row('source', basis === 'default' ? `${source} (default)` : source)),
    ...(binding ? [] : row('binds', 'none of the roles that the organisation states: it warns at most')),
    ...permittedBy.flatMap(({ condition, how }) =>
      row('because', `${condition}, ${how === 'verified' ? 'to be verified in the templates' : 'to be attested'}`),
    ),
    ...warns.flatMap((text) => row('but', text)),
    ...(verdict === 'deny' && wouldPermit.length === 0
      ? row('permitted', 'by nothing: no condition lifts this clause')
      : []),
    ...(wouldPermit.length > 0 ? wouldPermitLines('    if', wouldPermit, columns) : []),
  ];
}

/** Each set of conditions, and what each of them means. */
function wouldPermitLines(label: string, sets: readonly (readonly string[])[], columns: number): string[] {
  return sets.flatMap((set, n) =>
    wrap([{ text: set.map(inWords).join('; and ') }], {
      lead: { text: (n === 0 ? label : label.startsWith(' ') ? '    or' : 'or if').padEnd(INDENT) },
      hang: INDENT,
      columns,
    }),
  );
}

function inWords(condition: string): string {
  const says = conditionKind(condition.split(' ')[0]!)?.says;
  return says === undefined ? condition : `${condition} (${says})`;
}

function doing(action: Action, place: Placement | undefined): string {
  const named = place?.kind === 'abroad' && !place.region && !place.country ? undefined : place;
  const where = named && placementInWords(named);
  switch (action) {
    case 'store-in-india':
      return `stored in ${where ?? 'India'}`;
    case 'replicate-in-india':
      return `copied within India${where === undefined ? '' : `, to ${where}`}`;
    case 'store-abroad':
      return `stored abroad only, in ${where ?? 'a place outside India'}`;
    case 'mirror-from-abroad':
      return `with their original in ${where ?? 'a place outside India'} and a copy in India`;
    case 'process-abroad':
      return `processed in ${where ?? 'a place outside India'}`;
    case 'copy-out':
      return `copied from India to ${where ?? 'a place outside India'}`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
