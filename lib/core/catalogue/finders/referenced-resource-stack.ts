import type { Finder } from '../found';
import { placeOfText } from '../places/place-of-text';
import { placesOfTexts } from './leaf-texts';

/** The value is a name, an id or a reference: it is where the resource that it names stands. */
export const referencedResourceStack: Finder = (sought) => placesOfTexts(sought, placeOfText);
