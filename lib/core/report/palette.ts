/** Puts a colour, or weight, on a piece of text. */
export type Paint = (text: string) => string;

/**
 * The colours that a text report uses. `picocolors.createColors(true)` is one; lib/core imports no package, so the doors pass it in.
 */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const asItIs: Paint = (text) => text;

/** No colour at all: for files, pipes and logs. */
export const PLAIN: Palette = { bold: asItIs, dim: asItIs, red: asItIs, yellow: asItIs, green: asItIs, cyan: asItIs };
