import type { DataClassName, Declaration, Finding, RuleId } from '../../model';
import { classesOf, closestWord, forcedBy, unknownWord } from '../../law';
import type { EstateResource } from '../../estate/estate-resource';
import type { Inspection } from '../inspection';
import { saysTheSame } from '../classes/declared';
import { isAbroad } from '../verdicts/flow-of';
import type { Judged } from './judged';
import { findingsOfDeclaredPlaces } from './of-declarations-places';
import { findingsOfUnusedDeclarations } from './of-declarations-unused';
import { subjectOf, wayOf } from './subject';

/** Declarations that contradict each other, the vocabulary or the flows, that use unknown words, or that name no valid attestation. */
export function findingsOfDeclarations(inspection: Inspection, judged: Judged): Finding[] {
  const known = new Set<DataClassName>(classesOf(inspection.law));
  const words: Said[] = [];
  const flows: Finding[] = [];
  // What is declared of a stack is declared of all in it: where nothing is wrong with its words, they are read once.
  const faultless = new Set<readonly Declaration[]>();
  for (const resource of inspection.estate.resources) {
    const declared = inspection.declarations.of(resource);
    if (declared.length === 0) continue;
    if (!faultless.has(declared)) {
      const said = wrongWords(inspection, resource, eachOnce(declared), known);
      for (const finding of said) words.push({ finding, isStore: resource.isStore });
      // An attestation may hold for some paths only.
      if (said.length === 0 && declared.every((one) => one.attestations.length === 0)) faultless.add(declared);
    }
    flows.push(...genericByNameOnly(inspection, resource, declared, judged));
  }
  return [
    ...atStores(words),
    ...flows,
    ...findingsOfUnusedDeclarations(inspection),
    ...findingsOfDeclaredPlaces(inspection),
  ];
}

function wrongWords(
  inspection: Inspection,
  resource: EstateResource,
  declared: readonly Declaration[],
  known: ReadonlySet<string>,
): Finding[] {
  return [
    ...unknownClasses(inspection, resource, declared, known),
    ...misspelt(inspection, resource, declared),
    ...conflicts(inspection, resource, declared),
    ...attestations(inspection, resource, declared),
  ];
}

/** What is wrong with the words of a declaration, at one of the resources that bear it. */
interface Said {
  readonly finding: Finding;
  readonly isStore: boolean;
}

/**
 * One wrong word on a stack is borne by all of its resources: it is found at each store, whose data it is about; where no store bears
 * it, at the first resource.
 */
function atStores(words: readonly Said[]): Finding[] {
  const keyOf = ({ rule, says }: Finding): string => `${rule} ${says}`;
  const borneByStores = new Set(words.filter(({ isStore }) => isStore).map(({ finding }) => keyOf(finding)));
  const told = new Set<string>();
  return words.flatMap(({ finding, isStore }) => {
    const key = keyOf(finding);
    if (isStore) return [finding];
    if (borneByStores.has(key) || told.has(key)) return [];
    told.add(key);
    return [finding];
  });
}

/** Tags, metadata and the file may say what was said before: that is one declaration. */
function eachOnce(declared: readonly Declaration[]): readonly Declaration[] {
  if (declared.length < 2) return declared;
  return declared.filter((one, i) => !declared.slice(0, i).some((earlier) => saysTheSame(earlier, one)));
}

function unknownClasses(
  { law }: Inspection,
  resource: EstateResource,
  declared: readonly Declaration[],
  known: ReadonlySet<string>,
): Finding[] {
  return declared
    .filter((one) => !known.has(one.dataClass))
    .map((one) => ({
      ...declarationFinding(resource, 'declaration-conflict', one),
      says: unknownWord('data class', one.dataClass, classesOf(law), 'data classes'),
      fix: 'use one of the known classes, or add a regime that governs it to `residency/regimes/`',
    }));
}

/** An element that is a letter or two away from a known one: what it was to say of the class is lost. */
function misspelt({ law }: Inspection, resource: EstateResource, declared: readonly Declaration[]): Finding[] {
  if (declared.every(({ elements }) => elements.length === 0)) return [];
  return declared.flatMap((one) => {
    const unknown = one.elements.filter((id) => !law.vocabulary.has(id));
    return unknown.flatMap((id) => {
      const meant = closestWord(id, law.vocabulary.keys());
      if (meant === undefined) return [];
      return [
        {
          ...declarationFinding(resource, 'declaration-conflict', one),
          level: 'warning' as const,
          says: `\`${id}\` is no element of the vocabulary, so nothing follows from it`,
          fix: `did you mean \`${meant}\`? An element of your own goes into \`residency/vocabulary.yaml\``,
        },
      ];
    });
  });
}

/** Generic beside another class, or generic with an element that is none. */
function conflicts({ law }: Inspection, resource: EstateResource, declared: readonly Declaration[]): Finding[] {
  const generic = declared.find((one) => one.dataClass === 'generic');
  if (!generic) return [];
  const other = declared.find((one) => one.dataClass !== 'generic');
  if (other) {
    return [
      {
        ...declarationFinding(resource, 'declaration-conflict', generic),
        says: `it is declared generic (${fromInWords(generic)}) and ${other.dataClass} (${fromInWords(other)}); it cannot be both`,
        fix: `declare \`${other.dataClass}\` alone, or split the store`,
      },
    ];
  }
  const elements = declared.flatMap((one) => one.elements);
  const [forced] = forcedBy(law, 'generic', elements);
  if (!forced) return [];
  return [
    {
      ...declarationFinding(resource, 'declaration-conflict', generic),
      says: `it is declared generic, and \`${forced.id}\` is ${forced.dataClass} (${forced.source})`,
      fix: `declare it \`${forced.dataClass}\`, or take \`${forced.id}\` out of the store`,
    },
  ];
}

/** Generic by name, and something else by flow: a copy of payment data is payment data, whatever it is called. */
function genericByNameOnly(
  inspection: Inspection,
  resource: EstateResource,
  declared: readonly Declaration[],
  judged: Judged,
): Finding[] {
  const generic = declared.find((one) => one.dataClass === 'generic');
  if (!generic || declared.some((one) => one.dataClass !== 'generic')) return [];
  const carried = inspection.holdings
    .of(resource)
    .find((one) => one.from === 'flow' && one.dataClass !== 'generic' && one.dataClass !== 'ict-logs');
  if (!carried) return [];
  const leaves = isAbroad(resource.placement) || judged.leaves(resource);
  return [
    {
      ...declarationFinding(resource, 'declaration-conflict', generic),
      level: leaves ? 'violation' : 'warning',
      dataClass: carried.dataClass,
      classFrom: carried.from,
      ...wayOf(inspection, resource, carried),
      says: `it is declared generic, and ${carried.dataClass} data flow in from \`${carried.origin.path}\``,
      fix: `declare it \`${carried.dataClass}\`, or let nothing but aggregates flow in`,
    },
  ];
}

function attestations({ facts }: Inspection, resource: EstateResource, declared: readonly Declaration[]): Finding[] {
  if (declared.every((one) => one.attestations.length === 0)) return [];
  const named = new Map(declared.flatMap((one) => one.attestations.map((id) => [id, one] as const)));
  return [...named].flatMap(([id, one]) => {
    const wrong = facts.register.wrongWith(id, resource);
    if (!wrong) return [];
    return [
      {
        ...declarationFinding(resource, 'attestation-invalid', one),
        says: wrong,
        fix: fixOfAttestation(id, wrong, resource, one.dataClass),
      },
    ];
  });
}

/** What the clauses of a class most likely ask for; of any other class, the author knows. */
const ASKED: Readonly<Record<DataClassName, string>> = {
  'sensitive-personal': 'explicit-consent',
  'critical-personal': 'explicit-consent',
  payment: 'rbi-approval',
  'payment-cross-border': 'business-need',
  'payment-foreign-leg': 'business-need',
  'securities-market': 'foreign-incorporated-investor',
};

function fixOfAttestation(id: string, wrong: string, { path }: EstateResource, dataClass: DataClassName): string {
  const file = '`residency/attestations.yaml`';
  if (/not in the register/.test(wrong))
    return `record it in ${file}: \`- { id: ${id}, condition: ${ASKED[dataClass] ?? '…'}, reference: …, by: …, on: … }\``;
  if (/does not hold here/.test(wrong))
    return `have whoever stands for it add \`${path}\` to the \`paths\` of \`${id}\` in ${file}, or name another one`;
  return `have it attested anew in ${file}, or name another one`;
}

function fromInWords({ from }: Declaration): string {
  return {
    code: 'in code',
    metadata: 'in its metadata',
    tag: 'by a tag',
    file: 'in residency/declarations.yaml',
    flow: 'by flow',
    gate: 'at its gate',
    default: 'by default',
  }[from];
}

function declarationFinding(resource: EstateResource, rule: RuleId, declared: Declaration): Finding {
  return {
    rule,
    level: 'violation',
    ...subjectOf(resource),
    via: [],
    dataClass: declared.dataClass,
    classFrom: declared.from,
    also: [],
    says: '',
    fix: '',
    wouldPermit: [],
  };
}
