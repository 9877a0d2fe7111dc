import type { EstateResource } from '../../estate/estate-resource';
import type { CodeDeclaration, Declaration } from '../../model';
import { declarationOf } from './declaration-of';

const NONE: readonly Declaration[] = [];

/** What app code declared, by construct path. The nearest scope that declares anything wins; what it declares adds up. */
export class CodeScopes {
  private readonly byScope = new Map<string, Declaration[]>();
  /** What is declared on the nearest scope at or above a scope. */
  private readonly nearest = new Map<string, readonly Declaration[]>();
  /** Scopes below which something is declared. */
  private readonly above = new Set<string>();

  public constructor(declarations: readonly CodeDeclaration[]) {
    for (const { path, dataClass, elements, attestations } of declarations) {
      const declared = declarationOf(dataClass, elements, attestations, 'code');
      const known = this.byScope.get(path);
      if (known) known.push(declared);
      else this.byScope.set(path, [declared]);
    }
    // A construct's own resource is declared where the construct is.
    for (const [path, declared] of this.byScope) {
      const construct = path.replace(/\/Resource$/, '');
      if (!this.byScope.has(construct)) this.byScope.set(construct, declared);
    }
    for (const path of this.byScope.keys()) {
      for (let scope = path; scope !== '' && !this.above.has((scope = scopeOf(scope)));) this.above.add(scope);
    }
  }

  public of({ path, stack }: Pick<EstateResource, 'path' | 'stack'>): readonly Declaration[] {
    if (this.byScope.size === 0) return NONE;
    // In most stacks nothing is declared of single constructs: what holds for the stack holds for all in it.
    if (!this.above.has(stack) && path.startsWith(stack) && path[stack.length] === '/') return this.nearestTo(stack);
    return this.byScope.get(path) ?? this.nearestTo(scopeOf(path));
  }

  private nearestTo(scope: string): readonly Declaration[] {
    let found = this.nearest.get(scope);
    if (!found) {
      found = this.byScope.get(scope) ?? (scope === '' ? NONE : this.nearestTo(scopeOf(scope)));
      this.nearest.set(scope, found);
    }
    return found;
  }
}

function scopeOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
