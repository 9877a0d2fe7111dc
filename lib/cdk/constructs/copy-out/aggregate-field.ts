import type { FieldRule } from '../../../runtime/aggregate-gate/aggregate-schema';

/** What `AggregateField.count` may say beside what is counted. */
export interface CountOptions {
  /**
   * The generic element of the vocabulary that the number is, such as `customer-count`.
   *
   * @default - `aggregate-statistics`
   */
  readonly element?: string;
}

/** How fine a period of time is. */
export enum PeriodUnit {
  /** `2026` */
  YEAR = 'year',
  /** `2026-11` */
  MONTH = 'month',
  /** `2026-11-24` */
  DAY = 'day',
}

/** What one field of the rows of a `GenericExport` may hold: none of them has room for anything about a person. */
export class AggregateField {
  /** A whole number of people or things: zero, or at least the smallest group, and at most two thousand million. */
  public static count(options: CountOptions = {}): AggregateField {
    return new AggregateField({ kind: 'count' }, options.element ?? 'aggregate-statistics');
  }

  /** A sum, mean or share. It leaves rounded to three digits, so that no number of a person's fits into it. */
  public static statistic(): AggregateField {
    return new AggregateField({ kind: 'statistic' }, 'aggregate-statistics');
  }

  /** One of these values, such as the states of India, and nothing else. */
  public static category(values: string[]): AggregateField {
    return new AggregateField({ kind: 'category', values });
  }

  /** A year, month or day. */
  public static period(unit: PeriodUnit): AggregateField {
    return new AggregateField({ kind: 'period', unit });
  }

  /** @internal */
  public readonly _rule: FieldRule;
  /** @internal */
  public readonly _element?: string;

  private constructor(rule: FieldRule, element?: string) {
    this._rule = rule;
    this._element = element;
  }
}
