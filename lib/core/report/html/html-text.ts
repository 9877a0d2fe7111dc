const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, also inside a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}

/** A text of a report: what stands in backticks becomes code. */
export function htmlText(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, n) => (n % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part)))
    .join('');
}
