import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Policy } from '../core/model';
import { readResidency } from '../residency';
import { asIds } from './check/arguments';

/** The organisation's folder, where nobody names another. */
export const DEFAULT_FOLDER = 'residency';

/** The options that make a policy, as typed. */
export interface PolicyOptions {
  readonly residency?: string;
  readonly strict?: boolean;
  readonly regimes?: string;
}

/** What the organisation's folder and the caller ask. A folder that is there, or that somebody names, has to be readable. */
export function policyFor({ residency, strict, regimes }: PolicyOptions, cwd: string): Policy {
  const folder = path.resolve(cwd, residency ?? DEFAULT_FOLDER);
  const isThere = fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return readResidency(folder, {
    strict: strict ?? false,
    regimes: regimes === undefined ? undefined : asIds(regimes),
    required: residency !== undefined || isThere,
  });
}
