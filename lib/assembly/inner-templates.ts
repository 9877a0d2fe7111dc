import * as path from 'node:path';
import { InputError, type InnerTemplate, type TemplateResource } from '../core/model';
import { fileInMetadata, filesNamedBy } from './asset-finder';
import type { AssetTable } from './asset-table';
import { templateBodiesOf, templateFilesOf } from './deployed-templates';
import { inlineBody } from './inline-body';
import { lazy } from './lazy';
import { linesOfResources } from './lines-of-resources';
import type { FoundProperty } from './property-at';
import { relativeTo } from './relative-to';
import { shownAs } from './shown-as';
import type { Metadata } from './stack-metadata';
import { nestedStackBehind } from './stack-tree';
import { readTemplate, readTemplateFile, type ReadTemplate } from './template-file';

/** CloudFormation deploys no more than a few hundred templates with one stack; a loop of files that name each other has no end. */
const MOST_TEMPLATES = 5000;

/** The stack whose templates are followed: where its files are, and what is known of its constructs. */
export interface FollowedStack {
  readonly dir: string;
  readonly cwd: string;
  readonly assets: AssetTable;
  /** Nothing is known of the constructs of a bare template: there, the lines of the templates are the sources. */
  readonly constructs?: Metadata;
}

/** A template whose resources are being followed. */
export interface OpenTemplate {
  readonly read: ReadTemplate;
  /** Absolute path. */
  readonly file: string;
  /** Construct path of the stack that it is; asked for late, because looking it up reads a large file. */
  readonly stackPath: () => string | undefined;
  /** Files of the templates that deploy this one. */
  readonly above: readonly string[];
}

/** Finds the templates that the resources of a template deploy, and those that they deploy in turn. */
export class InnerTemplates {
  private readonly parsed = new Map<string, ReadTemplate>();
  private found = 0;

  public constructor(
    private readonly stack: FollowedStack,
    private readonly onRead: (open: OpenTemplate) => void,
  ) {}

  /** @throws InputError when a template that lies here is missing, or is none */
  public of(outer: OpenTemplate): InnerTemplate[] {
    const inner: InnerTemplate[] = [];
    const resources = outer.read.template.Resources ?? {};
    for (const deployedBy in resources) {
      const resource = resources[deployedBy]!;
      for (const found of templateFilesOf(resource)) inner.push(...this.inFiles(outer, deployedBy, resource, found));
      for (const found of templateBodiesOf(resource)) inner.push(...this.inBody(outer, deployedBy, found));
    }
    return inner;
  }

  private inFiles(
    outer: OpenTemplate,
    deployedBy: string,
    resource: TemplateResource,
    found: FoundProperty,
  ): InnerTemplate[] {
    const named = filesNamedBy(found.value, this.stack.assets, outer.file).map(({ file }) => file);
    const files = named.length > 0 ? named : [fileInMetadata(resource.Metadata, found.value, outer.file)];
    return files.flatMap((file) => {
      if (file === undefined) return [];
      if (outer.above.includes(file) || file === outer.file) {
        throw this.wrong(outer, deployedBy, `the template that \`${deployedBy}\` deploys deploys itself in the end`);
      }
      return [this.inner(outer, deployedBy, found.property, file, this.parse(file))];
    });
  }

  private inBody(outer: OpenTemplate, deployedBy: string, found: FoundProperty): InnerTemplate[] {
    const body = inlineBody(found.value);
    if (body === undefined) return [];
    const shown = shownAs(outer.file, this.stack.cwd);
    try {
      const read = readTemplate(body.text, shown, 'anyone');
      return [this.inner(outer, deployedBy, found.property, outer.file, read)];
    } catch (error) {
      if (!(error instanceof InputError) || !body.literal) return [];
      const reason = error.message.replace(/^.*?: /, '');
      throw this.wrong(outer, deployedBy, `\`${found.property}\` of \`${deployedBy}\` cannot be read: ${reason}`);
    }
  }

  private inner(
    outer: OpenTemplate,
    deployedBy: string,
    property: string,
    file: string,
    read: ReadTemplate,
  ): InnerTemplate {
    if (++this.found > MOST_TEMPLATES) {
      throw this.wrong(outer, deployedBy, `more than ${MOST_TEMPLATES} templates are deployed with one stack`);
    }
    const { constructs, dir, cwd } = this.stack;
    const stackPath = (): string | undefined => {
      // The template mostly says it too, and the metadata is a large file.
      const written = outer.read.template.Resources?.[deployedBy]?.Metadata?.['aws:cdk:path'];
      const nested = constructs && nestedStackBehind(written);
      if (nested !== undefined) return nested;
      const outerPath = outer.stackPath();
      return outerPath === undefined ? undefined : constructs?.innerStack(path.basename(file), outerPath, deployedBy);
    };
    const inConstructs = <T>(find: (known: Metadata, stack: string) => T): T | undefined => {
      const stack = stackPath();
      return stack === undefined || constructs === undefined ? undefined : find(constructs, stack);
    };
    const lines = lazy(() => (file === outer.file ? undefined : linesOfResources(read, relativeTo(cwd, file))));
    const open: OpenTemplate = { read, file, stackPath, above: [...outer.above, outer.file] };
    this.onRead(open);
    return {
      deployedBy,
      property,
      template: read.template,
      templateFile: relativeTo(dir, file),
      inner: this.of(open),
      get path() {
        return stackPath();
      },
      get paths() {
        return inConstructs((known, stack) => known.pathsIn(stack));
      },
      get sources() {
        return constructs === undefined ? lines() : inConstructs((known, stack) => known.sourcesIn(stack));
      },
    };
  }

  private parse(file: string): ReadTemplate {
    const known = this.parsed.get(file);
    if (known !== undefined) return known;
    const author = /\.(?:nested|product)\.template\.json$/.test(file) ? 'cdk' : 'anyone';
    const read = readTemplateFile({ file, shown: shownAs(file, this.stack.cwd) }, author, false);
    this.parsed.set(file, read);
    return read;
  }

  private wrong(outer: OpenTemplate, deployedBy: string, message: string): InputError {
    const line = outer.read.text.lineOf('Resources', deployedBy);
    return new InputError(message, { file: shownAs(outer.file, this.stack.cwd), line });
  }
}
