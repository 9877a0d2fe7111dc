import { Stack, Stage, type cx_api } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { artifactsOf, type Artifacts } from './session-artifacts';

/** What the construct tree tells of an assembly. */
export interface WalkedTree {
  /** The builder of each Stage's assembly, by its folder. */
  readonly stages: ReadonlyMap<string, cx_api.CloudAssemblyBuilder>;
  /** Stacks that will be deployed and whose templates this synth has not written: what is on disk may be of an earlier one. */
  readonly unsynthesised: readonly Stack[];
}

/**
 * Walks the construct tree through all Stages, since CDK has no other list of what it has still to synthesise.
 *
 * @param late children of the root that CDK synthesises after this
 */
export function walkTree(
  root: IConstruct,
  builder: cx_api.CloudAssemblyBuilder,
  late: readonly IConstruct[],
): WalkedTree {
  const stages = new Map<string, cx_api.CloudAssemblyBuilder>();
  const unsynthesised: Stack[] = [];

  function open(construct: IConstruct, of: cx_api.CloudAssemblyBuilder): void {
    const artifacts = artifactsOf(of);
    for (const child of construct.node.children) walk(child, artifacts, false, late.includes(child));
  }

  function walk(construct: IConstruct, artifacts: Artifacts, inStack: boolean, isLate: boolean): void {
    if (Stage.isStage(construct)) {
      stages.set(construct.outdir, construct._assemblyBuilder);
      return open(construct, construct._assemblyBuilder);
    }
    const isStack = Stack.isStack(construct);
    // a nested stack or a product is no artifact: it is read where the template of the stack around it names it
    if (isStack && (isLate || (!inStack && !artifacts[construct.artifactId]))) unsynthesised.push(construct);
    for (const child of construct.node.children) walk(child, artifacts, inStack || isStack, isLate);
  }

  open(root, builder);
  return { stages, unsynthesised };
}
