import { tagsOf } from '../declared';
import type { Scope } from '.';

/** A backup policy of an organisation selects by tag, in every account and region that it names: any store may be among them. */
export const selectedByOrganization: Scope = {
  property: 'Content',
  moves: 'content',
  selects(estate, bearer) {
    if (!estate.foldText(bearer.properties['Type'], bearer.owner).includes('BACKUP_POLICY')) return [];
    const content = JSON.stringify(bearer.properties['Content'] ?? '');
    return estate.resources.filter((resource) => {
      if (!resource.isStore || resource.facts?.holds !== 'content' || resource.placement.kind === 'abroad')
        return false;
      return tagsOf(estate, resource).some(([key, value]) => content.includes(key) && content.includes(value));
    });
  },
};
