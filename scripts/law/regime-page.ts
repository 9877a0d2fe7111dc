import { CONDITIONS, DEFAULT_PROPOSAL, printCellIf } from '../../lib/core/law';
import { ACTIONS, type Cell, type Clause, type Law, type Regime } from '../../lib/core/model';
import { dataOfClass } from '../../lib/core/report/class-in-words';
import { statusInWords } from '../../lib/core/report/status-in-words';
import { actionInWords } from './action-in-words';
import { cellInWords } from './cell-in-words';

/** A regime as counsel reviews it: what it is, its table, each cell in words, and each clause with its source. */
export function regimePage(regime: Regime, { version }: Law): string {
  const { id, title, citation, governs, binds } = regime;
  const conditions = conditionsOf(regime);
  return [
    `<!-- Generated from policies/regimes/${id}.yaml by scripts/generate-law.ts: change it there. -->`,
    '',
    `# ${title}`,
    '',
    ...row('regime', `\`${id}\``),
    ...row('status', `**${statusInWords(regime.status, id)}**${datesOf(regime)}`),
    ...row('source', citation),
    ...row(
      'asked',
      isDefault(regime) ? 'by default' : "only when it is named, with `--regimes` or the guard's `regimes`",
    ),
    ...row('governs', governs.map((one) => `\`${one}\``).join(', ')),
    ...row(
      'binds',
      binds ? `organisations that say they are ${binds.join(', ')}, and those that say nothing` : 'everybody',
    ),
    ...row('reviewed', version),
    '',
    'The table is what `india-residency` applies. It is a reading of the source for engineers, and not legal advice.',
    '',
    '## Verdicts',
    '',
    'A row is a class of data, a column what is done with them; in brackets the number of the clause below. An empty cell: the',
    'regime is silent. A star marks a doubt, which is said in words below.',
    '',
    ...table(regime),
    '',
    '## In words',
    '',
    ...governs.flatMap((dataClass) => inWords(regime, dataClass)),
    '## Clauses',
    '',
    ...Object.values(regime.clauses).map((clause, n) => `${n + 1}. ${clauseInWords(clause)}`),
    '',
    ...(conditions.length > 0 ? ['## Conditions', '', ...conditions.map(conditionInWords), ''] : []),
  ].join('\n');
}

const row = (label: string, text: string): string[] => [`- ${label}: ${text}`];

function datesOf({ from, to }: Regime): string {
  if (from === undefined) return '';
  return to === undefined ? `, from ${from}` : `, from ${from} to ${to}`;
}

function isDefault({ id, status }: Regime): boolean {
  return status === 'in-force' || status === 'enacted' || id === DEFAULT_PROPOSAL;
}

function table(regime: Regime): string[] {
  return [
    `| class | ${ACTIONS.join(' | ')} |`,
    `| --- | ${ACTIONS.map(() => '---').join(' | ')} |`,
    ...regime.governs.map((dataClass) => {
      const cells = ACTIONS.map((action) => cellInTable(regime, regime.verdicts[dataClass]?.[action]));
      return `| \`${dataClass}\` | ${cells.join(' | ')} |`;
    }),
  ];
}

function cellInTable(regime: Regime, cell: Cell | undefined): string {
  if (!cell) return '';
  const verdict = cell.if === 'always' ? 'yes' : cell.if === 'never' ? '**no**' : `if ${printCellIf(cell.if)}`;
  const plain = verdict.replaceAll(' | ', ' or ').replace(/([<>]=) /g, '$1 ');
  return `${plain}${cell.warns === undefined ? '' : '\\*'} (${numberOf(regime, cell.clause)})`;
}

function numberOf({ clauses }: Regime, id: string): number {
  return Object.keys(clauses).indexOf(id) + 1;
}

function inWords(regime: Regime, dataClass: string): string[] {
  const cells = ACTIONS.flatMap((action) => {
    const cell = regime.verdicts[dataClass]?.[action];
    return cell ? [`- ${actionInWords(action)}: ${cellInWords(cell)} (${numberOf(regime, cell.clause)})`] : [];
  });
  return [`### ${capital(dataOfClass(dataClass))}`, '', ...cells, ''];
}

function clauseInWords({ id, says, source, basis, waivable }: Clause): string {
  const rests =
    basis === 'law' ? 'The source says so.' : 'The source is silent or ambiguous, and this is the careful reading.';
  const waived = waivable === true ? 'A waiver can name it.' : 'No waiver lifts it.';
  return `\`${id}\`: ${says}. Source: ${source}. ${rests} ${waived}`;
}

function conditionsOf({ verdicts }: Regime): readonly string[] {
  const asked = new Set(
    Object.values(verdicts)
      .flatMap((cells) => Object.values(cells).flatMap((cell) => (typeof cell.if === 'string' ? [] : cell.if.flat())))
      .map(({ condition }) => condition),
  );
  return Object.keys(CONDITIONS).filter((condition) => asked.has(condition));
}

function conditionInWords(condition: string): string {
  const { how, says } = CONDITIONS[condition]!;
  const known = how === 'verified' ? 'verified in the templates' : 'attested in `residency/attestations.yaml`';
  return `- \`${condition}\`, ${known}: ${says}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
