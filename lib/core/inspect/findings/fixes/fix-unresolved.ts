import type { Flow } from '../../verdicts/flow';
import { declarePlace } from './declare';
import { fixOfStore } from './fix-of-store';
import { narrowed, parameterBehind, type ParameterBehind } from './parameter-behind';
import { isFromCdk } from './written-in';

/** The one line that says where a place is that nobody can tell. */
export function fixUnresolved({ hit }: Flow, why: string): string {
  const { bearer, property, found } = hit;
  const { declare, resource } = found;
  if (declare) return `if ${NAME_OF[declare.key]} is in India, say so ${declarePlace(declare.key, declare.value)}`;
  if (/^the stack .* names no region/.test(why)) return fixOfStore(resource ?? bearer, { kind: 'unresolved', why });
  if (/global cluster/.test(why))
    return 'inspect the stacks of its other members too: `india-residency check THIS.out OTHER.out`';
  if (/^the (?:export|output) /.test(why))
    return 'inspect the stack that exports it too: `india-residency check cdk.out OTHER.out`';
  if (/^the definition lies /.test(why))
    return 'write the definition into the template, or put it beside the template, where it is read';
  if (/hides the regions/.test(why))
    return `name a model of ${bearer.region ?? 'ap-south-1'}, or a profile whose id begins with \`in.\`, instead of an id that hides it`;
  const parameter = parameterBehind(bearer, property);
  if (parameter) return byParameter(hit, parameter);
  return `write a literal region, ARN or name in \`${property}\`, or refer to a resource of ${isFromCdk(bearer) ? 'the app' : 'the template'}`;
}

const NAME_OF = {
  bucket: 'the bucket',
  host: 'the host',
  account: 'the account',
  name: 'the resource',
} as const;

function takesARegion({ mechanism }: Flow['hit']): boolean {
  return mechanism.foundBy === 'literal-region' || mechanism.foundBy === 'literal-region-list';
}

/** A region can be one of two; an ARN, a bucket or an address can be any, so it is better written out. */
function byParameter(hit: Flow['hit'], parameter: ParameterBehind): string {
  const { bearer, found } = hit;
  const { name, isWhole } = parameter;
  const isRegion = isWhole && takesARegion(hit);
  const narrow = narrowed({ ...parameter, isWhole: isRegion || isRegionKey(found.text) });
  if (isRegion || isRegionKey(found.text)) return narrow;
  const written = `write the value of \`${name}\` ${isFromCdk(bearer) ? 'in code' : 'in the template'}`;
  return found.place.kind === 'unresolved' && /is read from Systems Manager/.test(found.place.why)
    ? `${written}: what it reads from Systems Manager is known only at deployment`
    : `${written}, or ${narrow}`;
}

/** Does a text of a body stand under the name of a region: `DR_REGION=${Region}`? */
function isRegionKey(text: string): boolean {
  return /region$/i.test(text.split('=')[0] ?? '');
}
