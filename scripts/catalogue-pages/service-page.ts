import type { CatalogueSource } from '../catalogue/compile';
import type { MechanismEntry } from '../catalogue/mechanism-schema';
import { DIRECTION, ENFORCED, evidenceInWords, FOUND_BY, MECHANISM, typeInWords } from './words';

/** The page of one service: each of its types that moves or places data, and in one line those that do not. */
export function servicePage(service: string, source: CatalogueSource, generated: string): string {
  const types = [...source.types].filter(([type]) => serviceOf(type) === service);
  const moving = types.filter(([type]) => source.mechanisms.has(type));
  const still = types.filter(([type]) => !source.mechanisms.has(type));
  return [
    generated,
    `# ${service}`,
    `[All services](README.md)`,
    ...moving.flatMap(([type, facts]) => [
      `## ${type}`,
      sentence(typeInWords(facts)),
      source.mechanisms.get(type)!.map(item).join('\n'),
    ]),
    ...(still.length === 0
      ? []
      : [
          '## Types without a mechanism of their own',
          still.map(([type, facts]) => `- \`${type}\`: ${typeInWords(facts)}`).join('\n'),
        ]),
    '',
  ].join('\n\n');
}

/** `AWS::S3`, or `Custom` for what the CDK makes. */
export function serviceOf(type: string): string {
  return type.startsWith('Custom::') ? 'Custom' : type.split('::', 2).join('::');
}

function item(entry: MechanismEntry): string {
  const paths = [entry.path, ...(entry.alsoAt ?? [])].map((path) => `\`${path}\``).join(', ');
  const what = `${MECHANISM[entry.mechanism]}; ${entry.moves} ${DIRECTION[entry.direction]}${roleOf(entry)}`;
  return [
    `- **${paths}**: ${what}. ${plain(entry.note)}`,
    `  - Found by: ${FOUND_BY[entry.foundBy]}. Weight: ${entry.weight}. ${sentence(ENFORCED[entry.sameRegionEnforced])}`,
    `  - How we know: ${plain(evidenceInWords(entry.evidence))}.`,
  ].join('\n');
}

function roleOf({ role, evidenceFor }: MechanismEntry): string {
  if (role === 'evidence')
    return evidenceFor === undefined ? ' (evidence)' : ` (evidence of where \`${evidenceFor}\` lies)`;
  if (role === 'switch') return ' (switches on what another property places)';
  return role === 'transit' ? ' (it only passes)' : '';
}

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;

/** The notes are plain text: what Markdown would take for its own is written as it stands. */
const plain = (text: string): string => text.replace(/[*_<>|[\]]/g, '\\$&');
