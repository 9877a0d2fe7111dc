// Not from the index: an app that is only built loads as little as it can.
import { InputError } from '../../core/model/input-error';
import { refusal } from './refusal';
import { removeManifests } from './remove-manifests';

/**
 * Runs a step of the synth. Where it throws, whatever it throws, nothing that could be deployed is left behind.
 *
 * The comment on the `throw` is the mark by which Node.js knows not to print that line of source above the message.
 */
export function orNothingIsDeployable(outdir: string | undefined, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (outdir !== undefined) removeManifests(outdir);
    throw error instanceof InputError ? refusal(error.message) : error; // node-do-not-add-exception-line
  }
}
