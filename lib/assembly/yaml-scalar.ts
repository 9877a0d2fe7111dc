const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUTHS = new Set(['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON']);
const FALSEHOODS = new Set(['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF']);

/** Digits of an account id. As a number it would lose its leading zeros, and it is none. */
const ACCOUNT_ID = /^\d{12}$/;

/**
 * What an unquoted scalar means. CloudFormation reads YAML 1.1 without timestamps; a number that would not be written back as it
 * stands (`012345`, `0x1f`, `1e400`, `2010-09-09`, `22:22`) stays the text that it is.
 */
export function plainScalar(text: string): string | number | boolean | null {
  if (NULLS.has(text)) return null;
  if (TRUTHS.has(text)) return true;
  if (FALSEHOODS.has(text)) return false;
  return String(Number(text)) === text && text !== 'NaN' && !text.includes('Infinity') && !ACCOUNT_ID.test(text)
    ? Number(text)
    : text;
}
