import { NetworkEgress, ResidentNetwork } from '../../lib';
import { type Stacks } from './stacks';

/** One network for servers and databases. Nothing leaves it but calls to the bank's gateway, in India. */
export function network({ mumbai }: Stacks): ResidentNetwork {
  return new ResidentNetwork(mumbai, 'Network', {
    publicLoadBalancers: true,
    egress: NetworkEgress.allowList(['gateway.bank.example']),
  });
}
