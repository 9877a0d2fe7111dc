import type { Law, Policy, Regime } from '../model';
import type { Hit } from '../catalogue/hit';
import type { Estate } from '../estate/estate';
import type { Declarations } from './classes/declared';
import type { Holdings } from './classes/holding';
import type { Links } from './classes/links';
import type { CopyInIndia } from './verdicts/copies';
import type { Court } from './verdicts/decide';
import type { Facts } from './verdicts/facts';

/** Everything that is known when findings are made. */
export interface Inspection {
  readonly estate: Estate;
  readonly policy: Policy;
  readonly law: Law;
  readonly regimes: readonly Regime[];
  readonly asOf: string;
  readonly hits: readonly Hit[];
  readonly links: Links;
  readonly declarations: Declarations;
  readonly holdings: Holdings;
  readonly copies: ReadonlyMap<number, CopyInIndia>;
  readonly facts: Facts;
  readonly court: Court;
}
