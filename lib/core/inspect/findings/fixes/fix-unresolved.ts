import type { Flow } from '../../verdicts/flow';
import { declarePlace } from './declare';
import { fixOfStore } from './fix-of-store';
import { narrowed, parameterBehind, type ParameterBehind } from './parameter-behind';
import { isFromCdk } from './written-in';

/** The one line that says where a place is that nobody can tell. */
export function fixUnresolved({ hit }: Flow, why: string): string {
  const { bearer, property, found } = hit;
  const { declare, resource } = found;
  const parameter = parameterBehind(bearer, property, found.text);
  if (parameter) return byParameter(hit, parameter, why);
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
  return `write a literal region, ARN or name in \`${property}\`, or refer to a resource of ${isFromCdk(bearer) ? 'the app' : 'the template'}`;
}

const NAME_OF = {
  bucket: 'the bucket',
  host: 'the host',
  account: 'the account',
  name: 'the resource',
} as const;

/** A region can be one of two; an ARN, a bucket or an address can be any, so it is better written out. */
function byParameter(hit: Flow['hit'], parameter: ParameterBehind, why: string): string {
  const { bearer, found } = hit;
  const { name } = parameter;
  if (isRegionOf(hit, name)) return narrowed(parameter, true);
  const written = `write the value of \`${name}\` ${isFromCdk(bearer) ? 'in code' : 'in the template'}`;
  if (found.declare?.key === 'bucket')
    return `${written}, and say where the bucket is, ${declarePlace('bucket', 'NAME')}`;
  return /is read from Systems Manager/.test(why)
    ? `${written}: what it reads from Systems Manager is known only at deployment`
    : `${written}, or ${narrowed(parameter, false)}`;
}

/** Does the parameter stand where a region does: in a property of regions, in an ARN's fourth field, under the key of a region? */
function isRegionOf({ mechanism, found: { text } }: Flow['hit'], name: string): boolean {
  const own = `\${${name}}`;
  if (/^arn:/.test(text)) return text.split(':')[3] === own;
  const [key, value] = text.includes('=') ? [text.split('=')[0]!, text.slice(text.indexOf('=') + 1)] : ['', text];
  return value.trim() === own && (/region$/i.test(key) || mechanism.foundBy.startsWith('literal-region'));
}
