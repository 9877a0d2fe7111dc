/** What Markdown, or the HTML inside it, would take for its own. */
const SPECIAL = /[\\`*_[\]<>|~&]/g;

/** A text of a report as Markdown: what stands in backticks stays code, and nothing that a template brought is read as markup. */
export function markdownText(text: string): string {
  return oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part, n) => (n % 2 === 1 ? markdownCode(part.slice(1, -1)) : part.replace(SPECIAL, (mark) => `\\${mark}`)))
    .join('');
}

/** A value as code, within a fence that is longer than any in it. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  const code = oneLine(text);
  return longest === 0 ? `${fence}${code}${fence}` : `${fence} ${code} ${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
