import type { Estate } from './estate';

const REFERENCE = /\{\{(resolve:[^}]*)\}\}/g;
const WHY = 'it is read from Systems Manager or Secrets Manager at deployment';

/** A text in which marks stand for what CloudFormation reads from Systems Manager or Secrets Manager when it deploys. */
export function withoutDynamicReferences(estate: Estate, text: string): string {
  if (!text.includes('{{resolve:')) return text;
  return text.replace(REFERENCE, (_, reference: string) => estate.unresolvedText(WHY, estate.marks.inWords(reference)));
}
