import type { Finding } from '../../model';
import { closestWord } from '../../law';
import type { EstateResource } from '../../estate/estate-resource';
import { matchesGlob } from '../classes/globs';
import type { Inspection } from '../inspection';

const BARE = { rule: 'declaration-conflict', via: [], also: [], wouldPermit: [] } as const;
const OF_FILE = { logicalId: 'declarations.yaml', type: '', stack: '' };

/** Stores of the organisation's file that are not there: a path with a typing error leaves its store undeclared. */
export function findingsOfUnusedDeclarations({ policy, estate }: Inspection): Finding[] {
  const { resources } = estate;
  return policy.stores
    .filter(({ path, name }) =>
      path === undefined
        ? !resources.some((one) => namesOf(estate, one).some((written) => matchesGlob(name!, written)))
        : !resources.some((one) => matchesGlob(path, one.path)),
    )
    .map(({ path, name, dataClass, at }) => {
      const written = path ?? name!;
      const below = path === undefined ? undefined : resources.find((one) => one.path.startsWith(`${path}/`));
      const meant = path === undefined ? undefined : (below?.path ?? closestWord(path, paths(resources)));
      return {
        ...OF_FILE,
        ...BARE,
        path: written,
        level: 'warning' as const,
        dataClass,
        says: `it is declared ${dataClass} in the organisation's file, and no resource ${path === undefined ? 'has this name' : 'is at this path'}`,
        fix:
          meant === undefined
            ? 'write the path of a resource as the report names it, or take the line out'
            : `did you mean \`${meant}\`${below ? `, or \`${path}/**\`` : ''}?`,
        ...(at !== undefined && { at }),
      };
    });
}

function namesOf(estate: Inspection['estate'], resource: EstateResource): readonly string[] {
  const { writtenName, owner } = resource;
  return writtenName === undefined ? [] : estate.foldText(writtenName, owner);
}

function paths(resources: readonly EstateResource[]): Set<string> {
  return new Set(resources.map(({ path }) => path));
}
