import type { Mechanism, PlaceDeclaration } from '../../model';
import type { Estate } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Hit } from '../hit';

/** What a special finder is given: one resource, and everything to look places up with. */
export interface SpecialQuestion {
  readonly estate: Estate;
  readonly resource: EstateResource;
  readonly places: readonly PlaceDeclaration[];
  /** The entries of the catalogue that this finder answers for. */
  readonly mechanisms: readonly Mechanism[];
}

/** A type whose properties can be read only together. Its entries in the catalogue point here. */
export interface SpecialFinder {
  /** Does this finder answer for the entry? The others of the type are found in the ordinary way. */
  owns(mechanism: Mechanism): boolean;
  hits(question: SpecialQuestion): Hit[];
}
