import { parseArgs } from 'node:util';

/** What `npm run bench -- …` can be told. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      size: { type: 'string', default: '5000,20000' },
      only: { type: 'string', default: 'mixed,payment,chains,nag,check' },
      plain: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
    },
  });
  const sizes = values.size.split(',').map(Number);
  const runs = Number(values.runs);
  if (!sizes.every((size) => size > 0))
    throw new Error(`\`--size ${values.size}\`: give numbers of resources, as in 5000,20000`);
  if (!(runs > 0)) throw new Error(`\`--runs ${values.runs}\`: give a number`);
  return { ...values, runs, sizes, only: values.only.split(',') };
}
