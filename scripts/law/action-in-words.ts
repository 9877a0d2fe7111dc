import type { Action } from '../../lib/core/model';

const WORDS: Readonly<Record<Action, string>> = {
  'store-in-india': 'stored in India',
  'store-abroad': 'stored abroad, with no copy in India',
  'mirror-from-abroad': 'stored abroad, with a copy in India',
  'process-abroad': 'processed abroad',
  'replicate-in-india': 'copied from one place in India to another',
  'copy-out': 'copied from India to a place abroad',
};

/** What is done with data, as a table's reader says it. */
export function actionInWords(action: Action): string {
  return WORDS[action];
}
