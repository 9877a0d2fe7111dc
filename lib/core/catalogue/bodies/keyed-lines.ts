const COMMENT = /^\s*(?:#(?!!)|\/\/|REM\b)/;

/** `key: value`, `key=value`, `--key value`, also as an item of a list; an address is no key: `- https://…`. */
const KEY = /^\s*(?:export\s+|-\s+|--)?["']?([A-Za-z0-9_.-]+)["']?\s*[:=](?!\/\/)/;

/** The lines of a text, each with its key: its own, for the item of a list that of the list, else that of the whole. */
export function keyedLines(text: string, key: string): [string, string][] {
  const lines: [string, string][] = [];
  let list = key;
  for (const line of text.split(/\r?\n|;(?=\w+=)/)) {
    if (COMMENT.test(line)) continue;
    const written = withoutComment(line);
    const own = KEY.exec(written)?.[1];
    lines.push([own ?? (/^\s*-\s/.test(written) ? list : key), written]);
    if (own !== undefined && /[:=]\s*$/.test(written)) list = own;
  }
  return lines;
}

/** A hash behind a space begins a comment, where no quotation marks may hold it. */
function withoutComment(line: string): string {
  const hash = line.search(/\s#/);
  return hash < 0 || /["'`]/.test(line.slice(hash)) ? line : line.slice(0, hash);
}
