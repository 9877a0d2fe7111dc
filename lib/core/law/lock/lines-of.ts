import type { Action, Finding, LockLine } from '../../model';
import { placeWord } from '../place-word';
import { keyOf } from './lock-line';

/** What leaves India, or lies abroad: the lock has a line for each, permitted or not. */
const LEAVES: ReadonlySet<Action | undefined> = new Set([
  'store-abroad',
  'mirror-from-abroad',
  'process-abroad',
  'copy-out',
]);

/** A finding of the organisation's own files is mended in them, and never owed. */
const OF_FILES: ReadonlySet<Finding['rule']> = new Set(['waiver-invalid', 'lock-changed']);

/** So is one of an entry of the register, or of the declarations, that no resource of the estate bears. */
function isOfFiles({ rule, type }: Finding): boolean {
  return OF_FILES.has(rule) || (type === '' && (rule === 'attestation-invalid' || rule === 'declaration-conflict'));
}

/** A line that findings ask for. */
export interface FoundLine {
  readonly line: LockLine;
  /** The finding that says most. */
  readonly finding: Finding;
  /** The law judged something that leaves: a lock that lacks the line is not up to date. */
  readonly leaves: boolean;
  /** A violation that nobody has permitted: it has a line only as a debt. */
  readonly open: boolean;
}

/** The lines that findings ask for, each once: of several findings of one line, the one that denies most. */
export function linesOf(findings: readonly Finding[]): ReadonlyMap<string, FoundLine> {
  const lines = new Map<string, FoundLine>();
  for (const finding of findings) {
    for (const found of linesOfOne(finding)) {
      const key = keyOf(found.line);
      const known = lines.get(key);
      if (!known || rank(found) < rank(known)) lines.set(key, found);
    }
  }
  return lines;
}

/** Each class that goes along is a line of its own: a class that joins later is a change. */
function linesOfOne(finding: Finding): FoundLine[] {
  const { path, source, rule, level, action, dataClass, also, destination, waiver, clause, possible } = finding;
  const leaves = LEAVES.has(action) && dataClass !== undefined && !possible;
  const open = level === 'violation' && waiver === undefined;
  if (isOfFiles(finding) || !(leaves || open)) return [];
  const about = {
    path,
    ...(source !== undefined && source !== path && { source }),
    action: action !== undefined && dataClass !== undefined ? action : rule,
    ...(destination && { place: placeWord(destination) }),
  };
  const verdict = rule === 'permitted-copy' ? 'permit' : rule === 'no-regime' ? 'no-regime' : 'deny';
  return [dataClass, ...also].map((one, index) => ({
    line: {
      ...about,
      ...(one !== undefined && { dataClass: one }),
      // a class that goes along with a permitted one is listed because it is denied, or judged by nobody
      verdict: index > 0 && verdict === 'permit' ? 'deny' : verdict,
      ...(waiver !== undefined ? { waiver } : index === 0 && clause !== undefined ? { clause } : {}),
    },
    finding,
    leaves,
    open,
  }));
}

function rank({ open, line }: FoundLine): number {
  if (open) return 0;
  return 1 + ['deny', 'no-regime', 'permit'].indexOf(line.verdict);
}
