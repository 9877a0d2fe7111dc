import type { Finding } from '../../core/model';
import { textReport, type Palette } from '../../core/report';
import { wrap } from '../../core/report/wrap';
import type { Forecast } from './forecast';
import type { Today } from './will-change';

/** A forecast as a person reads it: what begins and ends, then the later day's report of what changes. Ends with a new line. */
export function forecastInWords(forecast: Forecast, columns = 100, palette?: Palette): string {
  const { today, begin, end, changes, report } = forecast;
  const paragraph = (text: string): string[] => wrap([{ text }], { lead: { text: '' }, hang: 2, columns });
  const names = (label: string, regimes: Forecast['begin']): string[] =>
    regimes.flatMap(({ id, title }) => paragraph(`  ${label} ${id}: ${title}`));
  const head = [
    ...paragraph(`Forecast: what is permitted on ${today}, and will not be on ${report.asOf}`),
    ...names('begins:', begin),
    ...names('ends:', end),
  ];
  if (changes.length === 0) {
    const none =
      "Nothing that is permitted today will be denied on that day, as far as templates and today's law data show.";
    return `${[...head, '', ...paragraph(none), 'This is not legal advice.'].join('\n')}\n`;
  }
  const standing = changes.map(({ finding, today: now }) => `${finding.path}: ${inWords(now, finding)}`);
  const was = [...new Set(standing)].flatMap((line) => paragraph(`  ${line}`));
  return `${[...head, '', 'How it stands today:', ...was].join('\n')}\n\n${textReport(report, { columns, palette })}`;
}

function inWords(now: Today, { rule }: Finding): string {
  if (now !== 'nothing') return now;
  return rule === 'attestation-invalid' ? 'its attestation is valid' : 'nothing is asked of it';
}
