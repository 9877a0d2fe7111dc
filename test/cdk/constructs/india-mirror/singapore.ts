import { App, Stack } from 'aws-cdk-lib';
import { ACCOUNT, QUICK } from '../payments-shop';

/** A shop whose parent keeps the originals in Singapore. */
export function withParent(): { app: App; singapore: Stack; mumbai: Stack } {
  const zones = ['ap-south-1', 'ap-southeast-1'].map((region) => [
    `availability-zones:account=${ACCOUNT}:region=${region}`,
    [`${region}a`, `${region}b`],
  ]);
  const app = new App({ ...QUICK, context: Object.fromEntries(zones) as Record<string, unknown> });
  return {
    app,
    singapore: new Stack(app, 'Singapore', { env: { account: ACCOUNT, region: 'ap-southeast-1' } }),
    mumbai: new Stack(app, 'Mumbai', { env: { account: ACCOUNT, region: 'ap-south-1' } }),
  };
}

/** Attestations as the organisation keeps them. */
export function attested(...conditions: string[]): string {
  return conditions
    .map(
      (condition) =>
        `- { id: ${condition}-1, condition: ${condition}, reference: minutes, by: the board, on: 2026-02-01 }\n`,
    )
    .join('');
}
