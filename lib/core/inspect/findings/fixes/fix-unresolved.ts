import type { Flow } from '../../verdicts/flow';
import { declarePlace } from './declare';
import { fixOfStore } from './fix-of-store';
import { narrowed, parameterBehind } from './parameter-behind';
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
  if (parameter) return byParameter(hit, narrowed(parameter), parameter.isWhole && takesARegion(hit));
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
function byParameter({ bearer, property, found }: Flow['hit'], narrow: string, isRegion: boolean): string {
  if (isRegion || /region$/i.test(found.text.split('=')[0] ?? '')) return narrow;
  const where = isFromCdk(bearer) ? 'in code' : 'in the template';
  return `write the value of \`${property}\` ${where}, or give its parameter \`AllowedValues\` that all lie in India`;
}
