import type { ReadTemplate } from './template-file';

/** `file:line` of each resource of a template. */
export function linesOfResources({ text }: ReadTemplate, shown: string): Record<string, string> {
  return Object.fromEntries(Object.entries(text.linesIn('Resources')).map(([id, line]) => [id, `${shown}:${line}`]));
}
