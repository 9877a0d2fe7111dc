import { join } from 'node:path';
import { Stage, type Stack, type cx_api } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { stacksOfFolder } from '../../assembly/assembly-folder';
import type { StackEntry } from '../../assembly/stack-entry';
import { artifactsOf } from './session-artifacts';
import { stackEntry } from './stack-entry';
import { walkTree } from './walk-tree';

/** The stacks of one synth. */
export interface CollectedStacks {
  readonly entries: readonly StackEntry[];
  /** Stacks that will be deployed and whose templates this synth has not written: what is on disk may be of an earlier one. */
  readonly unsynthesised: readonly Stack[];
}

/**
 * Follows the artifacts of the synth as `check` will follow the manifest, to the same stacks in the same order. No
 * folder is listed: files of removed stacks stay behind in it.
 *
 * @param late children of the root that CDK synthesises after this
 */
export function collectStacks(
  root: IConstruct,
  builder: cx_api.CloudAssemblyBuilder,
  late: readonly IConstruct[],
): CollectedStacks {
  const { outdir } = builder;
  const { stages, unsynthesised } = walkTree(root, builder, late);

  function follow(folder: string, of: cx_api.CloudAssemblyBuilder): StackEntry[] {
    const artifacts = artifactsOf(of);
    return Object.entries(artifacts).flatMap(([id, artifact]) => {
      if (artifact.type === 'aws:cloudformation:stack') return [stackEntry(outdir, folder, id, artifacts)];
      if (artifact.type !== 'cdk:cloud-assembly') return [];
      const nested = join(folder, artifact.properties?.directoryName ?? id);
      const stage = stages.get(join(outdir, nested));
      // an assembly that no Stage of the tree writes is deployed as it lies there
      return stage ? follow(nested, stage) : stacksOfFolder(join(outdir, nested), undefined, process.cwd());
    });
  }

  const unread = new Set(unsynthesised.map((stack) => join(Stage.of(stack)?.outdir ?? outdir, stack.templateFile)));
  const entries = follow('', builder).filter(({ dir, templateFile }) => !unread.has(join(dir, templateFile)));
  return { entries, unsynthesised };
}
