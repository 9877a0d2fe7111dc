import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { NestedStack, Stack, Stage } = require('aws-cdk-lib');

const ACCOUNT = '111111111111';

/**
 * As many stacks as it takes, each of so many services. Every second stack stands in a Stage, every third has its last two services in
 * nested stacks, one in five is in Hyderabad.
 *
 * @param stacks how many
 * @param services how many a stack has
 * @param build `addService(scope, id, {s, n})` for each, after `onStack(stack, s)`
 */
export function fillStacks(app, stacks, services, { onStack, addService }) {
  const stage = new Stage(app, 'Prod');
  for (let s = 0; s < stacks; s++) {
    const region = s % 5 === 4 ? 'ap-south-2' : 'ap-south-1';
    const stack = new Stack(s % 2 === 0 ? stage : app, `Orders${s}`, { env: { account: ACCOUNT, region } });
    onStack(stack, s);
    for (let n = 0; n < services; n++) {
      const nested = s % 3 === 0 && n >= services - 2;
      const id = `Service${n}`;
      addService(nested ? new NestedStack(stack, id) : stack, id, { s, n });
    }
  }
}
