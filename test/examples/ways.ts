import { control } from './staying/control';
import { delivery } from './staying/delivery';
import { movementInsideIndia } from './staying/movement-inside-india';
import { referencesAndNetworks } from './staying/references-and-networks';
import { replicasInHyderabad } from './staying/replicas-in-hyderabad';
import { services } from './staying/services';
import { texts } from './staying/texts';
import { howATemplateIsMade } from './fooled/how-a-template-is-made';
import { whereAStackStands } from './fooled/where-a-stack-stands';
import { backups } from './leaving/backups';
import { bucketReplication } from './leaving/bucket-replication';
import { code } from './leaving/code';
import { databaseReplicas } from './leaving/database-replicas';
import { deliveryStreams } from './leaving/delivery-streams';
import { deployers } from './leaving/deployers';
import { edges } from './leaving/edges';
import { foldedValues } from './leaving/folded-values';
import { interfaces } from './leaving/interfaces';
import { logDelivery } from './leaving/log-delivery';
import { models } from './leaving/models';
import { otherReplicas } from './leaving/other-replicas';
import { places } from './leaving/places';
import { topicsAndRules } from './leaving/topics-and-rules';
import type { Example } from './example';

/** A way in which an inspection at synth could be fooled. */
export interface Way {
  readonly number: number;
  readonly way: string;
  /** Names of the examples that show it caught, or passed where it is legitimate. */
  readonly shown: readonly string[];
}

/** The thirty-three ways, in order. */
export const WAYS: readonly Way[] = [
  {
    number: 1,
    way: 'a stack without a region',
    shown: ['stack-without-a-region', 'ok-stack-without-a-region-that-stores-nothing'],
  },
  {
    number: 2,
    way: 'a region that is a token or a variable',
    shown: [
      'region-of-a-stack-is-a-pseudo-parameter',
      'region-of-a-stack-is-lazy',
      'region-of-a-stack-is-a-variable-that-nobody-set',
    ],
  },
  {
    number: 3,
    way: 'a reference across regions that is a literal',
    shown: ['l2-reference-to-a-named-bucket-abroad-is-a-literal', 'ok-l2-reference-to-a-named-queue-in-hyderabad'],
  },
  {
    number: 4,
    way: 'exports that CDK makes by itself',
    shown: [
      'cross-region-export-reader',
      'warn-access-key-carried-to-another-region-by-a-reference',
      'ok-hyd-reference-through-exports',
    ],
  },
  { number: 5, way: 'resources that come after the Aspects', shown: ['aspect-makes-a-resource-late'] },
  {
    number: 6,
    way: 'an Aspect after the guard’s',
    shown: ['late-aspect-adds-backup-replication', 'aspect-of-the-last-priority-overrides-the-region'],
  },
  { number: 7, way: 'a raw override', shown: ['override-on-a-safe-l2-property'] },
  {
    number: 8,
    way: 'a setting that is deleted, so that an unsafe default holds',
    shown: [
      'warn-edge-api-by-a-deletion-override',
      'deletion-override-takes-the-india-key-away',
      'ok-regional-rest-api-with-access-logs',
    ],
  },
  {
    number: 9,
    way: 'a Stage, which Aspects on the app do not enter',
    shown: [
      'store-in-a-stage-declared-on-the-app',
      'store-in-a-stage-with-validation-skipped',
      'ok-stages-in-both-regions',
    ],
  },
  {
    number: 10,
    way: 'nested and product templates',
    shown: ['nested-stack-replicates-a-table', 'product-replicates-a-table', 'ok-nested-parameter-for-hyderabad'],
  },
  {
    number: 11,
    way: 'a product or stack set that is deployed anywhere',
    shown: [
      'stack-set-with-a-table-in-virginia',
      'product-with-a-stack-set-constraint',
      'ok-stores-in-both-india-regions-by-stack-set',
      'ok-product-with-an-india-table',
    ],
  },
  {
    number: 12,
    way: 'a template that is included',
    shown: ['legacy-template-included-from-a-file', 'core-include-of-a-template'],
  },
  { number: 13, way: 'a loop', shown: ['for-each-makes-tables-abroad', 'ok-for-each-over-the-india-regions'] },
  {
    number: 14,
    way: 'transforms and macros',
    shown: [
      'unknown-macro-in-a-nested-stack',
      'transform-on-one-resource',
      'macro-on-the-whole-template',
      'openapi-with-an-include-inside',
      'include-of-an-asset-that-replicates',
      'ok-include-of-an-asset-that-stays',
      'ok-macro-that-the-folder-reviewed',
      'ok-sam-application',
    ],
  },
  {
    number: 15,
    way: 'an ARN put together',
    shown: ['join-of-an-arn', 'select-of-a-split', 'split-of-an-arn-in-a-parameter-default-chain'],
  },
  {
    number: 16,
    way: 'a parameter',
    shown: [
      'parameter-without-allowed-values-and-a-default-abroad',
      'allowed-values-with-one-abroad',
      'ok-parameter-whose-values-are-all-in-india',
    ],
  },
  {
    number: 17,
    way: 'a condition',
    shown: [
      'if-decided-by-the-known-region',
      'if-on-a-parameter-takes-every-branch',
      'ok-branch-abroad-that-this-region-never-takes',
    ],
  },
  {
    number: 18,
    way: 'a mapping',
    shown: [
      'find-in-map-by-the-region-of-the-stack',
      'find-in-map-by-a-parameter',
      'ok-find-in-map-without-a-row-for-here',
      'ok-ami-map-with-many-regions',
    ],
  },
  {
    number: 19,
    way: 'a value that is looked up at deployment',
    shown: ['region-from-an-ssm-parameter', 'region-from-a-dynamic-reference'],
  },
  {
    number: 20,
    way: 'an import',
    shown: [
      'import-of-a-bucket-that-no-stack-exports',
      'import-of-an-export-that-says-a-region',
      'ok-import-of-an-export-in-india',
    ],
  },
  {
    number: 21,
    way: 'an imported resource with a wrong region',
    shown: [
      'replication-to-a-bucket-imported-by-name',
      'replication-to-a-bucket-whose-region-the-folder-declares',
      'ok-hyd-bucket-that-the-folder-declares',
    ],
  },
  {
    number: 22,
    way: 'a custom resource',
    shown: [
      'custom-resource-told-to-copy-to-ireland',
      'aws-custom-resource-copies-a-snapshot',
      'aws-custom-resource-writes-abroad-only-on-update',
      'ok-sdk-call-that-only-reads-in-virginia',
      'ok-hyd-sdk-call-of-a-custom-resource',
    ],
  },
  {
    number: 23,
    way: 'a body that is a text',
    shown: [
      'state-machine-calls-a-service-in-another-region',
      'openapi-body-with-an-integration-abroad',
      'user-data-syncs-abroad',
      'batch-job-environment-names-a-host-abroad',
      'build-spec-copies-abroad',
      'kafka-connect-sink-map-names-a-region',
      'helm-values-name-a-region',
      'ingestion-pipeline-yaml-with-a-sink-abroad',
      'ok-kubernetes-cluster',
      'ok-build-pipeline-in-mumbai',
    ],
  },
  {
    number: 24,
    way: 'a definition in S3',
    shown: [
      'openapi-in-a-bucket-that-nobody-knows',
      'definition-is-an-asset-that-calls-abroad',
      'warn-nested-template-from-a-url',
    ],
  },
  {
    number: 25,
    way: 'a type that nobody knows',
    shown: [
      'warn-undeclared-third-party-type',
      'declared-third-party-type',
      'type-that-is-newer-than-the-catalogue',
      'ok-type-that-is-newer-than-the-catalogue',
      'ok-undeclared-third-party-type',
    ],
  },
  {
    number: 26,
    way: 'an asset with seed data',
    shown: ['seed-data-is-unpacked-into-a-bucket-abroad', 'ok-seed-data-is-unpacked-in-mumbai'],
  },
  {
    number: 27,
    way: 'a pipeline that deploys elsewhere',
    shown: [
      'cdk-pipeline-deploys-a-store-abroad',
      'warn-pipeline-deploys-a-template-of-its-source',
      'ok-pipeline-to-hyderabad-with-its-support-stack',
    ],
  },
  {
    number: 28,
    way: 'an assembly that is deployable after a refusal',
    shown: ['table-v2-with-a-replica-in-singapore'],
  },
  {
    number: 29,
    way: 'a synthesizer of its own, or a template that is edited afterwards',
    shown: ['stack-with-a-synthesizer-of-its-own'],
  },
  {
    number: 30,
    way: 'a link by tag or name',
    shown: [
      'backup-plan-by-tag-with-nothing-known',
      'dlm-default-policy-copies-every-volume',
      'personal-log-group-to-a-destination-abroad',
      'ok-hyd-backup-plan',
      'ok-hyd-snapshots-by-dlm',
    ],
  },
  {
    number: 31,
    way: 'a value that means a region without naming it',
    shown: [
      'rack-that-stands-in-another-country',
      'global-table-strong-consistency-with-a-witness-abroad',
      'event-bridge-endpoint-without-a-replication-setting',
      'ok-local-zone-of-delhi',
      'ok-multi-region-key-alone',
    ],
  },
  {
    number: 32,
    way: 'an ARN without a region, or one that lies',
    shown: [
      'arn-without-a-region',
      'scheduler-universal-target-names-a-queue-abroad-in-its-input',
      'agent-on-an-apac-profile',
      'application-profile-hides-a-global-profile',
    ],
  },
  { number: 33, way: 'an acknowledgement in the app', shown: ['app-acknowledges-the-rule'] },
];

/** Every example of which the ways are made. */
export const examples: ReadonlyMap<string, Example> = new Map(
  [
    backups,
    bucketReplication,
    code,
    control,
    databaseReplicas,
    delivery,
    deliveryStreams,
    deployers,
    edges,
    foldedValues,
    howATemplateIsMade,
    interfaces,
    logDelivery,
    models,
    movementInsideIndia,
    otherReplicas,
    places,
    referencesAndNetworks,
    replicasInHyderabad,
    services,
    texts,
    topicsAndRules,
    whereAStackStands,
  ]
    .flat()
    .map((example) => [example.name, example]),
);
