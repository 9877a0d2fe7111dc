import { everyCombination } from './alternatives';
import type { Estate } from './estate';
import { printed } from './printed';
import type { StackInstance } from './stack-instance';

const REFERENCE = /\{\{(resolve:[^}]*)\}\}/;
const WHY = 'it is read from Systems Manager or Secrets Manager at deployment';

/** May a text be read at deployment, in part or whole? */
export function hasDynamicReference(text: string): boolean {
  return text.includes('{{resolve:');
}

/**
 * A text with what CloudFormation reads from Systems Manager and Secrets Manager when it deploys: the values of the
 * parameters that a stack of the estate writes, and marks for all else.
 */
export function foldDynamicReferences(estate: Estate, text: string, stack: StackInstance, depth: number): string[] {
  if (!hasDynamicReference(text)) return [text];
  // Every second piece is a reference.
  const pieces = text.split(new RegExp(REFERENCE, 'g'));
  const values = pieces.map((piece, i) => (i % 2 === 0 ? [piece] : resolve(estate, piece, stack, depth)));
  const combinations = everyCombination(values);
  return combinations
    ? combinations.map((texts) => texts.join(''))
    : [estate.unresolvedText('dynamic references with more alternatives than can be told apart')];
}

function resolve(estate: Estate, reference: string, stack: StackInstance, depth: number): string[] {
  const name = parameterOf(reference);
  const values = name === undefined ? undefined : estate.parameterStore.read(estate, name, stack.region, depth + 1);
  return values?.map(printed) ?? [estate.unresolvedText(WHY, estate.marks.inWords(reference))];
}

/** The name of the parameter that a reference reads. Of one that names a version nobody here knows what it was. */
function parameterOf(reference: string): string | undefined {
  const name = /^resolve:ssm:(.+)$/.exec(reference)?.[1];
  return name === undefined || (!name.startsWith('arn:') && name.includes(':')) ? undefined : name;
}
