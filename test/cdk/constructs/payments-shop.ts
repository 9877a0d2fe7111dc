import { App, type AppProps, Stack } from 'aws-cdk-lib';

export const ACCOUNT = '111111111111';

/** CDK's own validation of templates takes seconds; one test runs it on purpose. */
export const QUICK: AppProps = { analyticsReporting: false, builtinCloudFormationValidation: false };

/** The zones of the two regions, which CDK would look up. */
const ZONES = Object.fromEntries(
  ['ap-south-1', 'ap-south-2'].map((region) => [
    `availability-zones:account=${ACCOUNT}:region=${region}`,
    ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
  ]),
);

/** The two stacks of a payments shop. */
export function shop(): { app: App; mumbai: Stack; hyderabad: Stack } {
  const app = new App({ ...QUICK, context: ZONES });
  return {
    app,
    mumbai: new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } }),
    hyderabad: new Stack(app, 'Hyderabad', { env: { account: ACCOUNT, region: 'ap-south-2' } }),
  };
}
