import { NOTHING_FOUND, type Finder } from '../found';
import { leafTexts } from './leaf-texts';

/** A certain value, or its absence, makes the resource reach beyond its region. */
export const valueTriggers: Finder = ({ mechanism, value, estate }) => {
  const triggers = (mechanism.argument ?? '').split(',').map((word) => word.trim().toLowerCase());
  const absent = value === undefined;
  const texts = leafTexts(value);
  const hit = absent ? triggers.includes('absent') : texts.find((text) => triggers.includes(text.toLowerCase()));
  if (hit === undefined || hit === false) return NOTHING_FOUND;
  const written = hit === true ? 'not set' : `\`${estate.marks.inWords(hit)}\``;
  return [
    {
      place: { kind: 'global', what: `every region that \`${mechanism.path}\` opens when it is ${written}` },
      text: written,
    },
  ];
};
