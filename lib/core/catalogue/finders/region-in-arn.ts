import type { Finder } from '../found';
import { placeOfText } from '../places/place-of-text';
import { placesOfTexts } from './leaf-texts';

/** The value is an ARN, and its fourth field the region; a reference or a bare name is placed by what it names. */
export const regionInArn: Finder = (sought) => placesOfTexts(sought, placeOfText);
