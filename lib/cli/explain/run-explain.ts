import { applyLaw, classesOf, judge, selectRegimes, unknownWord } from '../../core/law';
import { ACTIONS, InputError, isAction, type Action, type Destination, type Placement } from '../../core/model';
import { asDate } from '../check/arguments';
import { EXIT, type ExitCode } from '../exit-code';
import type { Io } from '../io';
import { notAsked } from '../not-asked';
import { policyFor } from '../policy-for';
import { textOrJson } from '../text-or-json';
import type { ExplainOptions } from './add-explain';
import { explanationOf } from './explanation';
import { explanationInWords } from './explanation-in-words';
import { factsWith } from './facts-with';
import { placeOfWord } from './place-of-word';

/**
 * Asks the law a question without any template.
 *
 * @throws InputError for a word that the law does not have, and for a place that contradicts the action
 */
export function runExplain(dataClass: string, action: string, options: ExplainOptions, io: Io): ExitCode {
  const format = textOrJson(options.format);
  const asOf = options.asOf === undefined ? io.today : asDate(options.asOf);
  const policy = policyFor(options, io.cwd);
  const law = applyLaw(policy);
  const classes = classesOf(law);
  if (!classes.includes(dataClass)) throw new InputError(unknownWord('class', dataClass, classes, 'classes'));
  const asked = actionOf(action);
  const place = options.to === undefined ? undefined : placeOfWord(options.to, asked);
  const factOf = factsWith(options.with);

  const regimes = selectRegimes(law, policy.regimes, asOf);
  const judgement = judge(law, regimes, { dataClass, action: asked, roles: policy.roles, factOf });
  const explanation = explanationOf(
    { dataClass, action: asked, ...(place && { to: destinationOf(place) }), asOf },
    judgement,
    notAsked(law, policy.regimes, asOf),
  );
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(explanation, undefined, 2)}\n`
      : explanationInWords(explanation, place, io.stdout.columns),
  );
  return explanation.verdict === 'permit' ? EXIT.clean : EXIT.violations;
}

function actionOf(word: string): Action {
  if (isAction(word)) return word;
  throw new InputError(unknownWord('action', word, ACTIONS));
}

/** The place as the JSON of a report states one. */
function destinationOf(place: Placement): Destination {
  const { kind, region, country, host } = { region: undefined, country: undefined, host: undefined, ...place };
  return { kind, ...(region && { region }), ...(country && { country }), ...(host && { host }) };
}
