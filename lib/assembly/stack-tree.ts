import type { StackMetadata } from './stack-entry';

const TEMPLATE_FILE = 'aws:cdk:templateFile';
const LOGICAL_ID = 'aws:cdk:logicalId';
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
    public readonly metadata: StackMetadata,
    private readonly root: string,
  ) {
    this.stacks.add(root);
    const constructs = Object.entries(metadata).filter(([, entries]) => Array.isArray(entries));
    for (const [path, entries] of constructs) this.noteStack(path.slice(1), entries);
    for (const [path, entries] of constructs) this.noteLogicalId(path.slice(1), entries);
  }

  /** Construct path of each logical id in the template of the stack at this path. */
  public pathsIn(stack: string): Readonly<Record<string, string>> {
    return this.ids.get(stack) ?? {};
  }

  /** Construct path of the nested or product stack behind a template file, or behind the resource that deploys it. */
  public innerStack(templateFile: string, outer: string, deployedBy: string): string | undefined {
    return this.byTemplateFile.get(templateFile) ?? nestedStackBehind(this.pathsIn(outer)[deployedBy]);
  }

  private noteStack(path: string, entries: StackMetadata[string]): void {
    // Older CDK versions do not name template files; there the construct that deploys a nested stack gives its path away.
    const nested = nestedStackBehind(path);
    if (nested !== undefined) this.stacks.add(nested);
    const file = entries.find((entry) => entry.type === TEMPLATE_FILE)?.data;
    if (typeof file !== 'string') return;
    this.stacks.add(path);
    this.byTemplateFile.set(file, path);
  }

  private noteLogicalId(path: string, entries: StackMetadata[string]): void {
    const id = entries.find((entry) => entry.type === LOGICAL_ID)?.data;
    if (typeof id !== 'string') return;
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
