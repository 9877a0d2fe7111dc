import type { CodeDeclaration } from '../core/model';

/**
 * Narrows declarations to some of the stacks. What was declared above a stack, on the app or a Stage, is said anew on each of them: so it
 * cannot reach the stacks of another app, or a template that has changed since. Nearest scope wins, so only the nearest one above counts.
 *
 * @param chosen construct paths of the stacks for which the declarations hold
 * @param all construct paths of all stacks, the others included
 */
export function declarationsFor(
  chosen: readonly string[],
  all: readonly string[],
  declarations: readonly CodeDeclaration[],
): readonly CodeDeclaration[] {
  const inside = declarations.filter(({ path }) => {
    const stack = nearest(all.filter((one) => isAtOrBelow(path, one)));
    return stack !== undefined && chosen.includes(stack);
  });
  const lifted = chosen.flatMap((stack) => {
    const scope = nearest(declarations.map(({ path }) => path).filter((path) => isAtOrBelow(stack, path)));
    if (scope === stack) return [];
    return declarations.filter(({ path }) => path === scope).map((one) => ({ ...one, path: stack }));
  });
  return [...lifted, ...inside];
}

function nearest(scopes: readonly string[]): string | undefined {
  return scopes.reduce<string | undefined>((a, b) => (a === undefined || b.length > a.length ? b : a), undefined);
}

function isAtOrBelow(path: string, scope: string): boolean {
  return scope === '' || path === scope || path.startsWith(`${scope}/`);
}
