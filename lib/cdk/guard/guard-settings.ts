import { resolve } from 'node:path';
import type { ResidencyGuardProps } from './residency-guard-props';

/** A guard's props, with the defaults filled in, in a form in which two can be compared. */
export interface GuardSettings {
  readonly strict: boolean;
  readonly regimes?: readonly string[];
  /** The organisation's folder as it was given; `undefined`: `residency/` where there is one. */
  readonly residency?: string;
}

export function settingsOf(props: ResidencyGuardProps): GuardSettings {
  return {
    strict: props.strict ?? false,
    ...(props.regimes && { regimes: [...new Set(props.regimes)] }),
    ...(props.residency !== undefined && { residency: props.residency }),
  };
}

/** What differs between two guards, in words; empty where they are the same. */
export function differences(one: GuardSettings, other: GuardSettings): string[] {
  return (['strict', 'regimes', 'residency'] as const)
    .filter((prop) => comparable(one, prop) !== comparable(other, prop))
    .map((prop) => `\`${prop}\` is ${inWords(one[prop])} for one and ${inWords(other[prop])} for the other`);
}

function comparable(settings: GuardSettings, prop: keyof GuardSettings): string {
  if (prop === 'residency' && settings.residency !== undefined) return resolve(settings.residency);
  return prop === 'regimes' ? String(settings.regimes && [...settings.regimes].sort()) : String(settings[prop]);
}

function inWords(setting: GuardSettings[keyof GuardSettings]): string {
  return setting === undefined ? 'not set' : `\`${String(setting)}\``;
}
