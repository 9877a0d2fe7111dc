import { CfnResource, type IAspect, Lazy, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { DeclaredClass } from './declared-classes';
import { SynthesisHook } from './synthesis-hook';

/** Metadata key of CloudFormation resources, read by `check` in any template. */
const KEY = 'india-residency';

/**
 * Writes what was declared as Metadata of the resources, those that come later too, so that a template that travels
 * alone still says what its data is. It is a copy: the guard and cdk.out have the declaration itself, because an
 * Aspect of the app does not enter Stages.
 */
class ClassifyingAspect implements IAspect {
  visit(node: IConstruct): void {
    const hook = SynthesisHook.of(node);
    if (node === hook.root || Stack.isStack(node)) hook.comeLast();
    if (!CfnResource.isCfnResource(node)) return;
    // what somebody wrote by hand stands: it is united with what was declared
    if (node.getMetadata(KEY) !== undefined) return;
    // told when the template is written, since another Aspect may still declare
    node.addMetadata(KEY, Lazy.any({ produce: () => asMetadata(hook.declared.nearest(node)) }));
  }
}

/** One for all scopes: CDK visits a construct once for one Aspect, however many of its scopes were declared. */
export const CLASSIFYING_ASPECT: IAspect = new ClassifyingAspect();

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
