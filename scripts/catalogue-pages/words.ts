import type { MechanismEntry } from '../catalogue/mechanism-schema';
import type { TypeEntry } from '../catalogue/type-schema';

/** How each finder reads a destination, as the pages say it. */
export const FOUND_BY: Readonly<Record<MechanismEntry['foundBy'], string>> = {
  'literal-region': 'the region is written out',
  'literal-region-list': 'the regions are written out, and each of them counts',
  'region-in-arn': 'the region in the ARN, or the stack of the resource that is referred to',
  'region-in-url': 'the region in the name of an AWS host; any other host is outside AWS',
  's3-bucket-owner':
    'an S3 bucket carries no region: the stack that owns it, or the evidence beside it, or a declaration',
  'referenced-resource-stack': 'the stack of the resource that is named',
  'stack-region': 'always the region of the stack',
  'always-global': 'the service is global, or stands at the edge',
  'value-triggers': 'a certain value, or that there is none',
  'opaque-body': 'the text or map is parsed and searched',
  'external-host': 'a host outside AWS',
  'cross-account': 'another account: the region of the reader is not known',
  'availability-zone': 'the region of the zone',
  'model-or-profile-prefix': 'the prefix of the model or inference profile: only `in.` and none stay in India',
  'service-implicit': 'the service decides, and no property says where',
  'country-or-site': 'a country, or the place of a site',
  'outpost-site': 'the country of the Outpost’s site',
};

export const MECHANISM: Readonly<Record<MechanismEntry['mechanism'], string>> = {
  placement: 'a place',
  replica: 'a replica',
  'backup-copy': 'a copy of a backup',
  'key-replica': 'a replica of a key',
  export: 'an export',
  'stream/flow destination': 'a flow',
  'log-destination': 'a destination of logs',
  'network-path': 'a network path',
  'cross-region-inference': 'inference in other regions',
  'edge-cache': 'a cache at the edge',
  'compute-at-edge': 'code at the edge',
  'global-service': 'a global service',
  join: 'a tie to another resource, whose content it carries',
};

export const DIRECTION: Readonly<Record<MechanismEntry['direction'], string>> = {
  out: 'out of it',
  in: 'into it',
  at: 'where it lies',
};

export const ENFORCED: Readonly<Record<MechanismEntry['sameRegionEnforced'], string>> = {
  yes: 'AWS refuses another region',
  no: 'AWS allows another region',
  unknown: 'whether AWS refuses another region is not known, so it counts as allowed',
};

const KINDS: Readonly<Record<MechanismEntry['evidence']['kind'], string>> = {
  doc: 'AWS documentation',
  spec: 'the text of the CloudFormation specification',
  program: 'a program that was run',
  secondary: 'a secondary source',
  knowledge: 'general knowledge of AWS; nobody has looked it up for this entry',
};

const RULES: Readonly<Record<NonNullable<MechanismEntry['evidence']['regionRule']>, string>> = {
  found: 'the rule about regions was read there',
  partly: 'the rule about regions was read there in part',
  'not-found': 'no rule about regions was found',
  'free-value': 'the value is free, so there is no rule to find',
  'by-construction': 'the name carries no region',
};

/** How we know. */
export function evidenceInWords({ kind, source, regionRule, hyderabad }: MechanismEntry['evidence']): string {
  const from = source === undefined ? KINDS[kind] : `${KINDS[kind]} (${source})`;
  const rule = regionRule === undefined ? '' : `; ${RULES[regionRule]}`;
  const works = hyderabad === undefined ? '' : `; in Hyderabad it ${hyderabad === 'yes' ? 'works' : 'does not work'}`;
  return from + rule + works;
}

const CLASSES: Readonly<Record<TypeEntry['class'], string>> = {
  'data-store': 'a store',
  'data-mover': 'moves data',
  compute: 'computes',
  'global-or-edge': 'global, or at the edge',
  control: 'control only: settings and permissions',
};

/** What a type is, and what it holds. */
export function typeInWords({ class: is, holds, lowered, globalMoves, expandsTo }: TypeEntry): string {
  const parts = [
    holds === undefined ? CLASSES[is] : `${CLASSES[is]}; holds ${holds}`,
    ...(globalMoves === undefined ? [] : [`${globalMoves} is outside one region`]),
    ...(lowered || is === 'compute' ? ['undeclared, its findings are one level lower'] : []),
    ...(expandsTo === undefined ? [] : [`judged as the \`${expandsTo}\` that it expands to`]),
  ];
  return parts.join('; ');
}
