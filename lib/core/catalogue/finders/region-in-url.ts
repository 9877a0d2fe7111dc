import type { Finder } from '../found';
import { placeOfHost } from '../places/place-of-host';
import { placeOfText } from '../places/place-of-text';
import { leafTexts } from './leaf-texts';

/** The value is an address: AWS hosts carry their region, any other host is outside AWS. */
export const regionInUrl: Finder = (sought) =>
  leafTexts(sought.value).map((text) =>
    text.startsWith('arn:') ? placeOfText(sought, text) : placeOfHost(sought, text),
  );
