import { unresolved } from '../../model';
import { hasMark } from '../../estate/marks';
import { definitionElsewhere, scanBody, type BodyFormat } from '../bodies/scan-body';
import { NOTHING_FOUND, type Finder, type Found, type Sought } from '../found';
import { leafTexts } from './leaf-texts';

/** Bodies that grant permissions to principals: who may read is no flow. */
const PERMISSIONS = new Set(['policy', 'tags', 'code']);
const FORMATS = new Set<string>(['json', 'yaml', 'map', 'kv', 'script', 'xml', 'text']);

/** The value is a body of code or configuration: it is parsed, and every place in it is read. */
export const opaqueBody: Finder = (sought) => {
  const format = sought.mechanism.argument ?? 'text';
  if (PERMISSIONS.has(format)) return NOTHING_FOUND;
  if (format === 'remote' || /S3Location\.Bucket$/.test(sought.mechanism.path)) return remoteBody(sought);
  const unknown = whollyUnknown(sought);
  if (unknown) return [unknown];
  return scanBody(sought, sought.value, FORMATS.has(format) ? (format as BodyFormat) : 'text', nameBeside(sought));
};

/** Environments and options are often lists of names and values: the name beside a value tells what it is. */
function nameBeside({ mechanism, beside }: Sought): string {
  if (!/\.Value$/.test(mechanism.path)) return '';
  return beside('Name') ?? beside('OptionName') ?? beside('Key') ?? '';
}

/**
 * A body of which nothing is known names its places unseen. Only where it is there to name them: code, environments and
 * the like, which weigh less, can call anywhere, and that alone is no finding.
 */
function whollyUnknown({ estate, mechanism, value }: Sought): Found | undefined {
  if (typeof value !== 'string' || (mechanism.weight !== 'critical' && mechanism.weight !== 'high')) return undefined;
  const text = estate.marks.inWords(value);
  const mark = estate.marks.whole(value);
  return mark?.kind === 'unresolved' && !mark.ownRegion ? { place: unresolved(mark.why), text } : undefined;
}

/** A definition that the template only points to: read where it is an asset of the assembly, else nobody can tell. */
function remoteBody(sought: Sought): readonly Found[] {
  // What another template deploys is judged by itself, or said not to be inspected.
  if (sought.mechanism.mechanism === 'placement') return NOTHING_FOUND;
  const { bearer, estate } = sought;
  const where = [...leafTexts(sought.value), ...[sought.beside('Key')].filter((key) => key !== undefined)].join('/');
  const hash = /[0-9a-f]{64}/.exec(where)?.[0];
  const body = (hash && bearer.owner.assetBody(hash)) ?? (hasMark(where) ? undefined : bearer.owner.assetBody(where));
  return body === undefined ? [definitionElsewhere(estate.marks.inWords(where))] : scanBody(sought, body, 'yaml');
}
