/** How deep a template may nest. The deepest that CDK writes are a tenth of it; a bomb nests by the hundred thousand. */
export const DEEPEST_NESTING = 500;

export const TOO_DEEP = `nests deeper than ${DEEPEST_NESTING} levels`;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Offset at which a JSON text nests too deeply, or -1. Works on the text, so that nothing has to be built and walked:
 * about 2 ns a character.
 */
export function tooDeepAt(json: string): number {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === QUOTE) i = endOfString(json, i);
    else if (c === 0x7b || c === 0x5b) {
      if (++depth > DEEPEST_NESTING) return i;
    } else if (c === 0x7d || c === 0x5d) depth--;
  }
  return -1;
}

/** Offset of the quote that ends the string which begins at `start`; the text's end when there is none. */
export function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}
