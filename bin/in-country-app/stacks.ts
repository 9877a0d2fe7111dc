import { type App, Stack } from 'aws-cdk-lib';

/** A placeholder: nothing is looked up, so the app synthesises without credentials. */
const account = '111111111111';

/**
 * Where the company is. Each stack is deployed before the ones that name it: mirrors of buckets and tables before their
 * sources.
 */
export interface Stacks {
  /** Mirrors of buckets and tables, and copies of back-ups. */
  readonly hyderabad: Stack;
  /** Originals, and the servers that work on them. */
  readonly mumbai: Stack;
  /** The mirror of the database, which RDS makes after its original. */
  readonly standby: Stack;
  /** What the parent company gets. */
  readonly singapore: Stack;
}

export function stacksOf(app: App): Stacks {
  return {
    hyderabad: new Stack(app, 'Hyderabad', { env: { account, region: 'ap-south-2' } }),
    mumbai: new Stack(app, 'Mumbai', { env: { account, region: 'ap-south-1' } }),
    standby: new Stack(app, 'Standby', { env: { account, region: 'ap-south-2' } }),
    singapore: new Stack(app, 'Singapore', { env: { account, region: 'ap-southeast-1' } }),
  };
}
