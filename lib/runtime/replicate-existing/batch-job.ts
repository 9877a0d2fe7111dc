/** Which bucket, into which mirror, in which role: the properties of the custom resource. */
export interface BatchJobProps {
  readonly Account: string;
  readonly SourceArn: string;
  readonly MirrorArn: string;
  readonly RoleArn: string;
}

/** The input of S3 Control's CreateJob, as far as a replication has one. */
export interface BatchJob {
  readonly AccountId: string;
  readonly ClientRequestToken: string;
  readonly ConfirmationRequired: boolean;
  readonly Description: string;
  readonly Operation: { readonly S3ReplicateObject: object };
  readonly ManifestGenerator: { readonly S3JobManifestGenerator: object };
  readonly Report: { readonly Enabled: boolean };
  readonly Priority: number;
  readonly RoleArn: string;
}

/**
 * A job over every object that the bucket's replication covers and that has no replica yet. S3 makes the list itself and
 * keeps it: a manifest or a report in a bucket would be one more copy of the objects' names.
 *
 * @param token the same token starts one job, however often it is sent
 */
export function batchJob({ Account, SourceArn, MirrorArn, RoleArn }: BatchJobProps, token: string): BatchJob {
  return {
    AccountId: Account,
    ClientRequestToken: token,
    ConfirmationRequired: false,
    Description: `Replicates the objects that ${SourceArn} already held to ${MirrorArn}`.slice(0, 256),
    Operation: { S3ReplicateObject: {} },
    ManifestGenerator: {
      S3JobManifestGenerator: {
        SourceBucket: SourceArn,
        EnableManifestOutput: false,
        Filter: { EligibleForReplication: true, ObjectReplicationStatuses: ['NONE', 'FAILED'] },
      },
    },
    Report: { Enabled: false },
    Priority: 10,
    RoleArn,
  };
}
