import { isIndiaRegion } from '../../../../core/model/region';

const HOST_NAME = /^\.?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
const AWS_HOST = /\.(?:amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|api\.aws|on\.aws)$/;

/**
 * Refuses what a firewall could not match, and what would let data out of India through AWS itself.
 *
 * @throws when the list is empty, a destination is no host name, or a host of AWS that is not of an India region
 */
export function requireDestinations(destinations: readonly string[]): void {
  if (destinations.length === 0) {
    throw new Error('the allow-list names no destination; name hosts, or use NetworkEgress.NONE');
  }
  for (const destination of destinations) {
    if (!HOST_NAME.test(destination)) {
      throw new Error(
        `\`${destination}\` is no host name; write it as \`api.payments.example\`, or \`.payments.example\` for a domain with all below it, ` +
          'in lower case, without scheme, port or path',
      );
    }
    if (isAwsOutsideIndia(destination)) {
      throw new Error(
        `\`${destination}\` is a host of AWS that is not of one region in India; ` +
          'name the host of `ap-south-1` or `ap-south-2`, or use an endpoint of the network',
      );
    }
  }
}

/** Without an India region among its labels such a host is global, of us-east-1, or a wildcard over all regions. */
function isAwsOutsideIndia(destination: string): boolean {
  if (!AWS_HOST.test(destination.startsWith('.') ? destination : `.${destination}`)) return false;
  return !destination.split('.').some(isIndiaRegion);
}
