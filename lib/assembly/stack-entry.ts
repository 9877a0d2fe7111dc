/** What CDK writes about one construct: its logical id, where it was created, which template file a stack has. */
export interface MetadataEntry {
  readonly type: string;
  readonly data?: unknown;
  /** Where the entry was made, in assemblies of older CDK versions. */
  readonly trace?: readonly string[];
}

/** Metadata by construct path, with a leading slash. */
export type StackMetadata = Readonly<Record<string, readonly MetadataEntry[]>>;

/** One stack of an assembly: where its files are and what is known of its deployment. A door hands one over for each stack. */
export interface StackEntry {
  /** Folder of the assembly. */
  readonly dir: string;
  /** Template file, relative to `dir`. */
  readonly templateFile: string;
  /** Name of the stack in CloudFormation. */
  readonly name: string;
  /** Construct path of the stack (`Prod/Orders`). */
  readonly path: string;
  /** @default - the assembly does not say */
  readonly region?: string;
  /** @default - the assembly does not say */
  readonly account?: string;
  /**
   * Tags of the whole stack.
   *
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Asset manifest of the stack, relative to `dir`. The paths in it are relative to the folder that it lies in.
   *
   * @default - the stack has no assets
   */
  readonly assetsFile?: string;
  /**
   * Metadata file of the stack, relative to `dir`.
   *
   * @default - none, as in assemblies of older CDK versions
   */
  readonly metadataFile?: string;
  /**
   * Metadata that stands in the manifest itself, as older CDK versions write it.
   *
   * @default - none
   */
  readonly metadata?: StackMetadata;
}
