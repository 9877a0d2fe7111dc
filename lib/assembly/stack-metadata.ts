import * as path from 'node:path';
import { InputError } from '../core/model';
import { sourceOf } from './creation-stack';
import { lazy } from './lazy';
import { placedConstructs, placedConstructsInText } from './placed-constructs';
import { StackTree } from './stack-tree';
import type { StackEntry, StackMetadata } from './stack-entry';
import { parseJson } from './json-text';
import { readTextFile } from './text-file';
import { shownAs } from './shown-as';

/** Metadata grows with the constructs, not with the templates: a stack of 20,000 resources has some ten megabytes. */
const LARGEST_METADATA = 512 * 1024 * 1024;

/** Construct paths and source lines of a stack's logical ids. The file is large and most runs need little of it: read when first asked. */
export class Metadata {
  private readonly tree: () => StackTree;
  private readonly whole: () => StackMetadata;

  public constructor(
    entry: StackEntry,
    private readonly cwd: string,
  ) {
    const file = entry.metadataFile === undefined ? undefined : path.join(entry.dir, entry.metadataFile);
    this.whole = lazy(() => {
      const inFile = file === undefined ? {} : parseMetadata(file, cwd);
      // Copying ten thousand entries costs as much as parsing them, and CDK writes into one place or the other.
      return entry.metadata === undefined ? inFile : { ...entry.metadata, ...inFile };
    });
    this.tree = lazy(() => {
      // An older CDK writes into the manifest what a newer one writes into a file of its own.
      const inText = file === undefined || entry.metadata ? undefined : placedConstructsInText(readText(file, cwd));
      return new StackTree(inText ?? placedConstructs(this.whole()), entry.path);
    });
  }

  /** The metadata as it was written. */
  public get entries(): StackMetadata {
    return this.whole();
  }

  /** Construct path of each logical id in the template of the stack at this path. */
  public pathsIn(stack: string): Readonly<Record<string, string>> {
    return this.tree().pathsIn(stack);
  }

  /** `file:line` of each logical id in the template of the stack at this path. */
  public sourcesIn(stack: string): Readonly<Record<string, string>> {
    const metadata = this.whole();
    const sources: Record<string, string> = {};
    for (const [id, construct] of Object.entries(this.pathsIn(stack))) {
      const source = sourceOf(metadata[`/${construct}`] ?? [], this.cwd, idsBelow(stack, construct));
      if (source !== undefined) sources[id] = source;
    }
    return sources;
  }

  /** Construct path of a nested or product stack, by its template file or by the resource that deploys it. */
  public innerStack(templateFile: string, outer: string, deployedBy: string): string | undefined {
    return this.tree().innerStack(templateFile, outer, deployedBy);
  }
}

/** Ids of a construct and of those around it below its stack; what CDK calls `Resource` or `Default` nobody named. */
function idsBelow(stack: string, construct: string): string[] {
  const below = construct.startsWith(`${stack}/`) ? construct.slice(stack.length + 1) : construct;
  return below.split('/').filter((id) => id !== 'Resource' && id !== 'Default');
}

function readText(file: string, cwd: string): string {
  return readTextFile({ file, shown: shownAs(file, cwd) }, LARGEST_METADATA);
}

function parseMetadata(file: string, cwd: string): StackMetadata {
  const shown = shownAs(file, cwd);
  const metadata = parseJson(readText(file, cwd), shown).value;
  if (typeof metadata !== 'object' || metadata === null) {
    throw new InputError('has to be a map of construct paths', { file: shown });
  }
  return metadata as StackMetadata;
}
