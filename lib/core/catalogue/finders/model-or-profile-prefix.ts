import type { Finder } from '../found';
import { placeOfModel } from '../places/place-of-model';
import { placesOfTexts } from './leaf-texts';

/** The value is a model or an inference profile: the prefix of its id decides in which regions it runs. */
export const modelOrProfilePrefix: Finder = (sought) => placesOfTexts(sought, placeOfModel);
