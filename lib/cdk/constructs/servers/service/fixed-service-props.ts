import { type FixedProps } from '../../fixed-props';

const TLS = 'always speaks TLS 1.2 or newer';
const OPEN = 'is called by the network alone, or by everybody with `publicLoadBalancer`';

/**
 * What there is nothing to choose about on a `ResidentService`, by the names that the CDK's pattern for such services
 * gives it.
 */
export const FIXED_SERVICE_PROPS: FixedProps = {
  assignPublicIp: 'has no public addresses',
  cluster: 'has a cluster of its own, which fixes encryption and logs',
  taskDefinition: 'makes its own task definition',
  loadBalancer: 'makes its own load balancer',
  openListener: OPEN,
  protocol: TLS,
  listenerPort: TLS,
  sslPolicy: TLS,
  redirectHTTP: TLS,
  circuitBreaker: 'always rolls a failed deployment back',
};
