import { InputError } from '../model';
import type { Estate } from './estate';
import type { StackInstance } from './stack-instance';

/** Values to which others refer, each folded once in each stack. */
export class SharedValues {
  private readonly folded = new Map<StackInstance, Map<object, unknown[]>>();
  private readonly folding = new Map<object, Set<StackInstance>>();

  public fold(estate: Estate, value: unknown, stack: StackInstance, depth: number, what: string): unknown[] {
    if (typeof value !== 'object' || value === null) return [value];
    const known = this.folded.get(stack)?.get(value);
    if (known) return known;
    const within = this.folding.get(value);
    if (within?.has(stack)) {
      const refers = `${estate.marks.inWords(what)} refers to itself in a circle`;
      throw new InputError(`${refers}; CloudFormation cannot deploy it`, { file: stack.templateFile });
    }
    if (within) within.add(stack);
    else this.folding.set(value, new Set([stack]));
    const folded = estate.fold(value, stack, depth);
    this.folding.get(value)?.delete(stack);
    if (estate.isComplete) this.keep(value, stack, folded);
    return folded;
  }

  private keep(value: object, stack: StackInstance, folded: unknown[]): void {
    const ofStack = this.folded.get(stack);
    if (ofStack) ofStack.set(value, folded);
    else this.folded.set(stack, new Map([[value, folded]]));
  }
}
