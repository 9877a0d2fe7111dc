import { App, type AppProps, Stack } from 'aws-cdk-lib';

export const ACCOUNT = '111111111111';

/** CDK's own validation of templates takes seconds; one test runs it on purpose. */
export const QUICK: AppProps = { analyticsReporting: false, builtinCloudFormationValidation: false };

/** The two stacks of a payments shop. */
export function shop(): { app: App; mumbai: Stack; hyderabad: Stack } {
  const app = new App(QUICK);
  return {
    app,
    mumbai: new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } }),
    hyderabad: new Stack(app, 'Hyderabad', { env: { account: ACCOUNT, region: 'ap-south-2' } }),
  };
}
