import type { Attestation } from '../model';
import { isNobody } from './nobody';
import { daysBetween } from './waivers';

/** What makes an attestation invalid whatever rests on it, each in words; empty where nothing does. It may still have ended. */
export function faultsOfAttestation({ by, on, expires, maximumDays }: Attestation): readonly string[] {
  const limit = maximumDays === undefined ? '' : `${maximumDays} days are the most`;
  const isEndless = maximumDays !== undefined && expires === undefined;
  const isLong = maximumDays !== undefined && expires !== undefined && daysBetween(on, expires) > maximumDays;
  return [
    ...(isNobody(by) ? ['nobody stands for it: `by` names no person'] : []),
    ...(isEndless ? [`it has no end, and ${limit}`] : []),
    ...(isLong ? [`it lasts ${daysBetween(on, expires)} days, and ${limit}`] : []),
  ];
}
