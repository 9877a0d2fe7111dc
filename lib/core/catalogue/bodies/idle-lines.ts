/** What a shell prints, and neither writes to a file nor hands to another command. */
const PRINTS = /^\s*(?:echo|printf|logger|log|print|Write-(?:Host|Output))\b(?![^#]*(?:[|>&;`]|\$\())/;

/** A line that keeps a text for later: `NAME=text`, `export NAME=text`, `set NAME=text`. */
const KEEPS =
  /^\s*(export\s+|set\s+|readonly\s+|local\s+|declare\s+(?:-\w+\s+)*)?([A-Za-z_]\w*)=(?:"[^"$`]*"|'[^']*'|[^\s;|&$`"']*)\s*(?:#.*)?$/;

/** Without one, no line has to be left out. */
const NAMES_A_REGION = /[a-z]-\d/;

/** Variables that tools of AWS read by themselves. */
const READ_BY_TOOLS = /^(?:AWS_.*|.*_?DEFAULT_REGION|REGION)$/;

const NOTHING = /^\s*(?:#.*|set\s+[-+].*|)$/;

/**
 * The lines of a script without those that do nothing with a place: what is only printed, and variables that nothing uses. A
 * variable that is exported may be read by any command that follows.
 */
export function withoutIdleLines(text: string): string {
  if (!NAMES_A_REGION.test(text)) return text;
  const lines = text.split('\n');
  const isIdle = (line: string, at: number): boolean => {
    if (PRINTS.test(line)) return true;
    const kept = KEEPS.exec(line);
    if (!kept) return false;
    const [, how = '', name = ''] = kept;
    if (READ_BY_TOOLS.test(name)) return false;
    const others = lines.filter((_, i) => i !== at);
    if (others.some((other) => uses(other, name))) return false;
    return !/^export/.test(how) || !lines.slice(at + 1).some(runsSomething);
  };
  return lines.filter((line, at) => !isIdle(line, at)).join('\n');
}

function uses(line: string, name: string): boolean {
  return new RegExp(`[$%]\\{?(?:env:)?${name}\\b|\\b${name}\\b(?!=)`).test(line);
}

function runsSomething(line: string): boolean {
  return !NOTHING.test(line) && !PRINTS.test(line) && !KEEPS.test(line);
}
