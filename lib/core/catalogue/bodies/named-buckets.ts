import { isMap } from '../../estate/intrinsics';
import { hasMark } from '../../estate/marks';
import type { Found, Sought } from '../found';
import { placeOfBucket } from '../places/place-of-bucket';

const BUCKET_KEY = /(?:^|s3)bucket(?:name)?$/i;

/** Addresses, which are found in any body, and what a state machine fills in when it runs. */
const NO_NAME = /^(?:arn:|s3:|\{%|\$)/;

/** Buckets that the parameters of a call name by their bare name; those of other stacks, and references, are found in any body. */
export function namedBuckets(sought: Sought, parameters: unknown): Found[] {
  const { marks, names } = sought.estate;
  const found: Found[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key);
    else if (isMap(value)) for (const [name, inner] of Object.entries(value)) visit(inner, name);
    else if (typeof value === 'string' && BUCKET_KEY.test(key) && !NO_NAME.test(value)) {
      const isFound = names.named(value).length > 0 || (hasMark(value) && !marks.unresolvedIn(value));
      if (!isFound) found.push(placeOfBucket(sought, value));
    }
  };
  visit(parameters, '');
  return found;
}
