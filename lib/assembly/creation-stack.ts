import { fileURLToPath } from 'node:url';
import { relativeTo } from './relative-to';
import type { MetadataEntry } from './stack-entry';

const FRAME = /^\s*(?:at )?(?:.*\()?((?:file:\/\/\/|[A-Za-z]:[\\/])?[^():]+):(\d+)(?::\d+)?\)?$/;

/** Frames of those who build constructs for others; the author of the app never wrote them. */
const NOT_THE_APP = /[\\/]node_modules[\\/]|^node:|[\\/]jsii-kernel-|[\\/]jsii-runtime\b/;

/** Where a construct was created: `file:line` of the first frame in the app's own code, relative to `cwd`. */
export function sourceOf(entries: readonly MetadataEntry[], cwd: string): string | undefined {
  for (const entry of entries) {
    const frames = entry.type === 'aws:cdk:creationStack' ? entry.data : entry.trace;
    if (!Array.isArray(frames)) continue;
    for (const frame of frames as unknown[]) {
      const source = typeof frame === 'string' ? sourceOfFrame(frame, cwd) : undefined;
      if (source !== undefined) return source;
    }
  }
  return undefined;
}

function sourceOfFrame(frame: string, cwd: string): string | undefined {
  const [, written, line] = FRAME.exec(frame) ?? [];
  if (written === undefined || NOT_THE_APP.test(written)) return undefined;
  const file = written.startsWith('file:') ? fileURLToPath(written) : written;
  return `${relativeTo(cwd, file)}:${line}`;
}
