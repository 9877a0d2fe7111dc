import type { Finding, Level, Lock, LockLine } from '../../model';
import { appliesOn, keyOf, linesOf, printLine } from '../../law';
import type { Inspection } from '../inspection';
import { subjectOf } from './subject';

/**
 * The findings with the debts that the lock records, and what has changed since it was written: what it lacks and what it
 * permits no longer are violations, what is gone is a note.
 *
 * @param findings after waivers, at the level that they are reported
 * @param settled false while CDK has still to look up context: then what seems gone may come back
 */
export function withLock(inspection: Inspection, findings: readonly Finding[], settled: boolean): Finding[] {
  const { lock } = inspection.policy;
  if (lock === undefined) return [...findings];
  const now = linesOf(findings);
  if (lock === 'missing') return [...findings, ...noLock([...now.values()].map(({ finding }) => finding))];

  const locked = new Map(lock.lines.map((line) => [keyOf(line), line]));
  const owed = findings.map((finding) => inDebt(finding, locked));
  const changed = [...now].flatMap(([key, found]): Finding[] => {
    const known = locked.get(key);
    if (!known) return found.leaves ? [lacking(found, lock)] : [];
    return differing(known, found, lock);
  });
  const gone = settled ? lock.lines.filter((line) => !now.has(keyOf(line))) : [];
  return [...owed, ...changed, ...gone.map((line) => isGone(inspection, line, lock)), ...ofRegimes(inspection, lock)];
}

type Found = ReturnType<typeof linesOf> extends ReadonlyMap<string, infer F> ? F : never;
type Locked = Lock['lines'][number];

/** A violation is owed when each class of it is: one that joined later is new. */
function inDebt(finding: Finding, locked: ReadonlyMap<string, LockLine>): Finding {
  const lines = linesOf([finding]);
  if (finding.level !== 'violation' || finding.waiver !== undefined || lines.size === 0) return finding;
  const dates = [...lines.keys()].map((key) => locked.get(key)?.debt);
  return dates.every((date) => date !== undefined) ? { ...finding, debt: dates[0] } : finding;
}

const RUN = 'run `india-residency lock PATH…`';

function lacking({ line, finding, open }: Found, lock: Lock): Finding {
  const says = `${lock.file} has no line for it: it is new since the lock was written`;
  const fix = open
    ? 'mend it; the lock takes no new debt, and only a waiver lets it in'
    : `have it reviewed and add the line \`${printLine(line)}\`: ${RUN}`;
  return changedAt(finding, 'violation', says, fix);
}

/** A permitted line that is now denied breaks the build; an open violation is a finding of its own; the rest only has to be written down. */
function differing(known: Locked, { line, finding, open }: Found, lock: Lock): Finding[] {
  const [was, is] = [printLine(known), printLine(line)];
  const at = `${lock.file}:${known.line}`;
  if (known.verdict === 'permit' && line.verdict !== 'permit') {
    const under =
      line.clause === undefined
        ? ''
        : line.clause === known.clause
          ? ' by the same clause, for want of what it asks for'
          : ` by \`${line.clause}\``;
    const says = `it was permitted${known.clause === undefined ? '' : ` by \`${known.clause}\``} when the lock was written, and is now ${line.verdict === 'deny' ? `denied${under}` : 'judged by no regime'}`;
    const fix = open
      ? `mend it, or have it permitted by a waiver; then replace the line \`${was}\`: ${RUN}`
      : `have it reviewed and replace the line \`${was}\` by \`${is}\`: ${RUN}`;
    return [changedAt(finding, 'violation', says, fix, at)];
  }
  if (was === is || open) return [];
  const says = 'the lock says of it what is no longer so';
  return [changedAt(finding, 'note', says, `replace the line \`${was}\` by \`${is}\`: ${RUN}`, at)];
}

function isGone({ estate }: Inspection, line: Locked, lock: Lock): Finding {
  const resource = estate.resources.find(({ path }) => path === line.path);
  const subject = resource ? subjectOf(resource) : { ...OF_FILE, path: line.path };
  const says =
    line.debt === undefined ? 'what the lock has a line for is gone' : 'a debt of the lock is mended, or gone';
  const fix = `remove the line \`${printLine(line)}\`: ${RUN}`;
  return { ...subject, ...BARE, level: 'note', says, fix, at: `${lock.file}:${line.line}` };
}

/** The lock fixes what is asked: a regime that applies and is asked no longer would let through what it denied. */
function ofRegimes({ regimes, law, asOf }: Inspection, lock: Lock): Finding[] {
  const asked = regimes.map(({ id }) => id);
  const dropped = lock.regimes.filter((id) => {
    const regime = law.regimes.find((one) => one.id === id);
    return !asked.includes(id) && (regime === undefined || appliesOn(regime, asOf));
  });
  const added = asked.filter((id) => !lock.regimes.includes(id));
  const about = { ...OF_FILE, ...BARE, path: lock.file, at: `${lock.file}:1` };
  return [
    ...(dropped.length > 0
      ? [
          {
            ...about,
            level: 'violation' as const,
            says: `the lock was written under ${dropped.join(', ')}, which nobody asks now`,
            fix: `ask the regimes of the lock's first line, or have the change reviewed: ${RUN}`,
          },
        ]
      : []),
    ...(added.length > 0
      ? [
          {
            ...about,
            level: 'note' as const,
            says: `asked since the lock was written: ${added.join(', ')}`,
            fix: `write them into its first line: ${RUN}`,
          },
        ]
      : []),
  ];
}

function noLock(findings: readonly Finding[]): Finding[] {
  const [first] = findings;
  if (!first) return [];
  const says =
    "there is no lock in the organisation's folder: what leaves India, or lies abroad, can change without anybody seeing it";
  return [changedAt(first, 'note', says, 'write one: `india-residency lock PATH…`, and commit it')];
}

const BARE = { rule: 'lock-changed', via: [], also: [], wouldPermit: [] } as const;
const OF_FILE = { logicalId: 'residency.lock', type: '', stack: '' };

/** About the same thing as another finding, which says what the law has to say of it. */
function changedAt(finding: Finding, level: Level, says: string, fix: string, at = finding.at): Finding {
  const { path, logicalId, type, stack, region, source, dataClass, action, destination, property } = finding;
  return {
    ...BARE,
    level,
    path,
    logicalId,
    type,
    stack,
    ...(region !== undefined && { region }),
    ...(source !== undefined && { source }),
    ...(dataClass !== undefined && { dataClass }),
    ...(destination && { destination }),
    ...(action !== undefined && { action }),
    ...(property !== undefined && { property }),
    says,
    fix,
    ...(at !== undefined && { at }),
  };
}
