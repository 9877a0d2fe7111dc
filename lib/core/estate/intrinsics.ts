/** An intrinsic function as it stands in a template: the one key and its argument. */
export interface Intrinsic {
  readonly name: string;
  readonly argument: unknown;
}

/** Is this value a plain map (no list, no null)? */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value that a map itself holds under a key: a template may call a resource `constructor`. */
export function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The intrinsic function that a value is, `undefined` for anything else. */
export function intrinsicOf(value: unknown): Intrinsic | undefined {
  if (!isMap(value)) return undefined;
  const name = intrinsicName(value);
  return name === undefined ? undefined : { name, argument: value[name] };
}

/** The name of the intrinsic function that a map is. */
export function intrinsicName(map: object): string | undefined {
  let only: string | undefined;
  for (const key in map) {
    if (only !== undefined) return undefined;
    only = key;
  }
  if (only === 'Ref') return only;
  return only?.startsWith('Fn::') && !only.startsWith('Fn::ForEach::') ? only : undefined;
}
