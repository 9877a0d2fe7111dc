import { nextChange } from '../../lib/cli/forecast/next-change';
import type { Law } from '../../lib/core/model';

/** The day of the law's last review, and each later day on which a regime begins, or has ended. */
export function changeDays(law: Law): readonly string[] {
  const days = [law.version];
  for (let day = nextChange(law, law.version); day !== undefined; day = nextChange(law, day)) days.push(day);
  return days;
}
