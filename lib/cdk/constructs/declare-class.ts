import { type Construct } from 'constructs';
import { DataClassification } from '../data-classification';
import { type ResidentProps } from './resident-props';

const FIX = 'write dataClass: DataClass.PERSONAL, or another class of DataClass';

/**
 * Refuses props without a data class. The types say so too, but not every caller has types.
 *
 * @throws when `dataClass` is missing, or is no `DataClass`
 */
export function requireDataClass(path: string, props: ResidentProps): void {
  const found: unknown = (props as Partial<ResidentProps> | undefined)?.dataClass;
  if (isDataClass(found)) return;
  const why =
    found === undefined
      ? 'no dataClass is given, and it has no default, since it decides where copies may go'
      : `its dataClass is \`${JSON.stringify(found)}\`, which is no DataClass`;
  throw new Error(
    `\`${path}\`: ${why}; ${typeof found === 'string' ? `write dataClass: DataClass.of('${found}')` : FIX}`,
  );
}

/** Declares the class of a construct, so that the guard and `check` see the same as its author wrote. */
export function declareClass(construct: Construct, props: ResidentProps): void {
  requireDataClass(construct.node.path, props);
  DataClassification.of(construct).declare(props.dataClass, {
    elements: props.elements,
    attestations: props.attestations,
  });
}

/** By its shape: an app may have two copies of the package. */
function isDataClass(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
