import { isCalendarDate } from '../../core/law/calendar-date';
import { InputError, isKnownRegion, isRegionShaped } from '../../core/model';

/** @throws InputError for a day that no calendar has */
export function asDate(text: string): string {
  if (isCalendarDate(text)) return text;
  throw new InputError(`\`${text}\` is no date for \`--as-of\`; write a day of the calendar as YYYY-MM-DD`);
}

/** @throws InputError for what is no region, or none that this version knows */
export function asRegion(text: string): string {
  if (isKnownRegion(text)) return text;
  const what = isRegionShaped(text) ? 'is not a region that this version knows' : 'is no AWS region';
  throw new InputError(`\`${text}\` for \`--region\` ${what}; write its code, as in \`ap-south-1\``);
}

/** Ids that stand between commas. */
export function asIds(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim());
  return ids.filter((id) => id !== '');
}
