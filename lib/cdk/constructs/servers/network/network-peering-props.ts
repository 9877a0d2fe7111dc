/** Another network in India with which a `ResidentNetwork` is peered. */
export interface NetworkPeeringProps {
  /** Id of the other VPC. */
  readonly peerVpcId: string;

  /** Addresses of the other VPC, such as `10.1.0.0/16`. They must not overlap with those of the network. */
  readonly peerCidr: string;

  /**
   * Region of the other VPC, in India.
   *
   * @default - the region of the network
   */
  readonly peerRegion?: string;

  /**
   * Account of the other VPC.
   *
   * @default - the account of the network
   */
  readonly peerAccount?: string;

  /**
   * Role in the other account that accepts the peering.
   *
   * @default - none: the peering is accepted at once within an account
   */
  readonly peerRoleArn?: string;
}
