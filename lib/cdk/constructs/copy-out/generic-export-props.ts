import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { type DataClass } from '../../data-class';
import { type AggregateField } from './aggregate-field';

/** The props of a `GenericExport`. */
export interface GenericExportProps {
  /**
   * The fields of a row, by name. Among them is at least one `AggregateField.count`; a row that has other fields, or another value
   * in one of them, keeps its whole file in India.
   */
  readonly fields: Record<string, AggregateField>;

  /**
   * Scope of the bucket abroad: a stack, or a construct in one, with a region of its own. The bucket is declared generic, with
   * the elements of the fields.
   *
   * @default - none: `destination` is the bucket
   */
  readonly to?: Construct;

  /**
   * A bucket abroad that exists already, in this app or outside it. It must have a name that is known at synthesis. Declare it `DataClass.GENERIC` where it is in
   * the app, or name it under `places` in `residency/declarations.yaml` where it is not.
   *
   * @default - a bucket made in the scope `to`
   */
  readonly destination?: IBucket;

  /**
   * Region of `destination`.
   *
   * @default - the one of its stack
   */
  readonly destinationRegion?: string;

  /**
   * The smallest group that may be counted: fewer people could be told apart. At least 2.
   *
   * @default 10
   */
  readonly smallestGroup?: number;

  /**
   * What may lie in the outbox before the gate has looked at it. A file that is refused stays there, so it is as strict as the data
   * from which the aggregates are made.
   *
   * @default DataClass.PERSONAL
   */
  readonly dataClass?: DataClass;

  /**
   * Key of the outbox. It must be in the outbox's region.
   *
   * @default - an own `ResidentKey`
   */
  readonly encryptionKey?: IKey;
}
