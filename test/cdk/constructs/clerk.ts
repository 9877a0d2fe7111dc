import { type Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, type FunctionOptions, Runtime } from 'aws-cdk-lib/aws-lambda';

/** A function of the shop that works with its stores. */
export function clerk(stack: Stack, options: FunctionOptions = {}): LambdaFunction {
  return new LambdaFunction(stack, 'Clerk', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {};'),
    ...options,
  });
}
