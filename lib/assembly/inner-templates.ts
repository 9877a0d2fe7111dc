import * as path from 'node:path';
import { InputError, type InnerTemplate, type TemplateResource } from '../core/model';
import { fileInMetadata, filesNamedBy } from './asset-finder';
import type { AssetTable } from './asset-table';
import { templateBodiesOf, templateFilesOf } from './deployed-templates';
import { inlineBody } from './inline-body';
import type { FoundProperty } from './property-at';
import { relativeTo } from './relative-to';
import { shownAs } from './shown-as';
import { readTemplate, readTemplateFile, type ReadTemplate } from './template-file';

/** CloudFormation deploys no more than a few hundred templates with one stack; a loop of files that name each other has no end. */
const MOST_TEMPLATES = 5000;

/** What is known of a stack's constructs, by the path of the stack, nested stack or product stack. */
export interface ConstructLookup {
  pathsIn(stack: string): Readonly<Record<string, string>> | undefined;
  sourcesIn(stack: string): Readonly<Record<string, string>> | undefined;
  innerStack(templateFile: string, outer: string, deployedBy: string): string | undefined;
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
    private readonly dir: string,
    private readonly cwd: string,
    private readonly assets: AssetTable,
    private readonly constructs: ConstructLookup | undefined,
    private readonly onRead: (open: OpenTemplate) => void,
  ) {}

  /** @throws InputError when a template that lies here is missing, or is none */
  public of(outer: OpenTemplate): InnerTemplate[] {
    const inner: InnerTemplate[] = [];
    for (const [deployedBy, resource] of Object.entries(outer.read.template.Resources ?? {})) {
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
    const named = filesNamedBy(found.value, this.assets, outer.file).map(({ file }) => file);
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
    const shown = shownAs(outer.file, this.cwd);
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
    const { constructs } = this;
    const stackPath = (): string | undefined => {
      const outerPath = outer.stackPath();
      return outerPath === undefined ? undefined : constructs?.innerStack(path.basename(file), outerPath, deployedBy);
    };
    const open: OpenTemplate = { read, file, stackPath, above: [...outer.above, outer.file] };
    this.onRead(open);
    return {
      deployedBy,
      property,
      template: read.template,
      templateFile: relativeTo(this.dir, file),
      inner: this.of(open),
      get path() {
        return stackPath();
      },
      get paths() {
        const stack = stackPath();
        return stack === undefined ? undefined : constructs?.pathsIn(stack);
      },
      get sources() {
        const stack = stackPath();
        return stack === undefined ? undefined : constructs?.sourcesIn(stack);
      },
    };
  }

  private parse(file: string): ReadTemplate {
    const known = this.parsed.get(file);
    if (known !== undefined) return known;
    const author = /\.(?:nested|product)\.template\.json$/.test(file) ? 'cdk' : 'anyone';
    const read = readTemplateFile({ file, shown: shownAs(file, this.cwd) }, author, false);
    this.parsed.set(file, read);
    return read;
  }

  private wrong(outer: OpenTemplate, deployedBy: string, message: string): InputError {
    const line = outer.read.lineOf('Resources', deployedBy);
    return new InputError(message, { file: shownAs(outer.file, this.cwd), line });
  }
}
