import { attachCustomSynthesis, type ISynthesisSession } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import type * as AtSynthesis from './at-synthesis';
import { DeclaredClasses } from './declared-classes';
import type { GuardSettings } from './guard-settings';

/** Two copies of this library in one app have to find the same hook. */
const HOOK = Symbol.for('cdk-india-residency.synthesis-hook');
const CHILD = 'india-residency';

/**
 * The last thing that happens in a synth before `manifest.json` is written: one for each construct tree.
 *
 * CDK calls custom synthesis children first and in order, so a last child of the root runs when every template,
 * nested assembly and asset file is on disk. The root itself is no place for it: another party may want it.
 */
export class SynthesisHook {
  /** The hook of the tree to which a construct belongs. */
  static of(construct: IConstruct): SynthesisHook {
    const root = rootOf(construct) as IConstruct & { [HOOK]?: SynthesisHook };
    const known = root[HOOK];
    if (known) return known;
    const hook = new SynthesisHook(root);
    Object.defineProperty(root, HOOK, { value: hook, enumerable: false });
    return hook;
  }

  /** What the app's code declared. */
  readonly declared = new DeclaredClasses();
  /** Settings of the guard; `undefined` while nobody has added one. */
  guard?: GuardSettings;

  private child?: Construct;

  private constructor(readonly root: IConstruct) {
    // validation runs after all aspects, also where an aspect makes a stack of its own (CDK Pipelines does)
    root.node.addValidation({
      validate: () => {
        this.comeLast();
        return [];
      },
    });
  }

  /** Makes the hook the last child of the root: called again whenever others may have come after it. */
  comeLast(): void {
    if (this.child && this.root.node.children.at(-1) === this.child) return;
    if (this.child) this.root.node.tryRemoveChild(CHILD);
    this.child = new Construct(this.root, CHILD);
    attachCustomSynthesis(this.child, { onSynthesize: (session) => this.synthesised(session) });
  }

  private synthesised(session: ISynthesisSession): void {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an app that imports a construct and is not synthesised pays nothing
    const { atSynthesis } = require('./at-synthesis') as typeof AtSynthesis;
    const children = this.root.node.children;
    atSynthesis({
      root: this.root,
      session,
      late: children.slice(children.indexOf(this.child as IConstruct) + 1),
      declarations: this.declared.byPath(),
      guard: this.guard,
    });
  }
}

/** Walks up by hand: `node.root` builds a list of all scopes, and this is asked for every construct of the tree. */
function rootOf(construct: IConstruct): IConstruct {
  let root = construct;
  for (let scope = construct.node.scope; scope; scope = scope.node.scope) root = scope;
  return root;
}
