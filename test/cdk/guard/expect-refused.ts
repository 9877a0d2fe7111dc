import { expect } from '@jest/globals';
import type { Outcome, ShopApp } from './shop-app';

/** The synth failed, says where and to what region, shows no code, and leaves nothing to deploy. */
export function expectRefused(app: ShopApp, { status, stderr }: Outcome, path: string, region = 'us-east-2'): void {
  expect({ status, manifests: app.manifests() }).toEqual({ status: 1, manifests: [] });
  expect(stderr).toContain(path);
  expect(stderr).toContain(region);
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(stderr).not.toMatch(/^\s*throw /m);
}
