import { unresolved, type Mechanism } from '../../model';
import { NOTHING_FOUND, type Finder, type Found, type Sought } from '../found';
import { leafTexts } from './leaf-texts';

/**
 * A certain value, or its absence, makes the resource reach beyond its region. The entry lists what triggers:
 * values, `absent`, or `any` for whatever is set. A value that nobody can tell may be one of them.
 */
export const valueTriggers: Finder = (sought) => {
  const { mechanism, value, estate } = sought;
  const triggers = triggersOf(mechanism);
  const hit = value === undefined ? absent(triggers) : present(triggers, leafTexts(value));
  if (hit === undefined) return mayTrigger(sought);
  const written = value === undefined ? hit : `\`${estate.marks.inWords(hit)}\``;
  const what = `regions beyond its own, because \`${mechanism.path}\` is ${written}`;
  return [{ place: { kind: 'global', what }, text: written }];
};

const known = new Map<Mechanism, readonly string[]>();

/** An entry is read once, and asked of each resource of its type. */
function triggersOf(mechanism: Mechanism): readonly string[] {
  let triggers = known.get(mechanism);
  if (!triggers) known.set(mechanism, (triggers = wordsOf(mechanism.argument ?? 'any')));
  return triggers;
}

function wordsOf(list: string): string[] {
  return list.split(',').map((word) => word.trim().toLowerCase());
}

function absent(triggers: readonly string[]): string | undefined {
  return triggers.includes('absent') ? 'not set' : undefined;
}

function present(triggers: readonly string[], texts: readonly string[]): string | undefined {
  if (triggers.includes('any') || triggers.includes('present')) return texts[0] ?? 'set';
  return texts.find((text) => triggers.includes(text.toLowerCase()));
}

function mayTrigger({ estate, value }: Sought): readonly Found[] {
  for (const text of leafTexts(value)) {
    const mark = estate.marks.whole(text);
    if (mark?.kind === 'unresolved') return [{ place: unresolved(mark.why), text: estate.marks.inWords(text) }];
  }
  return NOTHING_FOUND;
}
