import type { TemplateParameter } from '../model';
import type { Estate } from './estate';
import type { StackInstance } from './stack-instance';

const STORED = 'AWS::SSM::Parameter::';

/** Is a parameter's value what Systems Manager holds under the name that it is given? */
export function isStored({ Type: type }: TemplateParameter): boolean {
  return typeof type === 'string' && type.startsWith(STORED);
}

/**
 * The values that stacks of the estate write under the names that such a parameter is given, its default where it is given
 * none; `undefined` where they do not write all of them. A default alone binds nobody: it counts because a stack of the
 * estate writes what it names.
 */
export function storedValues(
  estate: Estate,
  names: readonly unknown[],
  { Type: type, Default: byDefault }: TemplateParameter,
  stack: StackInstance,
  depth: number,
): unknown[] | undefined {
  if (!String(type).startsWith(`${STORED}Value<`)) return undefined;
  const values = names.map((given) => {
    const name = given ?? byDefault;
    return typeof name === 'string' ? estate.parameterStore.read(estate, name, stack.region, depth) : undefined;
  });
  return values.includes(undefined) ? undefined : values.flatMap((one) => one ?? []);
}
