import { Stage } from 'aws-cdk-lib';
// Not from the index: an app that is only built loads as little as it can.
import { InputError } from '../../core/model/input-error';
import { differences, type GuardSettings } from './guard-settings';
import { orNothingIsDeployable } from './or-nothing-is-deployable';
import type { SynthesisHook } from './synthesis-hook';

/**
 * Sets a tree under guard. Any number of guards with the same settings are one.
 *
 * @throws when the tree has a guard of other settings: neither can be what everybody means
 */
export function guardTree(hook: SynthesisHook, settings: GuardSettings): void {
  const known = hook.guard;
  if (!known) hook.guard = settings;
  const differ = known ? differences(known, settings) : [];
  if (differ.length === 0) return;
  const mistake = `this app has two ResidencyGuards of different props: ${differ.join('; ')}; add one guard, to the app`;
  orNothingIsDeployable(Stage.isStage(hook.root) ? hook.root.outdir : undefined, () => {
    throw new InputError(mistake);
  });
}
