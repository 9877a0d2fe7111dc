import { Aws } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { awsOwnedBuckets } from './aws-owned-buckets';

/** Whose identities and resources an endpoint lets through: the organisation's, else the account's. */
export interface Perimeter {
  readonly region: string;
  readonly organizationId?: string;
}

/** Identities of the organisation on resources of the organisation: nobody's private bucket is reached from here. */
export function ownToOwn({ organizationId }: Perimeter): PolicyStatement {
  return new PolicyStatement({
    sid: 'OwnIdentitiesToOwnResources',
    principals: [new AnyPrincipal()],
    actions: ['*'],
    resources: ['*'],
    conditions: {
      StringEquals: organizationId
        ? { 'aws:PrincipalOrgID': organizationId, 'aws:ResourceOrgID': organizationId }
        : { 'aws:PrincipalAccount': Aws.ACCOUNT_ID, 'aws:ResourceAccount': Aws.ACCOUNT_ID },
    },
  });
}

/**
 * What servers need of S3 beside the organisation's buckets: they read code from AWS's, mostly with requests that
 * nobody signed, and answer custom resources at addresses that CloudFormation signed.
 */
export function awsOwnedInS3({ region }: Perimeter): PolicyStatement[] {
  return [
    new PolicyStatement({
      sid: 'CodeFromAws',
      principals: [new AnyPrincipal()],
      actions: ['s3:GetObject'],
      resources: awsOwnedBuckets(region),
    }),
    new PolicyStatement({
      sid: 'AnswersToAwsServices',
      principals: [new AnyPrincipal()],
      actions: ['s3:PutObject'],
      resources: ['*'],
      conditions: { Bool: { 'aws:PrincipalIsAWSService': 'true' } },
    }),
  ];
}

/** Documents and public parameters of Systems Manager belong to AWS and no account, patch baselines to accounts of AWS. */
export function awsOwnedInSsm({ region, organizationId }: Perimeter): PolicyStatement {
  return new PolicyStatement({
    sid: 'OwnIdentitiesToDocumentsOfAws',
    principals: [new AnyPrincipal()],
    actions: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*'],
    resources: [
      `arn:${Aws.PARTITION}:ssm:${region}::document/*`,
      `arn:${Aws.PARTITION}:ssm:${region}::parameter/aws/*`,
      `arn:${Aws.PARTITION}:ssm:${region}:*:patchbaseline/*`,
    ],
    conditions: {
      StringEquals: organizationId
        ? { 'aws:PrincipalOrgID': organizationId }
        : { 'aws:PrincipalAccount': Aws.ACCOUNT_ID },
    },
  });
}
