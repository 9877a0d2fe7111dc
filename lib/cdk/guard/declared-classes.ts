import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { CodeDeclaration } from '../../core/model';

/** A class as app code declares it on a scope. */
export interface DeclaredClass {
  readonly dataClass: string;
  readonly elements?: readonly string[];
  readonly attestations?: readonly string[];
}

/** The classes that the code of one app has declared, by the construct on which it did. The nearest scope wins. */
export class DeclaredClasses {
  private readonly byScope = new Map<IConstruct, DeclaredClass[]>();

  /** Declares one more class on a scope: two on one scope add up. */
  add(scope: IConstruct, declared: DeclaredClass): void {
    const here = this.byScope.get(scope);
    if (here) here.push(declared);
    else this.byScope.set(scope, [declared]);
  }

  /** What was declared on this very scope. */
  on(scope: IConstruct): readonly DeclaredClass[] {
    return this.byScope.get(scope) ?? [];
  }

  /** All of them by construct path, sorted, so that the same app writes the same bytes. */
  byPath(): CodeDeclaration[] {
    return [...this.byScope]
      .flatMap(([scope, declared]) => declared.map((one) => ({ path: pathOf(scope), ...one })))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }
}

/** A resource's path is that of the construct that it is the `Resource` of, everywhere else too. */
function pathOf(scope: IConstruct): string {
  return CfnResource.isCfnResource(scope) ? scope.node.path.replace(/\/Resource$/, '') : scope.node.path;
}
