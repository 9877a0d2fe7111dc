import type { Policy } from '../../core/model';
import { readResidency } from '../../residency';
import type { GuardSettings } from './guard-settings';

const DEFAULT_FOLDER = 'residency';

/** The organisation's policy: its folder, which may be missing where nobody has named it, and what the guard was told. */
export function policyOf({ strict, regimes, residency }: GuardSettings): Policy {
  return readResidency(residency ?? DEFAULT_FOLDER, {
    strict,
    ...(regimes && { regimes }),
    required: residency !== undefined,
  });
}
