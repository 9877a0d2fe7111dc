/**
 * CloudFormation takes the last of two equal keys, as its parsers do, and released templates have such pairs. Which of the
 * two was meant nobody can tell, so below a resource's properties both are judged: as branches of an `Fn::If` whose
 * condition nobody knows. What a template is made of (its sections, the logical ids in them, what a resource is) has to
 * stand there once.
 */
const EITHER = '(a key that stands twice)';

/** Parts of a resource that decide nothing here: the last one holds. */
const LAST_HOLDS = new Set(['Metadata', 'DependsOn', 'DeletionPolicy', 'UpdateReplacePolicy', 'Description']);

/** May a key stand twice in a map that lies so many levels deep? */
export function mayRepeat(key: string, level: number): boolean {
  return level > 2 || (level === 2 && LAST_HOLDS.has(key));
}

/** What a key means that stands twice. */
export function repeated(first: unknown, last: unknown, section: string, level: number): unknown {
  const areBothJudged = section === 'Resources' && level > 2 && JSON.stringify(first) !== JSON.stringify(last);
  return areBothJudged ? { 'Fn::If': [EITHER, first, last] } : last;
}
