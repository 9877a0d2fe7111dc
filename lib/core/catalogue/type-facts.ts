import type { TypeFacts } from '../model';

let compiled: { readonly types: Readonly<Record<string, TypeFacts>> } | undefined;

/** What the catalogue knows of a resource type; `undefined`: a type that the specification lacked when this version was made. */
export function typeFacts(type: string): TypeFacts | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read on first use only, and not type-checked as literals
  compiled ??= require('./types.json') as { readonly types: Readonly<Record<string, TypeFacts>> };
  return Object.hasOwn(compiled.types, type) ? compiled.types[type] : undefined;
}
