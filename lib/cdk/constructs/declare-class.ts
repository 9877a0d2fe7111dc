import { type Construct } from 'constructs';
import { DataClassification } from '../data-classification';
import { type ResidentProps } from './resident-props';

/** Declares the class of a construct, so that the guard and `check` see the same as its author wrote. */
export function declareClass(construct: Construct, props: ResidentProps): void {
  DataClassification.of(construct).declare(props.dataClass, {
    elements: props.elements,
    attestations: props.attestations,
  });
}
