export { readResidency, type ResidencyOptions } from './read-residency';
