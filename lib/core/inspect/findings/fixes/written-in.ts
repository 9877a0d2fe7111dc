import type { EstateResource } from '../../../estate/estate-resource';
import { own } from '../../../estate/intrinsics';

/** Did CDK make the template? Then a person edits code, and no template. */
export function isFromCdk({ body, owner, logicalId, at }: EstateResource): boolean {
  return (
    typeof body.Metadata?.['aws:cdk:path'] === 'string' ||
    owner.constructPath(logicalId) !== undefined ||
    (at !== undefined && /\.(?:[cm]?[jt]sx?|py|java|cs|go)(?::\d+)?$/.test(at))
  );
}

/** Is it written in the short form of SAM, whose properties have other names? */
export function isFromSam({ owner, logicalId }: EstateResource): boolean {
  return own(owner.template.Resources, logicalId)?.Type?.startsWith('AWS::Serverless::') === true;
}
