import { NOTHING_FOUND, type Finder } from '../found';
import { leafTexts } from './leaf-texts';

/**
 * A certain value, or its absence, makes the resource reach beyond its region. The entry lists what triggers:
 * values, `absent`, or `any` for whatever is set.
 */
export const valueTriggers: Finder = ({ mechanism, value, estate }) => {
  const triggers = (mechanism.argument ?? 'any').split(',').map((word) => word.trim().toLowerCase());
  const hit = value === undefined ? absent(triggers) : present(triggers, leafTexts(value));
  if (hit === undefined) return NOTHING_FOUND;
  const written = value === undefined ? hit : `\`${estate.marks.inWords(hit)}\``;
  const what = `regions beyond its own, because \`${mechanism.path}\` is ${written}`;
  return [{ place: { kind: 'global', what }, text: written }];
};

function absent(triggers: readonly string[]): string | undefined {
  return triggers.includes('absent') ? 'not set' : undefined;
}

function present(triggers: readonly string[], texts: readonly string[]): string | undefined {
  if (triggers.includes('any') || triggers.includes('present')) return texts[0] ?? 'set';
  return texts.find((text) => triggers.includes(text.toLowerCase()));
}
