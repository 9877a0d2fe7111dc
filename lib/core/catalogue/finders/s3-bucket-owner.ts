import type { Finder } from '../found';
import { placeOfBucket } from '../places/place-of-bucket';
import { placeOfHost } from '../places/place-of-host';
import { placeOfText } from '../places/place-of-text';
import { leafTexts } from './leaf-texts';

/**
 * The value names an S3 bucket, whose region no S3 name carries. Some of these properties may hold something else in
 * its place (a stream's ARN in a Glue location, a table's in a data source): those are placed as what they are.
 */
export const s3BucketOwner: Finder = (sought) =>
  leafTexts(sought.value)
    .filter((text) => text !== '')
    .map((text) => {
      // Access points and the like have a region in their ARN, and streams and tables are placed as what they are.
      if (/^arn:[^:]*:(?!s3:::)/.test(text)) return placeOfText(sought, text);
      if (/^(?:https?|jdbc|mongodb|kafka):/i.test(text) || /\.amazonaws\.com/.test(text))
        return placeOfHost(sought, text);
      return placeOfBucket(sought, text);
    });
