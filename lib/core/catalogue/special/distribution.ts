import type { Mechanism, Placement } from '../../model';
import { isMap } from '../../estate/intrinsics';
import type { EstateResource } from '../../estate/estate-resource';
import { hasMark } from '../../estate/marks';
import type { Found } from '../found';
import type { Hit } from '../hit';
import { placeOfHost } from '../places/place-of-host';
import { behavioursOf, isCached, textOf, type Behaviour } from './behaviours';
import { distinctHits } from './distinct-hits';
import type { SpecialFinder, SpecialQuestion } from './special';

const EDGE: Placement = { kind: 'global', what: "CloudFront's edge locations all over the world" };
const UNCACHED_FIX =
  'a client in India is mostly served from an edge in India, but nothing binds it: use the regional endpoint without CloudFront, or declare the content `generic`';

/**
 * A distribution is judged origin by origin: cached content lies at every edge, uncached content only passes, and code
 * at an edge runs at every edge, whatever the ARN of the function says.
 */
export const distribution: SpecialFinder = {
  owns: ({ mechanism, path }) => mechanism === 'edge-cache' || mechanism === 'compute-at-edge' || path === '(exists)',
  hits(question) {
    const { estate, resource } = question;
    // Origins and behaviours may stand under conditions: they are read together, in every way in which they may be deployed.
    const configs = estate.fold(resource.properties['DistributionConfig'], resource.owner).filter(isMap);
    const hits = configs.flatMap((config) => {
      const origins = originsOf(question, config);
      return behavioursOf(config).flatMap((behaviour) => [
        ...originHits(question, behaviour, origins),
        ...codeHits(question, behaviour, origins),
      ]);
    });
    return distinctHits(hits);
  },
};

type Origins = ReadonlyMap<string, readonly Found[]>;

/** Where each origin's content comes from, by the origin's id; an origin group stands for its members. */
function originsOf(
  { estate, resource, places, mechanisms }: SpecialQuestion,
  config: Readonly<Record<string, unknown>>,
): Origins {
  const origins = new Map<string, readonly Found[]>();
  const mechanism = entryFor(mechanisms, 'edge-cache');
  for (const origin of itemsOf(config['Origins'])) {
    const value = textOf(origin['DomainName']);
    const sought = { estate, bearer: resource, mechanism, value, places, beside: () => undefined };
    origins.set(textOf(origin['Id']), value === '' ? [] : [placeOfHost(sought, value)]);
  }
  const groups = isMap(config['OriginGroups']) ? config['OriginGroups']['Items'] : undefined;
  for (const group of itemsOf(groups)) {
    const members = itemsOf(isMap(group['Members']) ? group['Members']['Items'] : undefined);
    const found = members.flatMap((member) => origins.get(textOf(member['OriginId'])) ?? []);
    origins.set(textOf(group['Id']), found);
  }
  return origins;
}

/** What a behaviour serves: any of the origins where its own is known only at deployment. */
function servedBy({ originId }: Behaviour, origins: Origins): readonly Found[] {
  return origins.get(originId) ?? (hasMark(originId) ? [...origins.values()].flat() : []);
}

function originHits(question: SpecialQuestion, behaviour: Behaviour, origins: Origins): Hit[] {
  const cached = isCached(question.estate, question.resource, behaviour);
  const entry: Mechanism = {
    ...entryFor(question.mechanisms, 'edge-cache'),
    direction: 'out',
    moves: 'content',
    weight: 'high',
  };
  return servedBy(behaviour, origins).map((origin) => {
    const hit: Hit = {
      bearer: question.resource,
      mechanism: entry,
      property: behaviour.property,
      found: { place: EDGE, text: origin.text },
      source: sourceOf(origin),
    };
    return cached ? hit : { ...hit, passes: { fix: UNCACHED_FIX } };
  });
}

/** Lambda@Edge and CloudFront functions of a behaviour: they see what its origin serves. */
function codeHits(question: SpecialQuestion, behaviour: Behaviour, origins: Origins): Hit[] {
  const source = servedBy(behaviour, origins)
    .map(sourceOf)
    .find((one) => one !== undefined);
  const lists = ['LambdaFunctionAssociations', 'FunctionAssociations'] as const;
  return lists.flatMap((list) =>
    itemsOf(behaviour.config[list]).map((association, i): Hit => {
      const entry = question.mechanisms.find((m) => m.mechanism === 'compute-at-edge' && m.path.includes(`.${list}`));
      const weight = list === 'LambdaFunctionAssociations' ? 'critical' : 'medium';
      const mechanism: Mechanism = { ...(entry ?? entryFor(question.mechanisms, 'compute-at-edge')), weight };
      const property = `${behaviour.property}.${list}[${i}]`;
      return {
        bearer: question.resource,
        mechanism,
        property,
        found: { place: EDGE, text: 'code at the edge', resource: functionOf(question, association) },
        source,
      };
    }),
  );
}

/** The function, or the version of one, that an association names, where it is of the estate. */
function functionOf(
  { estate, resource }: SpecialQuestion,
  association: Record<string, unknown>,
): EstateResource | undefined {
  const written = association['LambdaFunctionARN'] ?? association['FunctionARN'];
  const [text] = written === undefined ? [] : estate.foldText(written, resource.owner);
  const mark = text === undefined ? undefined : estate.marks.whole(text);
  return mark?.kind === 'resource' ? mark.resource : undefined;
}

function sourceOf(origin: Found): EstateResource | undefined {
  return origin.resource;
}

function itemsOf(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? (list as unknown[]).filter(isMap) : [];
}

function entryFor(mechanisms: readonly Mechanism[], kind: Mechanism['mechanism']): Mechanism {
  return (
    mechanisms.find((m) => m.mechanism === kind) ?? {
      type: 'AWS::CloudFront::Distribution',
      path: 'DistributionConfig',
      mechanism: kind,
      direction: 'out',
      foundBy: 'always-global',
      moves: 'content',
      weight: 'high',
      sameRegionEnforced: 'no',
    }
  );
}
