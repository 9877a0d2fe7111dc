import type { Mechanism, PlaceDeclaration } from '../../model';
import type { Sought } from '../../catalogue/found';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Siblings } from './walk-properties';

/** What a finder is asked of a property. A class, because few finders ever ask what stands beside it. */
export class Question implements Sought {
  public constructor(
    public readonly estate: Estate,
    public readonly bearer: EstateResource,
    public readonly mechanism: Mechanism,
    public readonly value: unknown,
    public readonly places: readonly PlaceDeclaration[],
    private readonly siblings: Siblings,
  ) {}

  public get beside(): Sought['beside'] {
    return (name) =>
      this.siblings && Object.hasOwn(this.siblings, name)
        ? this.estate.foldText(this.siblings[name], this.bearer.owner)[0]
        : undefined;
  }
}
