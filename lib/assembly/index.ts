export { DECLARATIONS_FILE, writeDeclarations } from './declarations-file';
export { REFUSAL_REPORT } from './manifest';
export { readAssembly, type ReadAssemblyOptions } from './read-assembly';
export { readStack, type ReadOptions, type StackEntry } from './read-stack';
