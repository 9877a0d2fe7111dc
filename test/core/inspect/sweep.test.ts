import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../lib/core/model';
import { everyEntry, everyProperty, nameOf, saysNoDestination, type Property } from './sweep/entries';
import { idleExceptions, isExcepted, type Question } from './sweep/exceptions';
import {
  heardAbroad,
  heardAbroadUnsaid,
  heardInIndia,
  heardUnknown,
  heardUnknownUnsaid,
  isJudgedContent,
} from './sweep/expected';
import { findingsAbout, isLouder, loudestOf, oneResource, type Heard } from './sweep/one-resource';
import { nobodyKnows, placeIn } from './sweep/values';

/** What was heard of a property with a value, for personal data or undeclared. */
function heard(property: Property, value: unknown, dataClass: string | undefined): Heard {
  return loudestOf(findingsAbout(property, oneResource(property, value, dataClass)).map(({ level }) => level));
}

/** The properties to which a question of the sweep applies. */
function asked(question: Question): readonly Property[] {
  return everyProperty.filter((property) => !isExcepted(property, question));
}

const writtenAbroad = ({ entries }: Property): unknown => placeIn('abroad', entries[0]!);

/** What is said of personal data and a literal place abroad: asked by several tests. */
const abroad = new Map<Property, readonly Finding[]>();
function saidAbroad(property: Property): readonly Finding[] {
  const known =
    abroad.get(property) ?? findingsAbout(property, oneResource(property, writtenAbroad(property), 'personal'));
  abroad.set(property, known);
  return known;
}

describe('every entry of the catalogue, on a resource of its type in Mumbai', () => {
  test('is counted: destinations are swept, what says no destination is not', () => {
    const count = (role: string): number => everyEntry.filter((entry) => entry.role === role).length;
    expect(everyEntry.filter((entry) => !saysNoDestination(entry)).length).toBeGreaterThan(1200);
    expect(everyEntry.filter(({ mechanism }) => mechanism === 'join').length).toBeGreaterThan(200);
    expect(count('evidence')).toBeGreaterThan(60);
    expect(count('switch')).toBeGreaterThan(150);
    for (const question of ['abroad', 'india', 'unknown'] as const) {
      expect(asked(question).length / everyProperty.length).toBeGreaterThan(0.85);
    }
    expect(idleExceptions(everyProperty)).toEqual([]);
  });

  test('fails, warns or notes by its weight when personal data go to a literal place abroad', () => {
    const wrong = asked('abroad').flatMap((property) => {
      const is = loudestOf(saidAbroad(property).map(({ level }) => level));
      const should = loudestOf(property.entries.map(heardAbroad));
      return is === should ? [] : [`${nameOf(property)}: ${is}, not ${should}`];
    });
    expect(wrong).toEqual([]);
  });

  test('names the region abroad that is written there', () => {
    const silent = asked('abroad').filter((property) => {
      const [entry] = property.entries;
      if (!/literal-region|region-in|s3-bucket|availability|referenced|opaque/.test(entry!.foundBy)) return false;
      return (
        heardAbroad(entry!) !== 'nothing' && !saidAbroad(property).some((f) => f.destination?.region === 'eu-west-1')
      );
    });
    expect(silent.map(nameOf)).toEqual([]);
  });

  test('passes with a place in India', () => {
    const alarmed = asked('india').flatMap((property) => {
      const is = heard(property, placeIn('india', property.entries[0]!), 'personal');
      const should = loudestOf(property.entries.map(heardInIndia));
      return is === should ? [] : [`${nameOf(property)}: ${is}, not ${should}`];
    });
    expect(alarmed).toEqual([]);
  });

  test('fails or warns by its weight when nobody can tell the place, unless AWS itself refuses another region', () => {
    const wrong = asked('unknown').flatMap((property) => {
      const is = heard(property, nobodyKnows(property.entries[0]!), 'personal');
      const should = loudestOf(property.entries.map(heardUnknown));
      return is === should ? [] : [`${nameOf(property)}: ${is}, not ${should}`];
    });
    expect(wrong).toEqual([]);
  });

  test('is as loud about content of which nobody said anything, one level lower where that is in doubt', () => {
    const content = (question: Question): readonly Property[] =>
      asked(question).filter(({ entries }) => entries.every((entry) => isJudgedContent(entry)));
    const wrong = [
      ...content('abroad').map((property) => ({
        property,
        is: heard(property, writtenAbroad(property), undefined),
        should: loudestOf(property.entries.map(heardAbroadUnsaid)),
      })),
      ...content('unknown').map((property) => ({
        property,
        is: heard(property, nobodyKnows(property.entries[0]!), undefined),
        should: loudestOf(property.entries.map(heardUnknownUnsaid)),
      })),
    ].filter(({ is, should }) => is !== should);
    expect(wrong.map(({ property, is, should }) => `${nameOf(property)}: ${is}, not ${should}`)).toEqual([]);
  });

  test('is no louder about a resource of which nobody said anything', () => {
    const shrill = everyProperty.flatMap((property) =>
      [writtenAbroad(property), nobodyKnows(property.entries[0]!)].flatMap((value) => {
        const [said, unsaid] = [heard(property, value, 'personal'), heard(property, value, undefined)];
        return isLouder(unsaid, said) ? [`${nameOf(property)}: ${unsaid} undeclared, ${said} declared`] : [];
      }),
    );
    expect(shrill).toEqual([]);
  });

  test('is quieter about counts than about people', () => {
    const deaf = asked('abroad').filter((property) => {
      // Logs are ict-logs, whatever writes them; what comes in has the class of its original.
      if (property.entries.some(({ moves, direction }) => moves === 'logs' || direction === 'in')) return false;
      const template = oneResource(property, writtenAbroad(property), undefined);
      const counts = { dataClass: 'generic', elements: ['customer-count'] };
      const declared = { ...template.Resources!['Orders']!, Metadata: { 'india-residency': counts } };
      const levels = findingsAbout(property, { ...template, Resources: { Orders: declared } }).map((f) => f.level);
      return levels.includes('violation');
    });
    expect(deaf.map(nameOf)).toEqual([]);
  });
});
