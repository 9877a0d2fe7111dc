import type { Law } from '../../lib/core/model';
import { regimeTable } from '../readme/regime-table';

/** The first page of the law: every regime with its status and dates, and where each verdict is written down. */
export function regimeIndex({ version, regimes }: Law): string {
  const linked = regimes.map((regime) => ({ ...regime, title: `[${regime.title}](${regime.id}.md)` }));
  return [
    '<!-- Generated from policies/ by scripts/generate-law.ts: change it there. -->',
    '',
    '# The law, as it is applied',
    '',
    `Law data ${version}. Each page is one law, direction or proposal: its table of verdicts, the table in words, its clauses with`,
    'their sources, and whether a waiver can name them. They are written to be handed to counsel. None of it is legal advice.',
    '',
    regimeTable(linked),
    '',
    '- [verdicts.txt](verdicts.txt): every cell with every subset of its conditions, and what the default regimes say together. A',
    '  changed verdict is a changed line there.',
    '- [vocabulary.md](vocabulary.md): the data elements, the class that each makes of a store, and why.',
    '',
    'Of several regimes that are asked, one denial denies. Where none says anything there is a warning, and no permit.',
    '',
  ].join('\n');
}
