import { placeOfRegion, type PlaceDeclaration, type Placement } from '../../model';

/** The placement that the organisation's file states. */
export function placeOfDeclaration({ region, country }: PlaceDeclaration): Placement {
  if (region !== undefined) return placeOfRegion(region);
  return country === 'IN' ? { kind: 'india' } : { kind: 'abroad', country };
}

/** Does a declared name, which may hold `*`, mean this one? */
export function matches(declared: string, name: string): boolean {
  if (!declared.includes('*')) return declared === name;
  const pattern = declared.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(name);
}
