/**
 * What a door hands to the inspection: final templates with what is known of where they are deployed. Plain data, no files.
 */

/** A parsed CloudFormation template. */
export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, TemplateParameter>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Outputs?: Readonly<Record<string, TemplateOutput>>;
  readonly Transform?: unknown;
  readonly Globals?: unknown;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
  readonly [attribute: string]: unknown;
}

export interface TemplateParameter {
  readonly Type: string;
  readonly Default?: unknown;
  readonly AllowedValues?: readonly unknown[];
}

export interface TemplateOutput {
  readonly Value: unknown;
  readonly Export?: { readonly Name?: unknown };
  readonly Condition?: string;
}

/**
 * A template that another resource deploys: a nested stack, a Service Catalog product, a StackSet, or an inline `TemplateBody`.
 * In which regions it is deployed is the estate's to find out from the resource's own properties.
 */
export interface InnerTemplate {
  /** Logical id of the resource in the outer template that deploys it. */
  readonly deployedBy: string;
  /** Property that named the template, as written (`ProvisioningArtifactParameters[1].Info.LoadTemplateFromURL`): its siblings may be unread. */
  readonly property?: string;
  /** Construct path of the nested or product stack (`Prod/Orders/Ledger`), where it is known. */
  readonly path?: string;
  readonly template: Template;
  /** File of the template, relative to its assembly, for messages; the outer file for an inline body. */
  readonly templateFile: string;
  readonly inner: readonly InnerTemplate[];
  readonly paths?: Readonly<Record<string, string>>;
  readonly sources?: Readonly<Record<string, string>>;
}

/** One stack that is deployed by itself. */
export interface AssemblyStack {
  /** Name of the stack in CloudFormation, or the file's base name for a bare template. */
  readonly name: string;
  /** Construct path of the stack (`Prod/Orders`), or the file's base name for a bare template. */
  readonly path: string;
  /** Region in which the stack is deployed; `undefined` when the assembly does not say. */
  readonly region?: string;
  /** Account in which the stack is deployed; `undefined` when the assembly does not say. */
  readonly account?: string;
  /**
   * Tags of the whole stack, which CloudFormation puts on all that the stack makes. They stand beside the template, not in it.
   *
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
  readonly template: Template;
  readonly templateFile: string;
  readonly inner: readonly InnerTemplate[];
  /** Construct path of each logical id, where it is known. */
  readonly paths?: Readonly<Record<string, string>>;
  /** `file:line` of the construct behind each logical id, where it is known; relative paths. */
  readonly sources?: Readonly<Record<string, string>>;
  /**
   * Bodies of file assets that definitions refer to (state machines, OpenAPI, `AWS::Include`), by asset hash;
   * by the local path as the template writes it, where a bare template refers to a file beside it.
   */
  readonly assetBodies?: Readonly<Record<string, string>>;
}

/** A class that app code declared on a construct: it holds for every resource at or below its path, nearest path first. */
export interface CodeDeclaration {
  /** Construct path of the scope on which the class was declared; `''` is the app. */
  readonly path: string;
  readonly dataClass: string;
  readonly elements?: readonly string[];
  readonly attestations?: readonly string[];
}

/** Everything that is inspected at once: it becomes one Estate. */
export interface Assembly {
  readonly stacks: readonly AssemblyStack[];
  readonly declarations: readonly CodeDeclaration[];
  /** True while CDK has still to look up context: dummy values stand in templates, and findings that rest on them wait. */
  readonly missingContext: boolean;
}
