import { chains } from './chains.mjs';
import { shop } from './shop.mjs';

/** The estates that are measured, by name: each builds so many resources and declares their classes. */
export const ESTATES = {
  mixed: (app, resources, declare) => shop(app, resources, declare, 'mixed'),
  payment: (app, resources, declare) => shop(app, resources, declare, 'payment'),
  chains,
};
