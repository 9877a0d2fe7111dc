import { displayWidth } from './display-width';
import type { Paint } from './palette';
import { printable } from './printable';

/** A piece of text in one colour. Lines break at its blanks, not inside a `quoted piece` that fits on a line. */
export interface Run {
  readonly text: string;
  readonly paint?: Paint;
  /** What stands between the run before and this one, when both are on one line. @default - one blank */
  readonly gap?: string;
}

/** Where lines begin and end. */
export interface Layout {
  /** Stands before the first line, as it is: blanks, a sign, a label. */
  readonly lead: Run;
  /** Blanks before every further line. */
  readonly hang: number;
  /** Columns that a line may take. A single word that is longer stands on a line of its own, unbroken. */
  readonly columns: number;
}

/** Lays runs out in lines with a hanging indent. The words are measured without their colours. */
export function wrap(runs: readonly Run[], { lead, hang, columns }: Layout): string[] {
  const indent = ' '.repeat(hang);
  const lines: Run[][] = [[]];
  let used = displayWidth(lead.text);
  for (const word of runs.flatMap((run) => wordsOf(run, columns - hang))) {
    const line = lines[lines.length - 1]!;
    const gap = line.length === 0 ? '' : (word.gap ?? ' ');
    const width = displayWidth(gap + word.text);
    if (line.length > 0 && used + width > columns) {
      lines.push([{ ...word, gap: '' }]);
      used = hang + displayWidth(word.text);
    } else {
      line.push({ ...word, gap });
      used += width;
    }
  }
  return lines.map((line, n) => (n === 0 ? leadOf(lead) : indent) + paintLine(line));
}

/** Only the first word of a run carries the run's own gap. */
function wordsOf(run: Run, room: number): Run[] {
  const pieces = printable(run.text).match(/[^\s`]*`[^`]*`[^\s`]*|\S+/gu) ?? [];
  const words = pieces.flatMap((piece) => (displayWidth(piece) > room ? piece.split(' ').filter(Boolean) : [piece]));
  return words.map((text, n) => (n === 0 ? { ...run, text } : { text, paint: run.paint }));
}

/** Blanks need no colour. */
function leadOf({ text, paint = same }: Run): string {
  const words = text.trimEnd();
  return (words && paint(words)) + text.slice(words.length);
}

/** Words of one colour are painted together, so that a line carries as few codes as can be. */
function paintLine(line: readonly Run[]): string {
  let text = '';
  let together = '';
  let paint: Paint | undefined;
  for (const word of line) {
    if (together && word.paint === paint) {
      together += (word.gap ?? '') + word.text;
      continue;
    }
    text += together && (paint ?? same)(together);
    text += word.gap ?? '';
    together = word.text;
    paint = word.paint;
  }
  return text + (together && (paint ?? same)(together));
}

const same: Paint = (text) => text;
