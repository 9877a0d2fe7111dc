import type { Hit } from '../hit';
import { isMap } from '../../estate/intrinsics';
import { hasMark } from '../../estate/marks';
import { parseJson } from '../bodies/parse-json';
import { placeOfText } from '../places/place-of-text';
import type { SpecialFinder } from './special';

/** Of all policies of an organisation only a backup policy moves data: it copies whatever it selects to the vaults that it names. */
export const organizationsPolicy: SpecialFinder = {
  owns: ({ path }) => path === 'Content' || path.startsWith('(absent)'),
  hits({ estate, resource, places, mechanisms }) {
    const mechanism = mechanisms.find((m) => m.path === 'Content');
    const kinds = estate.foldText(resource.properties['Type'], resource.owner);
    if (!mechanism || !kinds.some((kind) => kind === 'BACKUP_POLICY' || hasMark(kind))) return [];
    return estate.fold(resource.properties['Content'], resource.owner).flatMap((value) =>
      vaultsIn(typeof value === 'string' ? parseJson(value) : value).map((arn): Hit => {
        const sought = { estate, bearer: resource, mechanism, value: arn, places, beside: () => undefined };
        return { bearer: resource, mechanism, property: 'Content', found: placeOfText(sought, arn) };
      }),
    );
  },
};

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
