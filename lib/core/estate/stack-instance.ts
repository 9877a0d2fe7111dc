import { placeOfRegion, unresolved, type AssemblyStack, type Placement, type Template } from '../model';
import type { EstateResource } from './estate-resource';

/** One deployment of one template in one place. A StackSet's template has an instance for each region that it names. */
export class StackInstance {
  /** Resources by logical id. */
  public readonly resources = new Map<string, EstateResource>();
  /** Nested stacks by the logical id of the resource that deploys them. */
  public readonly nested = new Map<string, StackInstance>();
  public readonly placement: Placement;
  /** Decided conditions, by name; `undefined` when the values are known at deployment only. */
  public readonly decided = new Map<string, boolean | undefined>();
  /** Conditions that are being decided, outermost first: one that comes again is a circle. */
  public readonly deciding: string[] = [];

  public constructor(
    public readonly name: string,
    /** Construct path of the stack. */
    public readonly path: string,
    public readonly region: string | undefined,
    public readonly account: string | undefined,
    public readonly template: Template,
    public readonly templateFile: string,
    /** The resource that deploys this template, for a nested stack, a product or a StackSet. */
    public readonly deployedBy: EstateResource | undefined,
    /** What the assembly knows beside the template: construct paths, source lines, bodies of assets. Read only when asked for. */
    private readonly known: Pick<AssemblyStack, 'paths' | 'sources' | 'assetBodies' | 'tags'>,
  ) {
    this.placement = region
      ? placeOfRegion(region)
      : deployedBy && deployedBy.type !== 'AWS::CloudFormation::StackSet'
        ? deployedBy.placement
        : unresolved(`the stack \`${path}\` names no region, so nobody can tell where it will be deployed`);
  }

  /** Tags of the whole stack, as the assembly states them. */
  public get tags(): Readonly<Record<string, string>> | undefined {
    return this.known.tags;
  }

  /** Construct path of a logical id, from the assembly's metadata. */
  public constructPath(logicalId: string): string | undefined {
    return this.known.paths?.[logicalId];
  }

  /** `file:line` of the construct behind a logical id. */
  public source(logicalId: string): string | undefined {
    return this.known.sources?.[logicalId];
  }

  /** Body of a file asset of this stack by its hash: a definition that the template only points to. */
  public assetBody(hash: string): string | undefined {
    return this.known.assetBodies?.[hash];
  }
}
