import type { Finder } from '../found';

/** No property says it: the service itself chooses where it processes. */
export const serviceImplicit: Finder = ({ mechanism }) => {
  const service = mechanism.type.split('::')[1] ?? mechanism.type;
  return [
    { place: { kind: 'global', what: `regions that ${service} chooses by itself` }, text: 'chosen by the service' },
  ];
};
