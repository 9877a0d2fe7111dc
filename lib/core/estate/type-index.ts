import type { EstateResource } from './estate-resource';

/** Resources by their type. An estate has many resources and few types, and most questions are about one type that is not there. */
export class TypeIndex {
  private readonly byType = new Map<string, EstateResource[]>();

  public constructor(private readonly resources: readonly EstateResource[]) {
    for (const resource of resources) {
      const known = this.byType.get(resource.type);
      if (known) known.push(resource);
      else this.byType.set(resource.type, [resource]);
    }
  }

  /** Is this the index of these resources? Undeployed ones are taken out of an estate. */
  public isOf(resources: readonly EstateResource[]): boolean {
    return this.resources === resources;
  }

  /** The resources of the types that pass, in the order of the estate. */
  public passing(passes: (type: string) => boolean): readonly EstateResource[] {
    const lists = [...this.byType.keys()].filter(passes).map((type) => this.byType.get(type)!);
    return lists.length === 1 ? lists[0]! : lists.flat().sort((a, b) => a.index - b.index);
  }
}
