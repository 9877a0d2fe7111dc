import { unresolved } from '../../model';
import { foldTransform, isUnseenPiece } from '../../estate/fold-transform';
import { isMap } from '../../estate/intrinsics';
import type { Found, Sought } from '../found';
import { withoutIdleLines } from './idle-lines';
import { isDownload } from './is-download';
import { keyedLines } from './keyed-lines';
import { namedBuckets } from './named-buckets';
import { parseJson } from './parse-json';
import { placesInText } from './places-in-text';
import { textOfBase64 } from './text-of-base64';

/** How the inside of a property is written. */
export type BodyFormat = 'json' | 'yaml' | 'map' | 'kv' | 'script' | 'xml' | 'text';

/** Keys under which a value is prose, or a name that places nothing. */
const PROSE =
  /^(?:comment|description|summary|title|example|examples|label|displayname|operationid|termsofservice|contact|license|x-.*-description)$/i;

/** Where an API itself is served, and what is told of it: it calls none of that. */
const ABOUT_API = /^(?:info|servers|host|externalDocs|tags)$/;

/** Parameters of calls that say what is read. */
const INPUT = /(?:Input|Source|Artifacts)$/;

/** Tasks of a state machine that write into the bucket that they name. */
const WRITES_INTO_BUCKET =
  /^arn:[^:]+:states:::(?:aws-sdk:)?(?:s3:(?:putObject|copyObject|createMultipartUpload|uploadPart(?:Copy)?)|[a-z0-9]+:\w*Export\w*)(?:\.|$)/i;

/** Keys of the values in a list of names and values. */
const VALUE = /^(?:value|parametervalue)$/i;

/** Deepest nesting that is followed: no real body comes near. */
const DEEPEST = 100;

/**
 * Every place that a body of code or configuration names: regions, ARNs, hosts, buckets, profiles, wherever they stand.
 * A value that nobody can tell counts only under a key that names a place; `key` is what the body itself stands under.
 */
export function scanBody(sought: Sought, body: unknown, format: BodyFormat, key = ''): Found[] {
  const scan = new Scan(sought, format);
  scan.visit(body, key, 0, false);
  return scan.found;
}

class Scan {
  public readonly found: Found[] = [];

  public constructor(
    private readonly sought: Sought,
    private readonly format: BodyFormat,
  ) {}

  /** Under what a call reads from, a bucket that nobody knows is where content comes from. */
  public visit(value: unknown, key: string, depth: number, isWithinInput: boolean): void {
    const reads = isWithinInput || INPUT.test(key);
    if (depth > DEEPEST || PROSE.test(key)) return;
    if (typeof value === 'string') this.visitText(value, key, depth, reads);
    else if (Array.isArray(value)) for (const item of value) this.visit(item, key, depth + 1, reads);
    else if (isMap(value)) this.visitMap(value, key, depth, reads);
  }

  /** Environments are often lists of `{Name, Value}`: the name is then the key of the value. */
  private visitMap(map: Record<string, unknown>, outer: string, depth: number, reads: boolean): void {
    const name = map['Name'] ?? map['name'] ?? map['Key'] ?? map['key'] ?? map['ParameterKey'];
    const isApi = 'openapi' in map || 'swagger' in map;
    if (WRITES_INTO_BUCKET.test(String(map['Resource']))) this.addOpenBuckets(map['Parameters'] ?? map['Arguments']);
    for (const key of Object.keys(map)) {
      if (isApi && ABOUT_API.test(key)) continue;
      // Beside other keys it is no intrinsic that folding would find: its piece is merged with them.
      if (key === 'Fn::Transform') {
        for (const piece of foldTransform(this.sought.estate, map[key], this.sought.bearer.owner))
          this.visit(piece, outer, depth + 1, reads);
        continue;
      }
      const named = VALUE.test(key) ? (typeof name === 'string' ? name : outer || key) : key;
      this.visit(map[key], named, depth + 1, reads);
    }
  }

  /** A definition also names what it reads, so a bucket that nobody knows counts only where a call writes into it. */
  private addOpenBuckets(parameters: unknown): void {
    for (const bucket of namedBuckets(this.sought, parameters))
      if (bucket.place.kind === 'unresolved')
        this.found.push({ ...bucket, text: `Bucket=${bucket.text}`, inBody: true });
  }

  private visitText(text: string, key: string, depth: number, reads: boolean): void {
    const mark = this.sought.estate.marks.whole(text);
    if (mark?.kind === 'unresolved' && isUnseenPiece(mark.why)) {
      this.found.push({ place: unresolved(mark.why), text: key });
      return;
    }
    const encoded = mark ? undefined : textOfBase64(text);
    const parsed = mark ? undefined : parseJson(encoded ?? text);
    if (parsed !== undefined) this.visit(parsed, key, depth + 1, reads);
    else if ((this.format === 'json' && depth > 0) || this.format === 'map')
      this.add(placesInText(this.sought, text, key), reads);
    else
      for (const [lineKey, line] of keyedLines(this.withoutIdle(encoded ?? text), key))
        this.add(placesInText(this.sought, line, lineKey, this.format === 'script'), reads, isDownload(line));
  }

  private withoutIdle(text: string): string {
    return this.format === 'script' ? withoutIdleLines(text) : text;
  }

  private add(places: readonly Found[], reads: boolean, isDownloaded = false): void {
    for (const one of places) {
      // Where a download comes from: a bucket, and the region that it stands in.
      if (isDownloaded && (one.service === undefined || one.service === 's3')) continue;
      if (!reads || one.service !== 's3' || one.place.kind !== 'unresolved') this.found.push(one);
    }
  }
}

/** What a definition that lies elsewhere is, for a finder that cannot read it. */
export function definitionElsewhere(where: string): Found {
  const why = `the definition lies in \`${where}\`, which is no asset of what was inspected`;
  return { place: unresolved(why), text: where, declare: undefined };
}
