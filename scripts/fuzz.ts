/**
 * `npm run fuzz [-- --count N] [--seed S] [--from DIR]`: inspects random and mutated templates, ten thousand unless told otherwise.
 * None may crash, take longer than a second, or lose a violation because a text is written in another way. The templates are those
 * of the examples, or of a folder. Prints each failure with the seed that brings it back, and exits 1.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fromExamples, fromFolder } from '../test/core/inspect/fuzz/sources';
import { tryOnce } from '../test/core/inspect/fuzz/trial';
import { examples } from '../test/examples/ways';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string' },
  },
});
const [count, first] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1) throw new Error(`\`${values.count}\` is no number of templates`);
if (!Number.isSafeInteger(first)) throw new Error(`\`${values.seed}\` is no seed: a whole number is`);

const sources = values.from === undefined ? fromExamples(examples.values()) : fromFolder(resolve(values.from));
if (sources.length === 0) throw new Error('there is no template to begin with');
console.log(`${count} templates, made of ${sources.length}`);

let failures = 0;
for (let seed = first; seed < first + count; seed++) {
  const failure = tryOnce(sources, seed);
  if (failure === undefined) continue;
  failures++;
  console.log(`--seed ${failure.seed} --count 1: ${failure.source}: ${failure.what}`);
}
console.log(`${failures} of ${count} failed`);
process.exitCode = failures === 0 ? 0 : 1;
