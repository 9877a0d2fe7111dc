import { type Construct } from 'constructs';
import { stableName } from '../stable-name';

/** RDS takes 63 characters; the name of the mirror has seven more than that of its source. */
const LONGEST = 63 - '-mirror'.length;

/**
 * A name for a database that is known at synthesis: log groups with a retention must exist before RDS makes its own, and a
 * replica in another region names its source.
 */
export function databaseName(scope: Construct, id: string): string {
  return stableName(scope, id, LONGEST);
}
