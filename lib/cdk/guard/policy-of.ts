import { existsSync } from 'node:fs';
import { NO_POLICY, type Policy } from '../../core/model';
import type * as ReadResidency from '../../residency/read-residency';
import type { GuardSettings } from './guard-settings';

const DEFAULT_FOLDER = 'residency';

/** The organisation's policy: its folder, where it has one, and what the guard was told. */
export function policyOf({ strict, regimes, residency }: GuardSettings): Policy {
  const folder = residency ?? (existsSync(DEFAULT_FOLDER) ? DEFAULT_FOLDER : undefined);
  if (folder === undefined) return { ...NO_POLICY, strict, ...(regimes && { regimes }) };
  // the YAML reader and its schemas are loaded for those only who have a folder
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { readResidency } = require('../../residency/read-residency') as typeof ReadResidency;
  return readResidency(folder, { strict, ...(regimes && { regimes }) });
}
