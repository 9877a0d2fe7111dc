import type { Specification, SpecOwner, SpecType } from './specification';

/** Names that say of a property that data may go or stand elsewhere. */
const SAYS_A_PLACE = /region|replica|destination|global/i;

/** A property of the specification whose name says a place. One definition may stand at many paths of a type. */
export interface NamedProperty {
  readonly type: string;
  /** The definition that has the property, or the type itself. */
  readonly owner: string;
  readonly name: string;
  /** Every path at which it stands, as the catalogue writes them. */
  readonly paths: readonly string[];
}

/** Every property of the specification whose name says region, replica, destination or global. */
export function namedProperties(spec: Specification): readonly NamedProperty[] {
  return [...spec.types].flatMap(([type, owner]) => propertiesOf(type, owner, spec));
}

function propertiesOf(type: string, root: SpecOwner, spec: Specification): readonly NamedProperty[] {
  const found = new Map<string, { owner: string; name: string; paths: string[] }>();
  const open = new Set<SpecOwner>();
  const enter = (owner: SpecOwner, prefix: string): void => {
    // a definition that contains itself says nothing new the second time
    if (open.has(owner)) return;
    open.add(owner);
    for (const [name, property] of Object.entries(owner.properties)) {
      const path = prefix + name;
      const ends = endsOf(property.type, path);
      if (SAYS_A_PLACE.test(name)) {
        const key = `${owner.name} ${name}`;
        const known = found.get(key) ?? { owner: owner === root ? type : owner.name, name, paths: [] };
        known.paths.push(...new Set(ends.map((end) => end.path)));
        found.set(key, known);
      }
      for (const end of ends) if (end.reference !== undefined) enter(spec.definition(end.reference), `${end.path}.`);
    }
    open.delete(owner);
  };
  enter(root, '');
  return [...found.values()].map((one) => ({ type, ...one }));
}

/** Where a property leads: through lists, maps and alternatives. */
function endsOf(type: SpecType, path: string): readonly { readonly path: string; readonly reference?: string }[] {
  if (type.type === 'array') return endsOf(type.element!, `${path}[]`);
  if (type.type === 'map') return endsOf(type.element!, `${path}{}`);
  if (type.type === 'union') return type.types!.flatMap((one) => endsOf(one, path));
  return [type.type === 'ref' ? { path, reference: type.reference!.$ref } : { path }];
}
