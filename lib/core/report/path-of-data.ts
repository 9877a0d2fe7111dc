import type { Finding, Via } from '../model';

/** The way that data took, one step a line; empty when it went there straight from the resource that bears the property. */
export function pathOfData(finding: Finding, end: string): string[] {
  const { path, type, source } = finding;
  // What the law asks of a store is no step that data take.
  const property = finding.action === 'store-in-india' ? undefined : finding.property;
  const isOwn = (step: Via): boolean => (step.bearer ?? step.path) === path && step.property === property;
  const steps = finding.via.map(stepInWords);
  const origin = source !== undefined && source !== path && source !== finding.via[0]?.path ? [source] : [];
  if (origin.length === 0 && finding.via.every(isOwn)) return [];
  const last = finding.via[finding.via.length - 1];
  const own = property === undefined || (last && isOwn(last)) ? [] : [stepInWords({ path, type, property })];
  return [...origin, ...steps, ...own, ...(end === '' ? [] : [end])];
}

function stepInWords({ path, type, property, bearer }: Via): string {
  const whose = bearer === undefined ? type : `${bearer} (${type})`;
  return property === '(exists)' || property === 'env.region' ? path : `${path}, by ${property} of ${whose}`;
}
