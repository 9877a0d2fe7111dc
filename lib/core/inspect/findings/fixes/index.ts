export { fixInIndia } from './fix-in-india';
export { fixOfPassing } from './fix-of-edge';
export { fixOfFlow } from './fix-of-flow';
export { fixOfPermit } from './fix-of-permit';
export { fixOfStore, movedToIndia } from './fix-of-store';
