import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ISynthesisSession } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { writeDeclarations } from '../../assembly/declarations-file';
import { REFUSAL_REPORT } from '../../assembly/manifest';
import type { CodeDeclaration } from '../../core/model';
import { collectStacks } from './collect-stacks';
import { enforce } from './enforce';
import type { GuardSettings } from './guard-settings';
import { inspectStacks } from './inspect-stacks';
import { orNothingIsDeployable } from './or-nothing-is-deployable';
import { modeOf } from './report-mode';
import { missesContext } from './session-artifacts';

/** A synth at its end: everything but `manifest.json` is written. */
export interface SynthesisEnd {
  readonly root: IConstruct;
  readonly session: ISynthesisSession;
  /** Children of the root that CDK synthesises after this. */
  readonly late: readonly IConstruct[];
  readonly declarations: readonly CodeDeclaration[];
  /** Settings of the guard; `undefined`: nobody added one, and only what was declared is written down. */
  readonly guard?: GuardSettings;
}

/** Writes down what the code declared, and inspects the stacks where there is a guard. */
export function atSynthesis({ root, session, late, declarations, guard }: SynthesisEnd): void {
  const { outdir, assembly } = session;
  orNothingIsDeployable(outdir, () => {
    // an earlier, refused synth may have left its report, and this one has not failed yet
    rmSync(join(outdir, REFUSAL_REPORT), { force: true });
    const stacks = collectStacks(root, assembly, late);
    writeDeclarations(outdir, declarations, stacks.entries);
    if (!guard) return;
    const mode = modeOf(root, process.env);
    enforce(outdir, inspectStacks(stacks, declarations, missesContext(assembly), guard), mode);
  });
}
