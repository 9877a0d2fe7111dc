import type { Finding, Level, Waiver } from '../../model';
import { closestWord, endsWithin, faultsOf, placeWord } from '../../law';
import type { Inspection } from '../inspection';
import type { Denial, Denied } from './denials';
import { subjectOf } from './subject';

/**
 * The findings with the waivers that lift them, and what is wrong with waivers. A finding is waived when each class that is
 * denied has a valid waiver that names each clause which denies it; it keeps its level.
 */
export function withWaivers(inspection: Inspection, findings: readonly Denied[], settled: boolean): Denied[] {
  const { policy, law, asOf } = inspection;
  if (policy.waivers.length === 0) return [...findings];
  const uses = policy.waivers.map((waiver): Use => {
    return { waiver, faults: [...faultsOf(waiver, law, policy.maximumWaiverDays, asOf)], used: false };
  });
  const marked = findings.map((finding) => waived(finding, uses));
  return [...marked, ...uses.flatMap((use) => hygiene(inspection, use, findings, settled))];
}

/** A waiver, what is wrong with it, and whether anything needs it. */
interface Use {
  readonly waiver: Waiver;
  readonly faults: string[];
  used: boolean;
}

function waived(finding: Denied, uses: readonly Use[]): Denied {
  const { denials } = finding;
  if (!denials || finding.level === 'note') return finding;
  const covering = denials.map((denial) => covers(finding, denial, uses));
  const matching = uses.filter(({ waiver }) => denials.some((denial) => isFor(waiver, finding, denial)));
  if (covering.every((use) => use !== undefined)) {
    return { ...finding, waiver: [...new Set(covering.map(({ waiver }) => waiver.id))].join(', ') };
  }
  // A waiver that is good for its own class is no permission for what else goes along.
  const open = denials.filter((_, index) => covering[index] === undefined).map(({ dataClass }) => dataClass);
  for (const use of matching) {
    if (use.faults.length > 0 || open.includes(use.waiver.dataClass)) continue;
    use.faults.push(`what it is for has widened: ${open.join(' and ')} data go there too, and no waiver permits that`);
  }
  return finding;
}

/** The waiver that permits one class of a finding, which is remembered as used. */
function covers(finding: Finding, denial: Denial, uses: readonly Use[]): Use | undefined {
  const own = uses.filter(({ waiver }) => isFor(waiver, finding, denial));
  for (const use of own) use.used = true;
  const good = own.find((use) => use.faults.length === 0 && lacking(use.waiver, denial).length === 0);
  if (good) return good;
  for (const use of own) {
    if (use.faults.length > 0) continue;
    const more = lacking(use.waiver, denial).map(
      ({ id, waivable }) => `\`${id}\`${waivable === true ? '' : ', which cannot be waived'}`,
    );
    use.faults.push(`what it is for has widened: it is denied by the clause ${more.join(' and ')} too`);
  }
  return undefined;
}

function lacking({ clause }: Waiver, { clauses }: Denial): Denial['clauses'] {
  return clauses.filter(({ id }) => !clause.includes(id));
}

function isFor(waiver: Waiver, finding: Finding, { dataClass }: Denial): boolean {
  return waiver.dataClass === dataClass && waiver.path === finding.path && isSameFlow(waiver, finding);
}

/** A place that nobody can tell is none, so nobody can permit it. */
function isSameFlow({ action, to }: Waiver, finding: Finding): boolean {
  const { destination } = finding;
  if (action !== finding.action || !destination || destination.kind === 'unresolved') return false;
  return to.toLowerCase() === placeWord(destination).toLowerCase();
}

function hygiene(inspection: Inspection, use: Use, findings: readonly Finding[], settled: boolean): Finding[] {
  const { waiver, faults, used } = use;
  const says = (level: Level, what: string, fix: string): Finding[] => [
    { ...about(inspection, waiver), level, says: `the waiver \`${waiver.id}\` is invalid: ${what}`, fix },
  ];
  const wild = /\*/.test(`${waiver.path}${waiver.to}`) && !used;
  if (wild) faults.push('it is wider than one path and one place');
  // while context is still to be looked up, what the waiver is for may be hidden behind dummies
  if (!used && !wild && settled) faults.push(`nothing needs it: ${nearest(waiver, findings)}`);
  if (faults.length > 0) return says('violation', faults.join('; '), fixOf(waiver, faults, inspection));
  const days = endsWithin(waiver, inspection.asOf);
  if (days === undefined) return [];
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return [
    {
      ...about(inspection, waiver),
      level: 'warning',
      says: `the waiver \`${waiver.id}\` ends ${when}, on ${waiver.expires}: from the day after, what it permits is a violation again`,
      fix: `mend \`${waiver.path}\` before that day, or ask ${waiver.approver ?? 'its approver'} for a waiver with a ticket of its own`,
    },
  ];
}

function about({ estate }: Inspection, waiver: Waiver): Omit<Finding, 'level' | 'says' | 'fix'> {
  const resource = estate.resources.find(({ path }) => path === waiver.path);
  const subject = resource ? subjectOf(resource) : { path: waiver.path, logicalId: waiver.id, type: '', stack: '' };
  return { rule: 'waiver-invalid', ...subject, via: [], also: [], wouldPermit: [], at: waiver.at };
}

/** What stands at the waiver's path instead, or the path that its author may have meant. */
function nearest(waiver: Waiver, findings: readonly Denied[]): string {
  const denied = findings.filter(({ denials, level }) => denials && level !== 'note');
  const here = denied.filter(({ path }) => path === waiver.path);
  const [other] = here;
  if (!other) {
    const meant = closestWord(waiver.path, new Set(denied.map(({ path }) => path)));
    return `nothing is denied at \`${waiver.path}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
  }
  if (other.destination?.kind === 'unresolved') {
    return `where the data at \`${waiver.path}\` go, nobody can tell, and a place that nobody can tell cannot be waived`;
  }
  const place = other.destination && placeWord(other.destination);
  return `at \`${waiver.path}\`, what is denied is \`class: ${other.dataClass}, action: ${other.action}, to: ${place}\``;
}

function fixOf(waiver: Waiver, faults: readonly string[], { policy }: Inspection): string {
  const all = faults.join('; ');
  if (/nothing needs it/.test(all)) return `take \`${waiver.id}\` out of waivers.yaml, or write what it is for`;
  if (/cannot be waived/.test(all)) return 'move the data to ap-south-1 or ap-south-2: no waiver helps here';
  if (/wider than one path/.test(all)) return 'write one entry for each path and each place';
  if (/widened/.test(all))
    return `have the approver decide anew: name the clauses in \`${waiver.id}\`, or add a waiver for the other class`;
  if (/nobody stands/.test(all)) return `write who permitted it: \`approver: NAME\``;
  if (/is the most/.test(all))
    return `let it end within ${policy.maximumWaiverDays} days of \`issued: ${waiver.issued}\``;
  return `mend \`${waiver.path}\`, or have it permitted anew: \`issued\` and \`expires\` with a ticket of its own`;
}
