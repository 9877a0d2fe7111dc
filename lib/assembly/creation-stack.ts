import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineOfId } from './line-of-id';
import { relativeTo } from './relative-to';
import type { MetadataEntry } from './stack-entry';

const FRAME = /^\s*(?:at )?(?:.*\()?((?:file:\/\/\/|[A-Za-z]:[\\/])?[^():]+):(\d+)(?::(\d+))?\)?$/;

/** Frames of those who build constructs for others; the author of the app never wrote them. */
const NOT_THE_APP = /[\\/]node_modules[\\/]|^node:|[\\/]jsii-kernel-|[\\/]jsii-runtime\b/;

/** Nobody writes a line as long as this: a column beyond it counts in code that a transpiler put on one line. */
const LONGEST_LINE = 400;

/**
 * Where a construct was created: `file:line` of the first frame in the app's own code, relative to `cwd`. A frame that
 * counts in generated code has a line of no use: it is the line on which one of the ids stands, or none at all.
 *
 * @param ids ids of the construct and of those around it, outermost first, without the stack's
 */
export function sourceOf(
  entries: readonly MetadataEntry[],
  cwd: string,
  ids: readonly string[] = [],
): string | undefined {
  for (const entry of entries) {
    const frames = entry.type === 'aws:cdk:creationStack' ? entry.data : entry.trace;
    if (!Array.isArray(frames)) continue;
    for (const frame of frames as unknown[]) {
      const source = typeof frame === 'string' ? sourceOfFrame(frame, cwd, ids) : undefined;
      if (source !== undefined) return source;
    }
  }
  return undefined;
}

function sourceOfFrame(frame: string, cwd: string, ids: readonly string[]): string | undefined {
  const [, written, ownLine, column] = FRAME.exec(frame) ?? [];
  if (written === undefined || NOT_THE_APP.test(written)) return undefined;
  const file = written.startsWith('file:') ? fileURLToPath(written) : written;
  const isGenerated = Number(column ?? 0) > LONGEST_LINE;
  const line = isGenerated ? lineOfId(path.resolve(cwd, file), ids) : ownLine;
  return line === undefined ? relativeTo(cwd, file) : `${relativeTo(cwd, file)}:${line}`;
}
