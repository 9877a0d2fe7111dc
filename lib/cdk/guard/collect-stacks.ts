import { Stack, Stage, type cx_api } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { StackEntry } from '../../assembly/stack-entry';
import { artifactsOf, type Artifact } from './session-artifacts';
import { stackEntry } from './stack-entry';

/** The stacks of one synth. */
export interface CollectedStacks {
  readonly entries: readonly StackEntry[];
  /** Stacks that will be deployed and whose templates this synth has not written: what lies on disk may be of an earlier one. */
  readonly unsynthesised: readonly Stack[];
}

/** An assembly while its stacks are collected: the root's, or that of a Stage. */
interface OpenAssembly {
  readonly dir: string;
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

/**
 * Walks the construct tree through all Stages. No folder is listed: files of removed stacks stay behind in it.
 *
 * @param late children of the root that CDK synthesises after this
 */
export function collectStacks(
  root: IConstruct,
  builder: cx_api.CloudAssemblyBuilder,
  late: readonly IConstruct[],
): CollectedStacks {
  const entries: StackEntry[] = [];
  const unsynthesised: Stack[] = [];

  function openAssembly(construct: IConstruct, of: cx_api.CloudAssemblyBuilder): void {
    const assembly = { dir: of.outdir, artifacts: artifactsOf(of) };
    for (const child of construct.node.children) walk(child, assembly, undefined, late.includes(child));
  }

  function walk(construct: IConstruct, assembly: OpenAssembly, outer: Stack | undefined, isLate: boolean): void {
    if (Stage.isStage(construct)) return openAssembly(construct, construct._assemblyBuilder);
    let stack = outer;
    if (Stack.isStack(construct)) {
      stack = construct;
      const artifact = isLate ? undefined : assembly.artifacts[construct.artifactId];
      if (artifact) entries.push(stackEntry(construct, assembly.dir, artifact, assembly.artifacts));
      // a nested stack or a product is no artifact: it is read where the template of its outer stack names it
      else if (isLate || !outer) unsynthesised.push(construct);
    }
    for (const child of construct.node.children) walk(child, assembly, stack, isLate);
  }

  openAssembly(root, builder);
  return { entries, unsynthesised };
}
