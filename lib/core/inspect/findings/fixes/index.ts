export { declareAggregates } from './declare';
export { fixInIndia } from './fix-in-india';
export { fixOfFlow } from './fix-of-flow';
export { fixOfPassing } from './fix-of-edge';
export { fixOfStore, movedToIndia } from './fix-of-store';
