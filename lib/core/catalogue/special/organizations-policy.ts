import type { Hit } from '../hit';
import { scanBody } from '../bodies/scan-body';
import type { SpecialFinder } from './special';

/** Of all policies of an organisation only a backup policy moves data: it copies whatever it selects to the vaults that it names. */
export const organizationsPolicy: SpecialFinder = {
  owns: ({ path }) => path === 'Content' || path.startsWith('(absent)'),
  hits({ estate, resource, places, mechanisms }) {
    const mechanism = mechanisms.find((m) => m.path === 'Content');
    const kinds = estate.foldText(resource.properties['Type'], resource.owner);
    if (!mechanism || !kinds.includes('BACKUP_POLICY')) return [];
    return estate.fold(resource.properties['Content'], resource.owner).flatMap((value): Hit[] => {
      const sought = { estate, bearer: resource, mechanism, value, places, beside: () => undefined };
      return scanBody(sought, withoutScope(value), 'json').map((found) => ({
        bearer: resource,
        mechanism,
        property: 'Content',
        found,
      }));
    });
  },
};

/** `regions` says in which regions stores are selected, not where copies go. */
function withoutScope(content: unknown): unknown {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  try {
    return JSON.parse(text, (key, value: unknown) => (key === 'regions' ? undefined : value)) as unknown;
  } catch {
    return text;
  }
}
