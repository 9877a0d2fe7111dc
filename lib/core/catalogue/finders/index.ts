import type { FoundBy } from '../../model';
import type { Finder } from '../found';
import { alwaysGlobal } from './always-global';
import { availabilityZone } from './availability-zone';
import { countryOrSite } from './country-or-site';
import { crossAccount } from './cross-account';
import { externalHost } from './external-host';
import { literalRegion } from './literal-region';
import { modelOrProfilePrefix } from './model-or-profile-prefix';
import { opaqueBody } from './opaque-body';
import { outpostSite } from './outpost-site';
import { referencedResourceStack } from './referenced-resource-stack';
import { regionInArn } from './region-in-arn';
import { regionInUrl } from './region-in-url';
import { s3BucketOwner } from './s3-bucket-owner';
import { serviceImplicit } from './service-implicit';
import { stackRegion } from './stack-region';
import { valueTriggers } from './value-triggers';

/** One finder for each way in which a property can tell a place. */
export const FINDERS: Readonly<Record<FoundBy, Finder>> = {
  'always-global': alwaysGlobal,
  'availability-zone': availabilityZone,
  'country-or-site': countryOrSite,
  'cross-account': crossAccount,
  'external-host': externalHost,
  'literal-region': literalRegion,
  'literal-region-list': literalRegion,
  'model-or-profile-prefix': modelOrProfilePrefix,
  'opaque-body': opaqueBody,
  'outpost-site': outpostSite,
  'referenced-resource-stack': referencedResourceStack,
  'region-in-arn': regionInArn,
  'region-in-url': regionInUrl,
  's3-bucket-owner': s3BucketOwner,
  'service-implicit': serviceImplicit,
  'stack-region': stackRegion,
  'value-triggers': valueTriggers,
};
