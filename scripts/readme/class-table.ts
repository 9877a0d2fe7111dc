import { DEFAULT_PROPOSAL } from '../../lib/core/law';
import type { Regime } from '../../lib/core/model';

const DOCUMENTED = /\/\*\* (.+?) \*\/\s+public static readonly \w+ = new DataClass\('([^']+)'\)/g;

/** A row for each built-in class, in the words of its docstring; `source` is the file of `DataClass`. */
export function classTable(source: string, regimes: readonly Regime[]): string {
  const rows = [...source.matchAll(DOCUMENTED)].map(([, says = '', name = '']) => {
    const asked = regimes.filter((regime) => isAsked(regime) && regime.governs.includes(name));
    return `| \`${name}\` | ${says} | ${asked.map(({ id }) => `\`${id}\``).join(', ')} |`;
  });
  return ['| class | what it is | regimes asked by default |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Today, or once it is in force. */
const isAsked = ({ id, status }: Regime): boolean =>
  status === 'in-force' || status === 'enacted' || id === DEFAULT_PROPOSAL;
