import { Stack, Token } from 'aws-cdk-lib';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { DataClass } from '../../data-class';
import { DataClassification } from '../../data-classification';
import { bucketAbroad } from './bucket-abroad';
import { type GenericExportProps } from './generic-export-props';

/** The bucket abroad, and where that is. */
export interface ExportDestination {
  readonly bucket: IBucket;
  readonly region: string;
}

/**
 * The bucket that was given, or a new one in the scope that was given.
 *
 * @throws when neither or both were given, or when nobody can tell the region
 */
export function exportDestination(
  path: string,
  id: string,
  { to, destination, destinationRegion }: GenericExportProps,
  elements: readonly string[],
): ExportDestination {
  if ((to === undefined) === (destination === undefined)) {
    const found = to === undefined ? 'neither `to` nor `destination` is' : 'both `to` and `destination` are';
    throw new Error(`\`${path}\`: ${found} given; give to: the stack abroad, or destination: its bucket`);
  }
  const region = destinationRegion ?? (to ? Stack.of(to).region : destination!.env.region);
  if (Token.isUnresolved(region)) {
    throw new Error(
      `\`${path}\`: nobody can tell in which region the counts arrive; give destinationRegion: 'ap-southeast-1', or the stack of \`to\` an env with a region`,
    );
  }
  if (destination) return { bucket: destination, region };
  const bucket = bucketAbroad(to!, id, {
    noAccessLogs: 'the bucket holds aggregates: who reads them tells of nobody',
  });
  DataClassification.of(bucket).declare(DataClass.GENERIC, { elements: [...elements] });
  return { bucket, region };
}
