import { placeOfRegion, isRegionShaped, type Mechanism } from '../../model';
import { isMap } from '../../estate/intrinsics';
import type { EstateResource } from '../../estate/estate-resource';
import type { Hit } from '../hit';
import type { SpecialFinder, SpecialQuestion } from './special';

/** Attributes that are themselves a secret, not a name of one. */
const SECRET_ATTRIBUTE =
  /^(?:AWS::IAM::AccessKey\.SecretAccessKey|AWS::Cognito::UserPoolClient\.ClientSecret|AWS::ApiGateway::ApiKey\.Value)$/;

/** CDK's cross-region references write names and ARNs into the consumer's region: metadata, unless a value is a secret. */
export const exportWriter: SpecialFinder = {
  owns: ({ path }) => path === 'WriterProps.region',
  hits(question) {
    const { resource, estate, mechanisms } = question;
    const props = resource.properties['WriterProps'];
    const entry = mechanisms[0];
    if (!isMap(props) || !entry) return [];
    const secret = secretIn(question, props['exports']);
    const mechanism: Mechanism = secret
      ? { ...entry, moves: 'content', weight: 'critical' }
      : { ...entry, moves: 'metadata', weight: 'info' };
    return estate.foldText(props['region'], resource.owner).flatMap((region): Hit[] => {
      if (!isRegionShaped(region)) return [];
      const hit: Hit = {
        bearer: resource,
        mechanism,
        property: 'WriterProps.region',
        found: { place: placeOfRegion(region), text: region, literal: true },
      };
      return [secret?.resource ? { ...hit, source: secret.resource } : hit];
    });
  },
};

function secretIn(
  { estate, resource }: SpecialQuestion,
  exported: unknown,
): { readonly resource?: EstateResource } | undefined {
  for (const value of isMap(exported) ? Object.values(exported) : []) {
    for (const text of estate.foldText(value, resource.owner)) {
      for (const mark of estate.marks.within(text)) {
        if (mark.kind === 'unresolved' && /^resolve:(?:secretsmanager|ssm-secure):/.test(mark.label ?? '')) return {};
        if (mark.kind === 'resource' && SECRET_ATTRIBUTE.test(`${mark.resource.type}.${mark.attribute ?? ''}`))
          return { resource: mark.resource };
      }
    }
  }
  return undefined;
}
