/** Control characters, and marks that reorder what is read: neither may reach a terminal out of somebody's template. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that is safe to print: white space becomes a blank, every other control character its code (`\u001b`). */
export function printable(text: string): string {
  return text
    .replace(/\s/gu, ' ')
    .replace(UNPRINTABLE, (mark) => `\\u${mark.codePointAt(0)!.toString(16).padStart(4, '0')}`);
}
