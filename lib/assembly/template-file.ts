import type { Template } from '../core/model';
import type { ParsedText } from './parsed-text';
import { asTemplate } from './template-shape';
import { parseTemplateText, type Author } from './template-text';
import { readTextFile, type NamedFile } from './text-file';

/** A template as read, and where its parts stand in its text. */
export interface ReadTemplate {
  readonly template: Template;
  readonly text: Pick<ParsedText, 'lineOf' | 'linesIn'>;
  /** Whether `AWS::Include` stands anywhere in it: a walk to find out is dear, and nearly no template includes anything. */
  readonly mayInclude: boolean;
}

/**
 * Reads a template file, JSON or YAML.
 *
 * @throws InputError with file and line, where it cannot be read as a template
 */
export function readTemplateFile(file: NamedFile, author: Author, requireResources: boolean): ReadTemplate {
  return readTemplate(readTextFile(file), file.shown, author, requireResources);
}

/** Reads a template from its text, as `TemplateBody` holds it. */
export function readTemplate(text: string, shown: string, author: Author, requireResources = false): ReadTemplate {
  const parsed = parseTemplateText(text, shown, author);
  const template = asTemplate(parsed, shown, requireResources);
  return { template, text: parsed, mayInclude: text.includes('AWS::Include') };
}
