import { DROPPED_PROPERTIES } from './emulator-lacks';
import { type TakenOut } from './take-out';

/** What was not deployed, for whoever reads the run. */
export function whatItLacks(takenOut: readonly TakenOut[]): string {
  const lines = takenOut.map(({ stack, logicalId, type, why }) => `  ${stack}/${logicalId} (${type}): ${why}`);
  const dropped = DROPPED_PROPERTIES.map(({ property, instead }) => `  ${property}: ${instead}`);
  return [
    '',
    `The emulator lacks ${lines.length} resources of the app; tests read them in the templates instead:`,
    ...lines.sort(),
    'Its CloudFormation drops these properties:',
    ...dropped,
    '',
  ].join('\n');
}
