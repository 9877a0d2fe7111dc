import type { DataClass } from '../data-class';

/** What every `Resident…` construct asks beside the props of its CDK counterpart: what the data is in law. */
export interface ResidentProps {
  /** What the data is in law. It decides where copies may go, so there is no default. */
  readonly dataClass: DataClass;

  /**
   * What the store holds, in words of the vocabulary, such as `customer-count` or `card-number`.
   *
   * @default - not named; generic data that leaves India without naming its elements is a warning
   */
  readonly elements?: string[];

  /**
   * Ids of entries of `residency/attestations.yaml` on which the class relies, such as the record of explicit consent.
   *
   * @default - none
   */
  readonly attestations?: string[];
}
