import type { Law } from '../../core/model';

/** The first day after `today` on which a regime begins, or one no longer applies; `undefined`: none is known. */
export function nextChange({ regimes }: Law, today: string): string | undefined {
  const days = regimes.flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [from]),
    ...(to === undefined ? [] : [dayAfter(to)]),
  ]);
  return days.filter((day) => day > today).sort()[0];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
