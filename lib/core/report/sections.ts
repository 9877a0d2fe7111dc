import type { Finding, Report } from '../model';

/** The findings as a person asks for them: what breaks the build, what to look at, what is known, what is permitted, what is good to know. */
export type Sections = Readonly<
  Record<'violations' | 'warnings' | 'known' | 'permitted' | 'notes', readonly Finding[]>
>;

/** What is waived or owed stands apart, whatever its level; every permit is shown with those who stand for it. */
export function sections({ findings }: Report): Sections {
  const isKnown = (f: Finding): boolean => f.waiver !== undefined || f.debt !== undefined;
  const open = findings.filter((f) => !isKnown(f));
  const notes = open.filter((f) => f.level === 'note');
  return {
    violations: open.filter((f) => f.level === 'violation'),
    warnings: open.filter((f) => f.level === 'warning'),
    known: findings.filter(isKnown),
    permitted: notes.filter((f) => f.permittedBy !== undefined),
    notes: notes.filter((f) => f.permittedBy === undefined),
  };
}
