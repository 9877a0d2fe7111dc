import type { Finding, Via } from '../model';
import { destinationInWords } from './destination-in-words';

/** The way that data took, one step a line; empty when it went there straight from the resource that bears the property. */
export function pathOfData(finding: Finding): string[] {
  const { path, property, type, source } = finding;
  const isOwn = (step: Via): boolean => step.path === path && step.property === property;
  const steps = finding.via.map(stepInWords);
  const origin = source !== undefined && source !== path && source !== finding.via[0]?.path ? [source] : [];
  if (origin.length === 0 && finding.via.every(isOwn)) return [];
  const last = finding.via[finding.via.length - 1];
  const own = property === undefined || (last && isOwn(last)) ? [] : [stepInWords({ path, type, property })];
  const end = finding.destination ? [destinationInWords(finding.destination)] : [];
  return [...origin, ...steps, ...own, ...end];
}

function stepInWords({ path, type, property }: Via): string {
  return `${path}, by ${property} of ${type}`;
}
