import type { DataClassName } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';

/** Which class of which store abroad has been judged already: each is judged once, first by the flow that brought it. */
export class Judged {
  private readonly pairs = new Set<string>();
  private readonly leaving = new Set<number>();

  public add(store: EstateResource, dataClass: DataClassName): void {
    this.pairs.add(`${store.index} ${dataClass}`);
  }

  public has(store: EstateResource, dataClass: DataClassName): boolean {
    return this.pairs.has(`${store.index} ${dataClass}`);
  }

  /** Something of this resource leaves India. */
  public left(resource: EstateResource): void {
    this.leaving.add(resource.index);
  }

  public leaves(resource: EstateResource): boolean {
    return this.leaving.has(resource.index);
  }
}
