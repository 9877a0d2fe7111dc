/**
 * Replaces what stands between the markers of a part.
 *
 * @throws when the page lacks the markers
 */
export function replacePart(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md lacks \`${begin}\` followed by \`${end}\``);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
