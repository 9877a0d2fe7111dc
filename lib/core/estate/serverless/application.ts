import { isMap } from '../intrinsics';
import type { Expansion, Written } from './expansion';

/**
 * A nested application keeps its type, for messages name what stands in the template. One of the Serverless Application
 * Repository is copied in, like a library: where it comes from is no destination, and no template that could be inspected.
 */
export function expandApplication({ properties }: Written): Expansion {
  const { Location, ...own } = properties;
  const isCopiedIn = isMap(Location) && Location['ApplicationId'] !== undefined;
  return { Type: 'AWS::Serverless::Application', Properties: isCopiedIn ? own : properties };
}
