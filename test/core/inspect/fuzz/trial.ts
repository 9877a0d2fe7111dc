import { performance } from 'node:perf_hooks';
import { inspect } from '../../../../lib/core/inspect/inspect';
import { InputError, NO_POLICY, type Assembly, type Finding } from '../../../../lib/core/model';
import { TODAY } from '../inspected';
import { spoil } from './junk';
import { Random } from './random';
import { wrapOne } from './wraps';

/** Where templates come from. */
export interface Source {
  readonly name: string;
  readonly assembly: Assembly;
}

/** What should not be, and how it came about. */
export interface Failure {
  readonly source: string;
  readonly seed: number;
  readonly what: string;
}

/** Nothing may take longer than this, in milliseconds. */
const LONGEST = 1000;

/** What is tried. */
export type Inspect = typeof inspect;

/** One trial: a template is written in another way, or spoilt, and inspected. */
export function tryOnce(sources: readonly Source[], seed: number, inspection: Inspect = inspect): Failure | undefined {
  const random = new Random(seed);
  const { name, assembly } = random.one(sources);
  const fail = (what: string): Failure => ({ source: name, seed, what });
  const at = random.below(assembly.stacks.length);
  const stack = assembly.stacks[at]!;
  const put = (one: typeof stack): Assembly => ({
    ...assembly,
    stacks: assembly.stacks.map((own, i) => (i === at ? one : own)),
  });

  if (random.below(2) === 0) {
    const outcome = inspected(inspection, put(spoil(stack, random)));
    return typeof outcome === 'string' ? fail(outcome) : undefined;
  }
  const wrapped = wrapOne(stack, random);
  if (wrapped === undefined) return undefined;
  const before = violationsOf(inspected(inspection, assembly));
  const after = inspected(inspection, put(wrapped.stack));
  if (typeof after === 'string') return fail(`${after}, after ${wrapped.how}`);
  const left = violationsOf(after);
  const silenced = before.filter((one) => !left.includes(one));
  return silenced.length === 0 ? undefined : fail(`${silenced.join('; ')} silenced by ${wrapped.how}`);
}

/** The findings, or what went wrong. Bad input is an answer. */
function inspected(inspection: Inspect, assembly: Assembly): readonly Finding[] | string {
  const start = performance.now();
  try {
    const { findings } = inspection(assembly, NO_POLICY, TODAY);
    const took = performance.now() - start;
    return took > LONGEST ? `took ${Math.round(took)} ms` : findings;
  } catch (error) {
    if (error instanceof InputError) return [];
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
  }
}

/** A template that is refused as bad input is not deployed either: nothing to compare with. */
function violationsOf(findings: readonly Finding[] | string): readonly string[] {
  if (typeof findings === 'string') return [];
  const found = findings.filter(({ level }) => level === 'violation');
  return [...new Set(found.map(({ rule, logicalId, dataClass }) => `${rule} of ${dataClass ?? ''} at ${logicalId}`))];
}
