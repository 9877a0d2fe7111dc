/** Suffixes that only a private network resolves: of VPCs, of clusters, of a local network. */
const PRIVATE_SUFFIX = /(?:^|\.)(?:internal|local|localdomain|svc)$/;

/** Addresses of private networks, of the machine itself, and of the link between them. */
const PRIVATE_ADDRESS =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|127(?:\.\d+){3}|169\.254(?:\.\d+){2}|\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\])$/;

/** Protocols of a network. Behind any other (`Salesforce://AppFlow`) stands the name of a product. */
const NETWORK =
  /^(?:jdbc:[a-z:]+|https?|wss?|tcp|tls|ssl|udp|grpcs?|rediss?|mongodb(?:\+srv)?|amqps?|mqtts?|nats|kafka|postgres(?:ql)?|mysql|s?ftp|ldaps?|smb|nfs|rtmps?|srt):\/\//i;

export function hasPrivateSuffix(host: string): boolean {
  return PRIVATE_SUFFIX.test(host);
}

/**
 * Does only a private network know this host? Whoever reaches it is inside that network. A name without a dot is one:
 * of a container beside, of a service in the same namespace.
 */
export function isPrivateHost(host: string, address: string): boolean {
  if (PRIVATE_SUFFIX.test(host) || PRIVATE_ADDRESS.test(host)) return true;
  return /^[a-z0-9_-]+$/.test(host) && (NETWORK.test(address) || !address.includes('://'));
}
