import type { IConstruct } from 'constructs';
import { InputError } from '../../core/model';

const KEY = 'india-residency:mode';

/** Whether the synth fails on violations. A key of the command line and not a prop: it must not stay in the code. */
export type Mode = 'enforce' | 'report' | 'report-refused-in-ci';

/**
 * The guard fails every verb that synthesises, `ls`, `diff` and `destroy` too: `-c india-residency:mode=report` lets
 * those through. A build never gets through by it.
 *
 * @throws InputError when the key holds another word
 */
export function modeOf(root: IConstruct, env: NodeJS.ProcessEnv): Mode {
  const asked: unknown = root.node.tryGetContext(KEY);
  if (asked === undefined || asked === 'enforce') return 'enforce';
  if (asked !== 'report') {
    throw new InputError(`the context key \`${KEY}\` is \`${String(asked)}\`; it may be \`report\` or \`enforce\``);
  }
  return isCi(env) ? 'report-refused-in-ci' : 'report';
}

/** People write `CI=false` where they mean that it is none. */
function isCi({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false';
}
