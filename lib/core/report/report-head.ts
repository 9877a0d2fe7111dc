import type { RegimeStatus, Report } from '../model';
import type { Palette } from './palette';
import { wrap } from './wrap';

const STATUSES: readonly (readonly [RegimeStatus, string])[] = [
  ['in-force', 'in force'],
  ['enacted', 'enacted, not yet in force'],
  ['draft', 'draft, not law'],
  ['never-law', 'never became law'],
];
const TEXT_COLUMN = 29;

/** The date, and which regimes were asked, by status: nobody should take a proposal for law. */
export function reportHead({ asOf, regimes }: Report, palette: Palette, columns: number): string[] {
  const title = wrap([{ text: 'Data residency in India', paint: palette.bold }, { text: `as of ${asOf}` }], {
    lead: { text: '' },
    hang: 2,
    columns,
  });
  if (regimes.length === 0) return [...title, '  no regime was asked'];
  const asked = STATUSES.flatMap(([status, words]) => {
    const ids = regimes.filter((regime) => regime.status === status).map((regime) => regime.id);
    if (ids.length === 0) return [];
    const lead = { text: `  ${words}`.padEnd(TEXT_COLUMN), paint: palette.dim };
    return wrap([{ text: ids.join(', ') }], { lead, hang: TEXT_COLUMN, columns });
  });
  return [...title, ...asked];
}
