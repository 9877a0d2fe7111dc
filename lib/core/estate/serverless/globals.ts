import type { Template, TemplateResource } from '../../model';
import { intrinsicOf, isMap } from '../intrinsics';

/**
 * The properties of a serverless resource with `Globals`, the defaults for all of its kind: maps are merged, lists are
 * joined, and everything else, intrinsics too, is overridden. `IgnoreGlobals` leaves some out, or all.
 */
export function withGlobals(template: Template, kind: string, body: TemplateResource): Record<string, unknown> {
  const own = body.Properties ?? {};
  const globals = isMap(template.Globals) ? template.Globals[kind] : undefined;
  const ignored = body['IgnoreGlobals'];
  if (!isMap(globals) || ignored === '*') return { ...own };
  const heeded = Object.entries(globals).filter(([key]) => !(Array.isArray(ignored) && ignored.includes(key)));
  return mergeMaps(Object.fromEntries(heeded), own);
}

function merge(common: unknown, own: unknown): unknown {
  if (Array.isArray(common) && Array.isArray(own)) return [...(common as unknown[]), ...(own as unknown[])];
  return isPlainMap(common) && isPlainMap(own) ? mergeMaps(common, own) : own;
}

function mergeMaps(common: Record<string, unknown>, own: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...common, ...own };
  for (const key of Object.keys(common)) if (Object.hasOwn(own, key)) merged[key] = merge(common[key], own[key]);
  return merged;
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return isMap(value) && intrinsicOf(value) === undefined;
}
