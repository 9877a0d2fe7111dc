import { statusInWords } from '../../core/report/status-in-words';
import { wrap } from '../../core/report/wrap';
import type { ListedRegime } from './listed-regime';

const INDENT = 14;

/** The list as a person reads it: what is asked by default before what has to be named. Ends with a new line. */
export function regimesInWords(
  version: string,
  asOf: string,
  regimes: readonly ListedRegime[],
  proposal: string,
  columns = 100,
): string {
  const asked = regimes.filter((regime) => regime.asked);
  const others = regimes.filter((regime) => !regime.asked);
  const plain = (text: string): string[] => wrap([{ text }], { lead: { text: '' }, hang: 2, columns });
  return [
    ...plain(`Regimes as of ${asOf}, law data ${version}`),
    '',
    ...plain(`asked by default: every law in force on the day, and ${proposal}`),
    ...asked.flatMap((regime) => ['', ...entry(regime, columns)]),
    '',
    ...plain('asked only when they are named (`--regimes`), and on the days on which they apply'),
    ...others.flatMap((regime) => ['', ...entry(regime, columns)]),
    '',
    'This is not legal advice.',
    '',
  ].join('\n');
}

function entry(regime: ListedRegime, columns: number): string[] {
  const { id, title, citation, status, own, governs, binds, clauses, waivable } = regime;
  const row = (label: string, text: string): string[] =>
    wrap([{ text }], { lead: { text: `    ${label}`.padEnd(INDENT) }, hang: INDENT, columns });
  const whose = own ? ", the organisation's own" : '';
  const waived =
    waivable.length === clauses.length
      ? 'every clause'
      : waivable.length === 0
        ? 'no clause'
        : `${waivable.length} of ${clauses.length} clauses: ${waivable.join(', ')}`;
  return [
    ...wrap([{ text: `${id}: ${statusInWords(status, id)}${days(regime)}${whose}` }], {
      lead: { text: '  ' },
      hang: 4,
      columns,
    }),
    ...row('title', title),
    ...row('source', citation),
    ...row('governs', governs.join(', ')),
    ...(binds ? row('binds', binds.join(', ')) : []),
    ...row('waivers', waived),
  ];
}

function days({ from, to }: ListedRegime): string {
  if (from === undefined) return '';
  return to === undefined ? `, from ${from}` : `, from ${from} to ${to}`;
}
