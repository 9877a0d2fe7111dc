import * as v from 'valibot';
import type { YamlDocument } from './yaml-document';

/**
 * What a file says, checked. An empty file says what `whenEmpty` says.
 *
 * @throws InputError with the line of the first mistake; an unknown key counts before what is missing for want of it
 */
export function checkFile<S extends v.GenericSchema<unknown, unknown>>(
  document: YamlDocument,
  schema: S,
  whenEmpty: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(schema, document.value ?? whenEmpty);
  if (result.success) return result.output;
  const issue = result.issues.find(({ expected }) => expected === 'never') ?? result.issues[0];
  const path = issue.path?.map(({ key }) => (typeof key === 'number' ? key : String(key))) ?? [];
  return document.fail(issue.message, path);
}

/** Refuses a file in which two entries of a list bear one id. */
export function refuseTwins(
  document: YamlDocument,
  ids: readonly string[],
  pathOf: (index: number) => (string | number)[],
): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) document.fail(`\`${id}\` is there twice`, pathOf(index));
  });
}
