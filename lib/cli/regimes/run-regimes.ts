import { appliesOn, applyLaw, DEFAULT_PROPOSAL, selectRegimes } from '../../core/law';
import type { Regime } from '../../core/model';
import { asDate } from '../check/arguments';
import { EXIT, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { policyFor } from '../policy-for';
import { textOrJson } from '../text-or-json';
import type { RegimesOptions } from './add-regimes';
import { regimesInWords } from './regimes-in-words';
import type { ListedRegime } from './listed-regime';

/**
 * Lists the regimes: the built-in ones, and the organisation's own.
 *
 * @throws InputError when an argument or a file is not what it should be
 */
export function runRegimes(options: RegimesOptions, io: Io): ExitCode {
  const format = textOrJson(options.format);
  const asOf = options.asOf === undefined ? io.today : asDate(options.asOf);
  const policy = policyFor(options, io.cwd);
  const law = applyLaw(policy);
  const asked = new Map(selectRegimes(law, undefined, asOf).map((regime) => [regime.id, regime]));
  const own = new Set(policy.ownRegimes.map(({ id }) => id));
  const regimes = law.regimes.map((regime) =>
    listed(asked.get(regime.id) ?? regime, {
      asked: asked.has(regime.id),
      applies: appliesOn(regime, asOf),
      own: own.has(regime.id),
    }),
  );
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ version: law.version, asOf, regimes }, undefined, 2)}\n`
      : regimesInWords(law.version, asOf, regimes, DEFAULT_PROPOSAL, io.stdout.columns),
  );
  return EXIT.clean;
}

function listed(regime: Regime, is: Pick<ListedRegime, 'asked' | 'applies' | 'own'>): ListedRegime {
  const { id, title, citation, status, from, to, binds, governs, clauses } = regime;
  const all = Object.values(clauses);
  return {
    id,
    title,
    citation,
    status,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...is,
    governs,
    ...(binds && { binds }),
    clauses: all.map((clause) => clause.id),
    waivable: all.filter((clause) => clause.waivable === true).map((clause) => clause.id),
  };
}
