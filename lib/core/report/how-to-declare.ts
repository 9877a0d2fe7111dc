import type { Finding } from '../model';

/** How to say what a store holds, where that is only assumed: in code or in the template, and in the organisation's file. */
export function howToDeclare(finding: Finding, store: string): string[] {
  const here = isFromCdk(finding)
    ? 'declare it in code: `DataClassification.of(scope).declare(DataClass.…)`'
    : "declare it in the template, in the resource's `Metadata: { india-residency: { dataClass: … } }`";
  return [here, `or in declarations.yaml: \`stores: [{ path: ${store}, class: … }]\``];
}

/** A resource of a CDK app has a source line, or a construct path that is more than its stack and its logical id. */
function isFromCdk({ at, path, stack, logicalId }: Finding): boolean {
  return at === undefined ? path !== `${stack}/${logicalId}` : !/\.(?:ya?ml|json|template)(?::\d+)?$/i.test(at);
}
