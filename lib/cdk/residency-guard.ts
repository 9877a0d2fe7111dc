import { type IAspect, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type GuardSettings, settingsOf } from './guard/guard-settings';
import { guardTree } from './guard/guard-tree';
import type { ResidencyGuardProps } from './guard/residency-guard-props';
import { SynthesisHook } from './guard/synthesis-hook';

/**
 * Fails `cdk synth` when a store, or any copy of it, would land outside India, unless a clause of the law permits it.
 *
 * Add it once, anywhere in the app: it guards the whole app, Stages and nested stacks included. It inspects the final
 * templates, so no override and no later Aspect gets past it; on failure it removes every `manifest.json` from cdk.out,
 * so that nothing can be deployed. Warnings of a passing synth go to stderr.
 *
 * `cdk <verb> -c india-residency:mode=report` reports and does not fail, except where the environment variable `CI` is set.
 *
 * @example
 * Aspects.of(app).add(new ResidencyGuard());
 */
export class ResidencyGuard implements IAspect {
  private readonly settings: GuardSettings;
  private hook?: SynthesisHook;

  public constructor(props: ResidencyGuardProps = {}) {
    this.settings = settingsOf(props);
  }

  /**
   * Called by CDK for every construct: sees to it that the inspection is the last step of the synth, and inspects nothing itself.
   *
   * @throws when the app has another guard with different props
   */
  public visit(node: IConstruct): void {
    const hook = SynthesisHook.of(node);
    const isNew = hook !== this.hook;
    if (isNew) guardTree((this.hook = hook), this.settings);
    // a stack that another Aspect has made meanwhile would come after the hook
    if (isNew || node === hook.root || Stack.isStack(node)) hook.comeLast();
  }
}
