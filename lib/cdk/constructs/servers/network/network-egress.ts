import { requireDestinations } from './allowed-destinations';

/**
 * How a `ResidentNetwork` reaches hosts outside AWS.
 *
 * @example
 * new ResidentNetwork(this, 'Network', { egress: NetworkEgress.allowList(['api.payments.example']) });
 */
export class NetworkEgress {
  /** Not at all: no NAT gateway, no internet gateway. AWS is reached through the VPC's endpoints. */
  public static readonly NONE = new NetworkEgress('none', []);

  /**
   * Through a NAT gateway in each zone, to any host anywhere. Nothing keeps servers from sending data abroad then but
   * what runs on them.
   */
  public static readonly NAT = new NetworkEgress('nat', []);

  /**
   * Through AWS Network Firewall and a NAT gateway in each zone, to the named hosts only, and only over TLS. Everything
   * else is dropped and logged. The firewall reads the name that a client asks for (SNI): it holds honest programs to
   * the list, and not one that lies about whom it calls.
   *
   * @param destinations host names, such as `api.payments.example`; `.payments.example` is that domain with all below
   * it
   * @throws when a destination is no host name, or a host of AWS that is not of an India region
   */
  public static allowList(destinations: string[]): NetworkEgress {
    requireDestinations(destinations);
    return new NetworkEgress('allow-list', [...destinations]);
  }

  private constructor(
    /** `none`, `nat` or `allow-list`. */
    public readonly kind: string,
    /** The hosts of an allow-list; empty for the other kinds. */
    public readonly destinations: string[],
  ) {}

  /** The kind, as printed in messages. */
  public toString(): string {
    return this.kind;
  }
}
