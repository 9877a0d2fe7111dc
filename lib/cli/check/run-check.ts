import { readAssembly } from '../../assembly';
import { inspect } from '../../core/inspect/inspect';
import { applyLaw, selectRegimes } from '../../core/law';
import { summaryLine } from '../../core/report';
import { EXIT, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { notAsked } from '../not-asked';
import { policyFor } from '../policy-for';
import type { CheckOptions } from './add-check';
import { asDate, asRegion } from './arguments';
import { reporterFor } from './reporters';
import { ReportFile } from './report-file';
import { wantsColour } from './wants-colour';

/**
 * Inspects what lies at the paths and reports it.
 *
 * @throws InputError before anything is written, when an argument or a file is not what it should be
 */
export function runCheck(paths: readonly string[], options: CheckOptions, io: Io): ExitCode {
  const report = reporterFor(options.format);
  const asOf = options.asOf === undefined ? io.today : asDate(options.asOf);
  const region = options.region === undefined ? undefined : asRegion(options.region);
  const out = options.out === undefined ? undefined : new ReportFile(options.out, io.cwd);
  const policy = policyFor(options, io.cwd);
  const law = applyLaw(policy);
  selectRegimes(law, policy.regimes, asOf);

  const found = inspect(readAssembly(paths, { region, cwd: io.cwd }), policy, asOf);

  for (const { regime, why } of notAsked(law, policy.regimes, asOf)) {
    io.stderr.write(`note: \`${regime.id}\` is not asked on ${asOf}: ${why}\n`);
  }
  if (out === undefined) {
    io.stdout.write(report(found, { colour: wantsColour(io), columns: io.stdout.columns }));
  } else {
    out.write(report(found, { colour: false }));
    io.stderr.write(`${summaryLine(found)}; the report is in ${out.shown}\n`);
  }
  return found.summary.violations === 0 ? EXIT.clean : EXIT.violations;
}
