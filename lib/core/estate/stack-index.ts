import type { StackInstance } from './stack-instance';

/** Stacks by their name, indexed anew when the list of stacks is another or has grown. */
export class StackIndex {
  private indexed: readonly StackInstance[] = [];
  private length = -1;
  private byName = new Map<string, StackInstance[]>();

  public named(name: string, stacks: readonly StackInstance[]): readonly StackInstance[] {
    if (this.indexed !== stacks || this.length !== stacks.length) this.index(stacks);
    return this.byName.get(name) ?? [];
  }

  private index(stacks: readonly StackInstance[]): void {
    this.indexed = stacks;
    this.length = stacks.length;
    this.byName = new Map();
    for (const stack of stacks) {
      const known = this.byName.get(stack.name);
      if (known) known.push(stack);
      else this.byName.set(stack.name, [stack]);
    }
  }
}
