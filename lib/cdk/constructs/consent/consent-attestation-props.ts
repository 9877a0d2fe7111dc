/** What a person attests, with a ledger as the evidence. */
export interface ConsentAttestationProps {
  /** Id of the entry, which app code names: `CONSENT-2026-014`. */
  readonly id: string;

  /** The notice on which consent was asked for: `consent notice v3`. */
  readonly notice: string;

  /** The person or office who stands for it: `Data Protection Officer`. */
  readonly by: string;

  /** Day from which they do, YYYY-MM-DD. */
  readonly on: string;

  /**
   * The condition that is attested: `explicit-consent` or `consent`.
   *
   * @default 'explicit-consent'
   */
  readonly condition?: string;

  /**
   * Last day on which the entry holds, YYYY-MM-DD.
   *
   * @default - none
   */
  readonly expires?: string;

  /**
   * Paths of the stores to which the consents are given, as a report shows them; `*` and `**` may stand in them.
   *
   * @default - wherever a declaration names the id
   */
  readonly paths?: string[];
}
