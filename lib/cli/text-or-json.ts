import { unknownWord } from '../core/law/closest-word';
import { InputError } from '../core/model';

const FORMATS = ['text', 'json'] as const;

/** @throws InputError for a format that a command about the law does not have */
export function textOrJson(format: string): (typeof FORMATS)[number] {
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) throw new InputError(unknownWord('format', format, FORMATS));
  return known;
}
