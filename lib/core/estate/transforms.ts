import type { Estate } from './estate';
import { isMap } from './intrinsics';
import { printed } from './printed';
import type { StackInstance } from './stack-instance';

/** Transforms whose effect is known: they add nothing that is not judged here. */
const KNOWN = [
  /^AWS::Serverless-2016-10-31$/,
  /^AWS::LanguageExtensions$/,
  /^AWS::SecretsManager-\d{4}-\d{2}-\d{2}$/,
  /^AWS::CodeDeployBlueGreen$/,
];

/** Notes each transform of a template that may change it unseen. */
export function readTransforms(estate: Estate, stack: StackInstance): void {
  const { Transform: written, Resources: resources } = stack.template;
  for (const transform of Array.isArray(written) ? (written as unknown[]) : written === undefined ? [] : [written]) {
    const name = isMap(transform) ? transform['Name'] : transform;
    if (name === 'AWS::Include') estate.unread.push({ stack, kind: 'include', name: location(transform) });
    else if (typeof name !== 'string' || !KNOWN.some((known) => known.test(name))) {
      estate.unread.push({ stack, kind: 'macro', name: printed(name) });
    }
  }
  const include = (resources as Record<string, unknown> | undefined)?.['Fn::Transform'];
  if (include !== undefined) estate.unread.push({ stack, ...nameTransform(include) });
}

/** What an `Fn::Transform` runs: a macro by name, or an include by location. */
export function nameTransform(transform: unknown): { readonly kind: 'macro' | 'include'; readonly name: string } {
  const name = isMap(transform) ? transform['Name'] : undefined;
  return name === 'AWS::Include'
    ? { kind: 'include', name: location(transform) }
    : { kind: 'macro', name: printed(name) };
}

function location(transform: unknown): string {
  const parameters = isMap(transform) ? transform['Parameters'] : undefined;
  const written = isMap(parameters) ? parameters['Location'] : undefined;
  return printed(written ?? null);
}
