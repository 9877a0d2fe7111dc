/** What a `ResidencyGuard` may be told. */
export interface ResidencyGuardProps {
  /**
   * Raises every warning to a violation.
   *
   * @default - warnings go to stderr and the synth passes
   */
  readonly strict?: boolean;

  /**
   * Ids of the regimes to ask, instead of the default ones. They are printed at the head of the report.
   *
   * @default - every regime in force, and `ecommerce-2018`
   */
  readonly regimes?: string[];

  /**
   * The organisation's folder of declarations, attestations, waivers and the lock, relative to the working folder.
   *
   * @default - `residency` in the working folder, where there is one
   */
  readonly residency?: string;
}
