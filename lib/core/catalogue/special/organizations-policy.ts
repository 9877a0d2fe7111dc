import { unresolved } from '../../model';
import type { Estate } from '../../estate/estate';
import { isMap } from '../../estate/intrinsics';
import { hasMark } from '../../estate/marks';
import { parseJson } from '../bodies/parse-json';
import type { Found } from '../found';
import type { Hit } from '../hit';
import { placeOfText } from '../places/place-of-text';
import type { SpecialFinder } from './special';

/** Of all policies of an organisation only a backup policy moves data: it copies whatever it selects to the vaults that it names. */
export const organizationsPolicy: SpecialFinder = {
  owns: ({ path }) => path === 'Content' || path.startsWith('(absent)'),
  hits({ estate, resource, places, mechanisms }) {
    const mechanism = mechanisms.find((m) => m.path === 'Content');
    const kinds = estate.foldText(resource.properties['Type'], resource.owner);
    if (!mechanism || !kinds.some((kind) => kind === 'BACKUP_POLICY' || hasMark(kind))) return [];
    const hit = (found: Found): Hit => ({ bearer: resource, mechanism, property: 'Content', found });
    return estate.fold(resource.properties['Content'], resource.owner).flatMap((value): Hit[] => {
      const content = typeof value === 'string' ? parseJson(value) : value;
      if (content === undefined) return kinds.includes('BACKUP_POLICY') ? [hit(unreadable(estate, value))] : [];
      return vaultsIn(content).map((arn) => {
        const sought = { estate, bearer: resource, mechanism, value: arn, places, beside: () => undefined };
        return hit(placeOfText(sought, arn));
      });
    });
  },
};

function unreadable({ marks }: Estate, value: unknown): Found {
  const why = typeof value === 'string' ? marks.unresolvedIn(value)?.why : undefined;
  return { place: unresolved(why ?? 'the policy is no JSON that can be read'), text: 'Content' };
}

/** The vaults to which a backup policy copies: the keys of `copy_actions`, and what `target_backup_vault_arn` assigns. */
function vaultsIn(content: unknown): string[] {
  const vaults = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) value.forEach((item) => visit(item, key));
    else if (isMap(value)) {
      if (key === 'copy_actions')
        Object.keys(value)
          .filter((name) => name.startsWith('arn:'))
          .forEach((name) => vaults.add(name));
      // `@@assign` and its like say how a value is inherited, not what it is.
      for (const [name, inner] of Object.entries(value)) visit(inner, name.startsWith('@@') ? key : name);
    } else if (typeof value === 'string' && key === 'target_backup_vault_arn') vaults.add(value);
  };
  visit(content, '');
  return [...vaults];
}
