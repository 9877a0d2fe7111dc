export * from './model';
export { inspect } from './inspect/inspect';
