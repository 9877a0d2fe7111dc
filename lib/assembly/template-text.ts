import { InputError } from '../core/model';
import { parseHandWrittenJson, parseJson } from './json-text';
import type { ParsedText } from './parsed-text';
import type * as YamlText from './yaml-text';

/** Who wrote a text: CDK writes no key twice, a person may. */
export type Author = 'cdk' | 'anyone';

/**
 * Parses the text of a template, JSON or YAML by what it looks like: CloudFormation does not ask for a file's extension either.
 *
 * @throws InputError with the line, where it is neither
 */
export function parseTemplateText(text: string, shown: string, author: Author): ParsedText {
  if (!/^\s*[{[]/.test(text)) return yaml().parseYaml(text, shown);
  try {
    const read = author === 'cdk' ? parseJson(text, shown) : parseHandWrittenJson(text, shown);
    // JSON is YAML too, and that parser keeps both values of a key.
    return read ?? yaml().parseYaml(text, shown);
  } catch (error) {
    if (!(error instanceof InputError) || shown.endsWith('.json')) throw error;
    return parseYamlOr(error, text, shown);
  }
}

/** A text that begins with a brace may be YAML in flow style; when it is neither, the JSON message is the likelier one. */
function parseYamlOr(jsonError: InputError, text: string, shown: string): ParsedText {
  try {
    return yaml().parseYaml(text, shown);
  } catch {
    throw jsonError;
  }
}

/** YAML takes longer to load than all the rest, and most assemblies hold JSON only. */
function yaml(): typeof YamlText {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for everybody
  return require('./yaml-text') as typeof YamlText;
}
