import type { Finding, RuleId } from '../model';
import { whereRuns } from './finding-block';
import { type FindingGroup, groupFindings } from './group-findings';
import { headline } from './headline';
import type { Palette } from './palette';
import { type Run, wrap } from './wrap';

const SHOWN = 10;

/** Notes in short: under each rule one entry for each thing said, at most ten in all, and how many more there are. */
export function noteLines(notes: readonly Finding[], palette: Palette, columns: number): string[] {
  const entries = groupFindings(notes, (note) => JSON.stringify([note.rule, noteText(note)]));
  const shown = entries.slice(0, SHOWN);
  const rules = new Set<RuleId>(shown.map((entry) => entry.first.rule));
  const lines = [...rules].flatMap((rule) => {
    const count = notes.filter((note) => note.rule === rule).length;
    const title = [{ text: rule, paint: palette.bold }, ...(count > 1 ? [{ text: `(${count})` }] : [])];
    const ofRule = shown.filter((entry) => entry.first.rule === rule);
    return [
      ...wrap(title, { lead: { text: '· ' }, hang: 2, columns }),
      ...ofRule.flatMap((entry) => wrap(entryRuns(entry, palette), { lead: { text: '    ' }, hang: 6, columns })),
    ];
  });
  const hidden = entries.slice(SHOWN).reduce((count, entry) => count + 1 + entry.others.length, 0);
  return hidden === 0 ? lines : [...lines, `  and ${hidden} more: --format json has all`];
}

function entryRuns({ first, others }: FindingGroup, palette: Palette): Run[] {
  const more = others.length === 0 ? [] : [{ text: `(and ${others.length} more)`, paint: palette.dim }];
  return [...whereRuns(first, palette), ...more, { text: noteText(first), gap: '  ' }];
}

function noteText(note: Finding): string {
  const sentence = headline(note);
  return sentence !== note.says && note.regime && note.clause
    ? `${sentence} (${note.regime}, clause ${note.clause})`
    : sentence;
}
