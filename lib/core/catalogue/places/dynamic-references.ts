import type { Estate } from '../../estate/estate';

const REFERENCE = /\{\{resolve:[^}]*\}\}/g;

/** A text in which marks stand for what CloudFormation reads from Systems Manager or Secrets Manager when it deploys. */
export function withReferencesAsMarks(estate: Estate, text: string): string {
  if (!text.includes('{{resolve:')) return text;
  const mark = estate.unresolvedText('it is read from Systems Manager or Secrets Manager at deployment');
  return text.replace(REFERENCE, mark);
}
