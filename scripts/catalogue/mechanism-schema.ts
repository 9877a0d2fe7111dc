import * as v from 'valibot';

const word = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, ({ received }) => `${received.replace(/"/g, '`')} is none of ${words.join(', ')}`);

/** Where the facts of an entry come from, and how far what was read settles the region. */
const evidence = v.strictObject({
  kind: word(['doc', 'spec', 'program', 'secondary', 'knowledge']),
  source: v.optional(v.pipe(v.string(), v.nonEmpty())),
  regionRule: v.optional(word(['found', 'partly', 'not-found', 'free-value', 'by-construction'])),
  hyderabad: v.optional(word(['yes', 'no'])),
});

/** One entry of `catalogue/aws/<service>.yaml`: a Mechanism, with the note and the evidence that stay behind in the source. */
export const mechanismEntry = v.pipe(
  v.strictObject({
    path: v.pipe(v.string(), v.nonEmpty()),
    alsoAt: v.optional(v.pipe(v.array(v.string()), v.nonEmpty())),
    mechanism: word([
      'placement',
      'replica',
      'backup-copy',
      'key-replica',
      'export',
      'stream/flow destination',
      'log-destination',
      'network-path',
      'cross-region-inference',
      'edge-cache',
      'compute-at-edge',
      'global-service',
      'join',
    ]),
    direction: word(['out', 'in', 'at']),
    foundBy: word([
      'literal-region',
      'literal-region-list',
      'region-in-arn',
      'region-in-url',
      's3-bucket-owner',
      'referenced-resource-stack',
      'stack-region',
      'always-global',
      'value-triggers',
      'opaque-body',
      'external-host',
      'cross-account',
      'availability-zone',
      'model-or-profile-prefix',
      'service-implicit',
      'country-or-site',
      'outpost-site',
    ]),
    argument: v.optional(v.pipe(v.string(), v.nonEmpty())),
    role: v.optional(word(['evidence', 'switch', 'transit'])),
    evidenceFor: v.optional(v.string()),
    moves: word(['content', 'logs', 'metadata', 'keys', 'code']),
    weight: word(['critical', 'high', 'medium', 'low', 'info']),
    sameRegionEnforced: word(['yes', 'no', 'unknown']),
    note: v.pipe(v.string(), v.nonEmpty()),
    evidence,
  }),
  v.check(
    (m) => m.evidence.kind === 'knowledge' || m.evidence.source !== undefined,
    'evidence other than knowledge names its source',
  ),
  v.check((m) => m.evidenceFor === undefined || m.role === 'evidence', '`evidenceFor` needs `role: evidence`'),
);

export const mechanismFile = v.record(
  v.pipe(v.string(), v.regex(/^\w+(::[\w-]+){1,2}$/, 'a resource type is written `AWS::Service::Type`')),
  v.pipe(v.array(mechanismEntry), v.nonEmpty()),
);

export type MechanismEntry = v.InferOutput<typeof mechanismEntry>;
