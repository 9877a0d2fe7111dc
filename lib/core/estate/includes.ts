import type { AssemblyStack, Template } from '../model';
import { isMap } from './intrinsics';

type Bodies = Pick<AssemblyStack, 'assetBodies'>;
type Piece = Readonly<Record<string, unknown>>;

/**
 * A template with the pieces that `AWS::Include` brings in from files of the assembly: at its top, among its resources, and in a
 * resource or its properties. A piece that is not there, or is no JSON, stays where it is, and nobody can vouch for it.
 */
export function withIncludes(template: Template, known: Bodies): Template {
  const atTop = topPieces(template, known);
  const resources = resourcesOf(template, known);
  if (atTop === undefined && resources === template.Resources) return template;
  const merged: Record<string, unknown> = { ...template, Resources: resources };
  for (const [section, piece] of Object.entries(atTop?.pieces ?? {}))
    merged[section] = isMap(merged[section]) && isMap(piece) ? { ...merged[section], ...piece } : piece;
  if (atTop) merged['Transform'] = atTop.left;
  return merged;
}

/** What the transforms of the whole template include, and the transforms that are left. */
function topPieces({ Transform: written }: Template, known: Bodies): { pieces: Piece; left: unknown } | undefined {
  if (written === undefined) return undefined;
  const transforms = Array.isArray(written) ? (written as unknown[]) : [written];
  const pieces = transforms.map((transform) => pieceOf(transform, known));
  if (pieces.every((piece) => piece === undefined)) return undefined;
  return {
    pieces: Object.assign({}, ...pieces) as Piece,
    left: transforms.filter((_, at) => pieces[at] === undefined),
  };
}

function resourcesOf({ Resources: written = {} }: Template, known: Bodies): Template['Resources'] {
  if (!mayInclude(written)) return written;
  const all = expanded(written, known) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(all).map(([id, resource]) => {
      const whole = expanded(resource, known);
      if (!isMap(whole)) return [id, whole];
      const properties = expanded(whole['Properties'], known);
      return [id, properties === whole['Properties'] ? whole : { ...whole, Properties: properties }];
    }),
  ) as Template['Resources'];
}

/** Nearly no template does. */
function mayInclude(resources: Readonly<Record<string, unknown>>): boolean {
  if ('Fn::Transform' in resources) return true;
  for (const id in resources) {
    const resource = resources[id];
    if (!isMap(resource)) continue;
    if ('Fn::Transform' in resource) return true;
    const properties = resource['Properties'];
    if (isMap(properties) && 'Fn::Transform' in properties) return true;
  }
  return false;
}

/** A map with its `Fn::Transform` replaced by what that includes; the same map where there is none, or it cannot be read. */
function expanded(map: unknown, known: Bodies): unknown {
  if (!isMap(map) || !('Fn::Transform' in map)) return map;
  const { 'Fn::Transform': transform, ...rest } = map;
  const piece = pieceOf(transform, known);
  return piece === undefined ? map : { ...rest, ...piece };
}

function pieceOf(transform: unknown, { assetBodies }: Bodies): Piece | undefined {
  if (!isMap(transform) || transform['Name'] !== 'AWS::Include' || !isMap(transform['Parameters'])) return undefined;
  const location: unknown = transform['Parameters']['Location'];
  const hash = /[0-9a-f]{64}/.exec(JSON.stringify(location) ?? '')?.[0];
  const key = hash ?? (typeof location === 'string' ? location : '');
  const text = assetBodies && Object.hasOwn(assetBodies, key) ? assetBodies[key] : undefined;
  if (text === undefined) return undefined;
  try {
    const piece: unknown = JSON.parse(text);
    return isMap(piece) ? piece : undefined;
  } catch {
    return undefined;
  }
}
