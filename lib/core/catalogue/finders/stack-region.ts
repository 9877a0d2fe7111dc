import type { Finder } from '../found';

/** Always the bearer's own region: catalogued so that nobody takes it for a flow. */
export const stackRegion: Finder = ({ bearer }) => [
  { place: bearer.placement, text: bearer.region ?? 'the region of the stack' },
];
