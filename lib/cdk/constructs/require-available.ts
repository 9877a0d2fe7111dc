import { MISSING_IN_HYDERABAD } from './missing-in-hyderabad';

/**
 * Refuses resource types that AWS does not offer in the region: the deployment would fail there, after the source was
 * deployed in the other region.
 *
 * @param path construct path of the store, or of its mirror
 * @param region the region in which it is made
 * @param types the resource types that it needs
 * @throws when the region lacks one of them, as far as is known since the date that the message names
 */
export function requireAvailable(path: string, region: string, ...types: string[]): void {
  const lacking = types.filter((type) => region === 'ap-south-2' && isMissingInHyderabad(type));
  if (lacking.length === 0) return;
  const { asOf, source } = MISSING_IN_HYDERABAD;
  throw new Error(
    `\`${path}\`: AWS has no \`${lacking.join('`, `')}\` in \`ap-south-2\`, as of ${asOf} (${source}); ` +
      'make it in `ap-south-1`, without a mirror',
  );
}

function isMissingInHyderabad(type: string): boolean {
  const { services, types } = MISSING_IN_HYDERABAD;
  return services.some((service) => type.startsWith(`AWS::${service}::`)) || types.some((one) => one === type);
}
