import type { Finding } from '../../model';
import type { Stray } from '../../catalogue/hit';
import type { Inspection } from '../inspection';
import type { Flow } from '../verdicts/flow';
import type { Moving } from '../verdicts/moving';
import { louder } from '../verdicts/level';
import { denialsOf } from './denials';
import { destinationOf } from './destination';
import { foundValue } from './found-value';
import { lawPart } from './law-part';
import { ruleOf } from './rule-of';
import { subjectOf, wayOf } from './subject';

/** Services whose ARN names something that keeps or passes on data. */
const HOLDS_DATA = new Set([
  's3',
  'sqs',
  'sns',
  'kinesis',
  'firehose',
  'dynamodb',
  'events',
  'lambda',
  'rds',
  'logs',
  'secretsmanager',
  'elasticfilesystem',
  'kafka',
  'es',
  'redshift',
  'backup',
  's3tables',
  'dsql',
]);

/** Services whose ARNs name settings: policies, certificates, lists, shares. */
const SETS_UP = new Set([
  'acm',
  'acm-pca',
  'cloudfront',
  'iam',
  'network-firewall',
  'ram',
  'route53',
  'route53resolver',
  'waf',
  'wafv2',
  'waf-regional',
]);

/**
 * The catch-all: a text abroad in a property that no entry of the catalogue covers. A permission of a role is only a
 * possibility, and nothing where the same flow is judged already.
 */
export function findingsOfStrays(inspection: Inspection, strays: readonly Stray[], flows: readonly Flow[]): Finding[] {
  const judgedRegions = new Set(
    flows.flatMap((f) =>
      f.kind === 'leaves' && f.place.kind === 'abroad' ? [`${f.hit.bearer.owner.path} ${f.place.region ?? ''}`] : [],
    ),
  );
  // One resource names one place abroad: that is one finding, the loudest, however many properties say it.
  const loudest = new Map<string, Finding>();
  for (const stray of strays) {
    const { bearer, found, possible } = stray;
    const region = found.place.kind === 'abroad' ? (found.place.region ?? '') : '';
    if (possible && judgedRegions.has(`${bearer.owner.path} ${region}`)) continue;
    const finding = possible ? permission(stray) : unknownProperty(inspection, stray);
    const key = `${bearer.index} ${region} ${String(possible)}`;
    const known = loudest.get(key);
    if (finding && (!known || louder(finding.level, known.level) < 0)) loudest.set(key, finding);
  }
  return [...loudest.values()];
}

function permission(stray: Stray): Finding | undefined {
  const { found } = stray;
  if (found.resource) {
    return {
      ...base(stray),
      rule: 'processing-outside-india',
      level: 'warning',
      source: found.resource.path,
      says: `a role abroad may read \`${found.resource.path}\`, which lies in India: possible, not certain`,
      fix: 'take the permission away, or run what uses it in ap-south-1 or ap-south-2',
    };
  }
  if (found.service === undefined || !HOLDS_DATA.has(found.service)) return undefined;
  return {
    ...base(stray),
    level: 'warning',
    says: `the role may reach \`${found.text}\`, which is abroad: possible, not certain`,
    fix: 'take the permission away, or name ap-south-1 or ap-south-2 in it',
  };
}

function unknownProperty(inspection: Inspection, stray: Stray): Finding | undefined {
  const { bearer, property, found } = stray;
  // What sets things up is no finding, on whichever side it stands.
  if (bearer.facts?.class === 'control' || (found.service !== undefined && SETS_UP.has(found.service)))
    return undefined;
  const said = inspection.holdings.of(bearer).filter((one) => one.said);
  const instead = found.service === 'bedrock' ? 'a model in India or an `in.` profile' : 'ap-south-1 or ap-south-2';
  const fix = `in \`${property}\`, name ${instead} instead, or remove it`;
  const namesHolder = found.service !== undefined && HOLDS_DATA.has(found.service);
  if (said.length > 0) {
    const moving: Moving[] = said.map((holding) => ({ holding, sure: true }));
    const verdicts = inspection.court.decide({
      moving,
      circumstances: { action: 'copy-out', of: bearer, original: bearer },
      weight: 'high',
      place: found.place,
      namesRegionAbroad: true,
    });
    const strictest = verdicts[0]!;
    const law = lawPart(strictest, inspection.asOf);
    return {
      ...base(stray),
      rule: ruleOf(strictest.judgement.verdict, 'copy-out', found.place),
      level: strictest.level,
      ...wayOf(inspection, bearer, strictest.holding),
      dataClass: strictest.holding.dataClass,
      classFrom: strictest.holding.from,
      action: 'copy-out',
      ...law,
      ...denialsOf(verdicts),
      says: law.says ?? 'no selected regime governs this',
      fix,
    };
  }
  const isHeavy = bearer.isStore || bearer.facts?.class === 'compute';
  return {
    ...base(stray),
    level: namesHolder ? 'violation' : isHeavy ? 'warning' : 'note',
    says: `\`${found.text}\` is abroad, and no rule says what \`${property}\` does with it`,
    fix,
  };
}

function base(stray: Stray): Finding {
  return {
    rule: 'copy-outside-india',
    level: 'note',
    ...subjectOf(stray.bearer),
    via: [],
    also: [],
    destination: destinationOf(stray.found.place),
    mechanism: 'catch-all',
    property: stray.property,
    ...foundValue(stray.found),
    says: '',
    fix: '',
    wouldPermit: [],
  };
}
