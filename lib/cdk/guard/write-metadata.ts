import { CfnResource, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { DeclaredClass, DeclaredClasses } from './declared-classes';

/** Metadata key of CloudFormation resources, read by `check` in any template. */
const KEY = 'india-residency';

/** What this library has written, to tell it from what somebody wrote by hand. */
const written = new WeakSet<object>();

/**
 * Writes what was declared on a scope as Metadata of the resources for which it is the nearest, so that a template that
 * travels alone still says what its data is. It is a copy: Stages that are synthesised by now and nested stacks have to do
 * without, and the guard and cdk.out have the declaration itself.
 */
export function writeMetadata(scope: IConstruct, declared: DeclaredClasses): void {
  const metadata = asMetadata(declared.on(scope));
  written.add(metadata);

  function walk(construct: IConstruct): void {
    // the template of a nested stack is an asset, whose hash CDK has taken by now
    if (CfnResource.isCfnResource(construct) && !construct.stack.nestedStackParent) {
      const there: unknown = construct.getMetadata(KEY);
      // what somebody wrote by hand stands: it is united with what was declared
      if (there === undefined || written.has(there as object)) construct.addMetadata(KEY, metadata);
    }
    for (const child of construct.node.children) {
      if (declared.on(child).length === 0 && !Stage.isStage(child)) walk(child);
    }
  }
  walk(scope);
}

function asMetadata(declared: readonly DeclaredClass[]): Record<string, string | string[]> {
  const classes = unique(declared.map((one) => one.dataClass));
  const elements = unique(declared.flatMap((one) => one.elements ?? []));
  const attestations = unique(declared.flatMap((one) => one.attestations ?? []));
  return {
    dataClass: classes.length === 1 ? classes.join() : classes,
    ...(elements.length > 0 && { elements }),
    ...(attestations.length > 0 && { attestations }),
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
