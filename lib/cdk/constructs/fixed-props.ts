/** Props of an L2 that its `Resident…` construct fixes: name, and why there is nothing to choose. */
export type FixedProps = Readonly<Record<string, string>>;

/**
 * Refuses props that residency fixes. The types do not have them, but JavaScript, a cast and props of the L2 that are
 * passed on let them through, and to leave them out in silence would make another store than was asked for.
 *
 * @throws when one of them is set
 */
export function refuseFixedProps(path: string, name: string, props: object, fixed: FixedProps): void {
  for (const [prop, value] of Object.entries(props)) {
    const why = Object.hasOwn(fixed, prop) ? fixed[prop] : undefined;
    if (value === undefined || why === undefined) continue;
    throw new Error(`\`${path}\`: \`${prop}\` is \`${shown(value)}\`, and a ${name} ${why}; take \`${prop}\` out`);
  }
}

/** Constructs and tokens have circles, which no JSON can show. */
function shown(value: unknown): string {
  return typeof value === 'object' ? 'an object' : String(value);
}
