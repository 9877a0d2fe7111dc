import type { Finder } from '../found';

/** The service is global, or stands at the edge, by nature. */
export const alwaysGlobal: Finder = ({ mechanism }) => {
  const what = mechanism.argument ?? `${mechanism.type.split('::')[1] ?? mechanism.type}, a global service`;
  return [{ place: { kind: 'global', what }, text: what }];
};
