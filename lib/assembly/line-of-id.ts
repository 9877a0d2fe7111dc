import * as fs from 'node:fs';

/** A file that a person wrote is smaller. */
const LARGEST_SOURCE = 2 * 1024 * 1024;

/** Lines of the last file read: a stack's constructs mostly come from one. */
let last: { readonly file: string; readonly changed: number; readonly lines: readonly string[] } | undefined;

/**
 * The line of a source file on which a construct gets its id, in quotes. The outermost id that stands in the file decides: what is below it
 * may be made by a library, and a like id elsewhere in the file is another construct's. `undefined` where that line is not one.
 */
export function lineOfId(file: string, ids: readonly string[]): number | undefined {
  const lines = linesOf(file);
  for (const id of ids) {
    const quoted = [`'${id}'`, `"${id}"`, `\`${id}\``];
    const found = lines.flatMap((line, n) => (quoted.some((text) => line.includes(text)) ? [n + 1] : []));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** None where the file is not there: an assembly is often checked where its source is not. */
function linesOf(file: string): readonly string[] {
  try {
    const { size, mtimeMs } = fs.statSync(file);
    if (last?.file === file && last.changed === mtimeMs) return last.lines;
    const lines = size > LARGEST_SOURCE ? [] : fs.readFileSync(file, 'utf8').split('\n');
    last = { file, changed: mtimeMs, lines: isGenerated(lines) ? [] : lines };
    return last.lines;
  } catch {
    return [];
  }
}

/** A bundle: its lines are no place to send anybody. */
function isGenerated(lines: readonly string[]): boolean {
  return lines.some((line) => line.length > 5000);
}
