import type { Placement, Resource, TemplateResource, TypeFacts } from '../model';
import { isMap, own } from './intrinsics';
import type { Kind } from './kind';
import type { StackInstance } from './stack-instance';

const NOTHING: Readonly<Record<string, unknown>> = {};

/** A resource of the estate: the model's Resource with its properties and the stack that deploys it. */
export class EstateResource implements Resource {
  /** The type as judged; a transform's type is already what it expands to. */
  public readonly type: string;
  public readonly facts: TypeFacts | undefined;
  /** Does it hold content or logs, and so is a Store? */
  public readonly isStore: boolean;
  public readonly properties: Readonly<Record<string, unknown>>;
  private constructPath?: string;

  public constructor(
    public readonly owner: StackInstance,
    /** As its author wrote it; what the serverless transform makes has the logical id of what it is made of. */
    public readonly logicalId: string,
    { type, facts, isStore }: Kind,
    public readonly body: TemplateResource,
    /** Position in the estate, for look-ups and for a stable order. */
    public readonly index: number,
    /** Which part of a serverless resource it is made of. */
    public readonly part?: string,
  ) {
    this.type = type;
    this.facts = facts;
    this.isStore = isStore;
    const properties = body.Properties;
    this.properties = properties !== null && typeof properties === 'object' ? properties : NOTHING;
  }

  public get stack(): string {
    return this.owner.path;
  }

  public get region(): string | undefined {
    return this.owner.region;
  }

  public get placement(): Placement {
    return this.owner.placement;
  }

  public get path(): string {
    return (this.constructPath ??= this.findPath());
  }

  public get at(): string | undefined {
    return this.owner.source(this.logicalId);
  }

  /** The physical name as the template writes it; `undefined` where CloudFormation makes one up. */
  public get writtenName(): unknown {
    const path = this.facts?.name;
    if (path === undefined) return undefined;
    return path
      .split('.')
      .reduce<unknown>((value, key) => (isMap(value) ? own(value, key) : undefined), this.properties);
  }

  private findPath(): string {
    const inTemplate = this.body.Metadata?.['aws:cdk:path'];
    const known = typeof inTemplate === 'string' ? inTemplate : this.owner.constructPath(this.logicalId);
    const path = known === undefined ? `${this.owner.path}/${this.logicalId}` : known.replace(/\/Resource$/, '');
    return this.part === undefined ? path : `${path}/${this.part}`;
  }
}
