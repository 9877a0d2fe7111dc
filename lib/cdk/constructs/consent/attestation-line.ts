import { isCalendarDate } from '../../../core/law/calendar-date';
import { isNobody } from '../../../core/law/nobody';
import { type ConsentAttestationProps } from './consent-attestation-props';

/** The conditions for which records of consent are evidence. */
const CONDITIONS = ['explicit-consent', 'consent'];

/**
 * An entry of `residency/attestations.yaml`, as one line.
 *
 * @param path construct path of the ledger, for messages
 * @param ledger where the records are, in words
 * @throws when nobody stands for it, when a day is none, or when the condition is not one of consent
 */
export function attestationLine(path: string, ledger: string, props: ConsentAttestationProps): string {
  const { id, notice, by, on, condition = 'explicit-consent', expires, paths } = props;
  requireText(path, 'id', id);
  requireText(path, 'notice', notice);
  if (isNobody(by) || by.trim() === '')
    throw new Error(
      `\`${path}\`: nobody stands for the attestation: \`by\` is \`${by}\`; name the person or office who does`,
    );
  requireDay(path, 'on', on);
  if (expires !== undefined) requireDay(path, 'expires', expires);
  if (expires !== undefined && expires < on)
    throw new Error(`\`${path}\`: \`expires\` is \`${expires}\`, before \`on\`, \`${on}\`; give a later day`);
  if (!CONDITIONS.includes(condition))
    throw new Error(
      `\`${path}\`: \`condition\` is \`${condition}\`, of which records of consent are no evidence; write \`${CONDITIONS.join('` or `')}\``,
    );
  const fields = [
    `id: ${quoted(id)}`,
    `condition: ${condition}`,
    `reference: ${quoted(`${notice}; recorded in ${ledger}`)}`,
    `by: ${quoted(by)}`,
    `on: ${on}`,
    ...(expires === undefined ? [] : [`expires: ${expires}`]),
    ...(paths === undefined || paths.length === 0 ? [] : [`paths: [${paths.map(quoted).join(', ')}]`]),
  ];
  return `- { ${fields.join(', ')} }`;
}

function requireText(path: string, prop: string, value: string): void {
  if (typeof value === 'string' && value.trim() !== '') return;
  throw new Error(`\`${path}\`: \`${prop}\` of the attestation is \`${String(value)}\`; write some text`);
}

function requireDay(path: string, prop: string, value: string): void {
  if (isCalendarDate(value)) return;
  throw new Error(`\`${path}\`: \`${prop}\` is \`${value}\`, which is no day; write it as YYYY-MM-DD`);
}

/** Every JSON string is one of YAML. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
