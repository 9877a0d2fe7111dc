import * as picocolors from 'picocolors';
import { readAssembly } from '../../assembly';
import { inspect } from '../../core/inspect/inspect';
import { applyLaw, selectRegimes } from '../../core/law';
import { InputError, type Law } from '../../core/model';
import { asDate, asRegion } from '../check/arguments';
import { wantsColour } from '../check/wants-colour';
import { EXIT, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { policyFor } from '../policy-for';
import { textOrJson } from '../text-or-json';
import type { ForecastOptions } from './add-forecast';
import { forecastAsJson, forecastOf } from './forecast';
import { forecastInWords } from './forecast-in-words';
import { nextChange } from './next-change';

/**
 * Inspects an assembly as of today and as of a later day, and says what of it is no longer permitted then.
 *
 * @throws InputError when an argument or a file is not what it should be, or when the day is not a later one
 */
export function runForecast(paths: readonly string[], options: ForecastOptions, io: Io): ExitCode {
  const format = textOrJson(options.format);
  const region = options.region === undefined ? undefined : asRegion(options.region);
  // what is owed is not permitted, today or later
  const policy = { ...policyFor(options, io.cwd), lock: undefined };
  const law = applyLaw(policy);
  const day = laterDay(options.asOf, law, io.today);
  selectRegimes(law, policy.regimes, io.today);

  const assembly = readAssembly(paths, { region, cwd: io.cwd });
  const forecast = forecastOf(inspect(assembly, policy, io.today), inspect(assembly, policy, day));
  const palette = wantsColour(io) ? picocolors.createColors(true) : undefined;
  io.stdout.write(format === 'json' ? forecastAsJson(forecast) : forecastInWords(forecast, io.stdout.columns, palette));
  return forecast.report.summary.violations === 0 ? EXIT.clean : EXIT.violations;
}

function laterDay(asked: string | undefined, law: Law, today: string): string {
  if (asked === undefined) {
    const next = nextChange(law, today);
    if (next !== undefined) return next;
    throw new InputError('no day is known on which a regime begins or ends; name one with `--as-of YYYY-MM-DD`');
  }
  const day = asDate(asked);
  if (day > today) return day;
  throw new InputError(`\`${asked}\` for \`--as-of\` is not after today, ${today}; name a later day`);
}
