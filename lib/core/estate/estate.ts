import type { Assembly, TypeFactsOf } from '../model';
import { addStack } from './add-stack';
import { decide } from './conditions';
import type { EstateResource } from './estate-resource';
import { CrossRegionExports } from './export-readers';
import { Exports } from './exports';
import { fold, foldText } from './fold';
import { kindOf, type Kind } from './kind';
import { Marks, type Mark } from './marks';
import { Names } from './names';
import { ParameterStore } from './parameter-store';
import { SharedValues } from './shared-values';
import { StackIndex } from './stack-index';
import type { StackInstance } from './stack-instance';
import { TypeIndex } from './type-index';
import { takeOutUndeployed } from './take-out-undeployed';

/** All resources of everything inspected, with what they call each other. */
export class Estate {
  public stacks: StackInstance[] = [];
  public resources: EstateResource[] = [];
  public readonly marks = new Marks();
  public readonly exports = new Exports();
  public readonly crossRegionExports = new CrossRegionExports();
  public readonly parameterStore = new ParameterStore();
  public readonly names = new Names(this);
  private readonly shared = new SharedValues();
  private readonly byStackName = new StackIndex();
  private byType?: TypeIndex;
  private readonly kinds = new Map<string, Kind>();
  /** Templates and pieces of templates that could not be read here, to be judged by the inspection. */
  public unread: Unread[] = [];

  public constructor(
    assembly: Assembly,
    private readonly factsOf: TypeFactsOf,
  ) {
    for (const stack of assembly.stacks) addStack(this, stack);
    this.isComplete = true;
    takeOutUndeployed(this);
  }

  /** Are all stacks added? Until then, what one stack says of another may still be missing. */
  public isComplete = false;

  /** A type as one text, and what the catalogue knows of it. Templates write a type out at each resource; one text is soonest looked up. */
  public kindOf(type: string): Kind {
    let kind = this.kinds.get(type);
    if (!kind) this.kinds.set(type, (kind = kindOf(type, this.factsOf(type))));
    return kind;
  }

  /** The resources of the types that pass, in their order. To be asked when all stacks are there. */
  public ofTypes(passes: (type: string) => boolean): readonly EstateResource[] {
    if (!this.byType?.isOf(this.resources)) this.byType = new TypeIndex(this.resources);
    return this.byType.passing(passes);
  }

  /** Every stack of a name. */
  public stacksNamed(name: string): readonly StackInstance[] {
    return this.byStackName.named(name, this.stacks);
  }

  /** Folds a value of a stack's template into the alternatives that may be deployed; see `fold`. */
  public fold(value: unknown, stack: StackInstance, depth = 0): unknown[] {
    return fold(this, value, stack, depth);
  }

  /**
   * Folds what many values may refer to: an output, a parameter that is passed on. It is folded once, however many do,
   * or a chain of references to references would double with each link.
   *
   * @param what the value in words, for the message about a circle
   */
  public foldShared(value: unknown, stack: StackInstance, depth: number, what: string): unknown[] {
    return this.shared.fold(this, value, stack, depth, what);
  }

  /** Folds a value that has to be a text. */
  public foldText(value: unknown, stack: StackInstance, depth = 0): string[] {
    return foldText(this, value, stack, depth);
  }

  /** Whether a condition holds in a stack; `undefined` when that is known at deployment only. */
  public conditionHolds(name: unknown, stack: StackInstance): boolean | undefined {
    return decide(this, name, stack);
  }

  /** The text that stands for a resource, or for an attribute of it, in a folded value. */
  public referenceText(resource: EstateResource, attribute?: string): string {
    return this.marks.reference(resource, attribute);
  }

  /**
   * The text that stands for a value that nobody can tell.
   *
   * @param label what a template calls it, where it has a name: a parameter
   */
  public unresolvedText(why: string, label?: string, abroadByDefault = false): string {
    const inWords = this.marks.inWords(why);
    return this.marks.text(`?${inWords} ${label ?? ''}`, () => ({
      kind: 'unresolved',
      why: inWords,
      label,
      abroadByDefault,
    }));
  }

  /** The text that stands for the region of a stack that names none. */
  public ownRegionText(stack: StackInstance): string {
    return this.marks.text(`@${stack.path}`, () => ({
      kind: 'unresolved',
      why: `the stack \`${stack.path}\` names no region`,
      label: 'AWS::Region',
      ownRegion: true,
    }));
  }

  /** The text that stands for a value that places nothing. */
  public opaqueText(label: string): string {
    return this.marks.text(`#${label}`, (): Mark => ({ kind: 'opaque', label }));
  }
}

/** Something that a template points to and that was not among what was inspected. */
export interface Unread {
  readonly stack: StackInstance;
  readonly resource?: EstateResource;
  readonly kind: 'macro' | 'include' | 'loop';
  /** Name of the macro, location of the include, key of the loop. */
  readonly name: string;
}
