/**
 * How a property is tried: from one seed, so that a build never fails by chance. `SEED=7 npx jest test/core/inspect/properties`
 * tries others.
 */
export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns, seed: Number(process.env['SEED'] ?? 20_261_124) };
}
