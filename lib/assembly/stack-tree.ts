import type { PlacedConstruct } from './placed-constructs';

const NESTED_STACK = /^(.*)\.NestedStack\/[^/]+\.NestedStackResource$/;

/** Construct path of the nested stack that is deployed by the resource at a path; `undefined` where it deploys none. */
export function nestedStackBehind(path: unknown): string | undefined {
  return typeof path === 'string' ? NESTED_STACK.exec(path)?.[1] : undefined;
}

/**
 * Which constructs of a stack's metadata belong to which template. The metadata of a stack holds those of its nested and product
 * stacks too, and a logical id is unique within one template only.
 */
export class StackTree {
  private readonly stacks = new Set<string>();
  private readonly byTemplateFile = new Map<string, string>();
  /** Construct path by logical id, for each stack's construct path. */
  private readonly ids = new Map<string, Record<string, string>>();

  public constructor(
    constructs: readonly PlacedConstruct[],
    private readonly root: string,
  ) {
    this.stacks.add(root);
    for (const construct of constructs) this.noteStack(construct);
    for (const construct of constructs) this.noteLogicalId(construct);
  }

  /** Construct path of each logical id in the template of the stack at this path. */
  public pathsIn(stack: string): Readonly<Record<string, string>> {
    return this.ids.get(stack) ?? {};
  }

  /** Construct path of the nested or product stack behind a template file, or behind the resource that deploys it. */
  public innerStack(templateFile: string, outer: string, deployedBy: string): string | undefined {
    return this.byTemplateFile.get(templateFile) ?? nestedStackBehind(this.pathsIn(outer)[deployedBy]);
  }

  private noteStack({ path, templateFile }: PlacedConstruct): void {
    // Older CDK versions do not name template files; there the construct that deploys a nested stack gives its path away.
    const nested = nestedStackBehind(path);
    if (nested !== undefined) this.stacks.add(nested);
    if (templateFile === undefined) return;
    this.stacks.add(path);
    this.byTemplateFile.set(templateFile, path);
  }

  private noteLogicalId({ path, logicalId: id }: PlacedConstruct): void {
    if (id === undefined) return;
    const owner = this.ownerOf(path);
    const ids = this.ids.get(owner);
    if (ids === undefined) this.ids.set(owner, { [id]: path });
    // Metadata goes from the top down: where a product stack could not be told apart, the outer stack's own construct comes first.
    else ids[id] ??= path;
  }

  private ownerOf(path: string): string {
    if (this.stacks.size > 1) {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const above = path.slice(0, end);
        if (this.stacks.has(above)) return above;
      }
    }
    return this.root;
  }
}
