import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const PROJECT = resolve(__dirname, '../..');
const PAGE = join(PROJECT, 'README.md');

export const readme = readFileSync(PAGE, 'utf8');

/**
 * The code blocks of a language below a heading, up to the next heading of any level.
 *
 * @throws where the page has no such heading
 */
export function blocks(heading: string, language: string): string[] {
  const [, section] = readme.split(new RegExp(`^#+ ${heading}$`, 'm'));
  if (section === undefined) throw new Error(`README.md has no heading \`${heading}\``);
  const [own = ''] = section.split(/^#+ /m);
  return [...own.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code);
}

/** Puts the real output in the place of what the page prints. */
export function rewriteBlock(language: string, before: string, after: string): void {
  const fence = (text: string): string => `\`\`\`${language}\n${text}\`\`\``;
  writeFileSync(
    PAGE,
    readme.replace(fence(before), () => fence(after)),
  );
}
