const NOBODY = /^(?:\?+|-+|n\/?a|nobody|none|tbc|tbd|todo|unknown)$/i;

/** Whether a name stands for no person: it is missing, or says that it is still to be found. */
export function isNobody(name: string | undefined): boolean {
  return name === undefined || NOBODY.test(name.trim());
}
