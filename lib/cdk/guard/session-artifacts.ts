import type { cx_api } from 'aws-cdk-lib';

/** What the guard reads of an artifact: the entry that `manifest.json` will hold. */
export interface Artifact {
  readonly type: string;
  /** `aws://account/region` */
  readonly environment?: string;
  readonly displayName?: string;
  readonly dependencies?: readonly string[];
  readonly additionalMetadataFile?: string;
  readonly properties?: {
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly tags?: Readonly<Record<string, string>>;
    readonly file?: string;
    readonly directoryName?: string;
  };
}

/** Artifacts by id. */
export type Artifacts = Readonly<Record<string, Artifact>>;

/** The fields of CDK's assembly builder that no accessor shows. */
interface BuilderFields {
  readonly artifacts?: Artifacts;
  readonly missing?: readonly unknown[];
}

/**
 * The artifacts that have been synthesised so far. CDK keeps them to itself until it writes `manifest.json`: should a
 * later release hide them better, then no stack is among them, and every stack fails closed.
 */
export function artifactsOf(builder: cx_api.CloudAssemblyBuilder): Artifacts {
  return (builder as unknown as BuilderFields).artifacts ?? {};
}

/** Does the assembly still miss context, so that dummy values stand in its templates? */
export function missesContext(builder: cx_api.CloudAssemblyBuilder): boolean {
  return ((builder as unknown as BuilderFields).missing?.length ?? 0) > 0;
}
