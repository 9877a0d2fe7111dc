import type { Regime } from '../../lib/core/model';

const STATUS: Readonly<Record<Regime['status'], string>> = {
  'in-force': 'in force',
  enacted: 'enacted',
  draft: 'draft',
  'never-law': 'never became law',
};

/** A row for each regime: those in force first, what never became law last. */
export function regimeTable(regimes: readonly Regime[]): string {
  const order = Object.keys(STATUS);
  const sorted = [...regimes].sort(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.id.localeCompare(b.id, 'en'),
  );
  const rows = sorted.map(
    ({ id, title, status, from, to }) => `| \`${id}\` | ${title} | ${STATUS[status]} | ${from ?? ''} | ${to ?? ''} |`,
  );
  return ['| regime | what it is | status | from | to |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
