import {
  placeOfRegion,
  placementInWords,
  type Finding,
  type Level,
  type Placement,
  type PlaceDeclaration,
} from '../../model';
import { isNobody } from '../../law';
import type { EstateResource } from '../../estate/estate-resource';
import type { Inspection } from '../inspection';
import { subjectOf } from './subject';

const BARE = { rule: 'declaration-conflict', via: [], also: [], wouldPermit: [] } as const;
const OF_FILE = { logicalId: 'declarations.yaml', type: '', stack: '' };

/** Declared places that the templates or their own names contradict, or for which nobody stands. */
export function findingsOfDeclaredPlaces(inspection: Inspection): Finding[] {
  return inspection.policy.places.flatMap((place) => wrongPlace(inspection, place));
}

/** A declared place is believed where no template shows the thing. Where one does, or its own name does, it must agree. */
function wrongPlace({ estate }: Inspection, place: PlaceDeclaration): Finding[] {
  const { bucket, name, owner, at } = place;
  const what = bucket ?? name ?? place.host ?? place.account ?? '';
  const about = (level: Level, says: string, fix: string, of?: EstateResource): Finding => ({
    ...(of ? subjectOf(of) : { ...OF_FILE, path: what }),
    ...BARE,
    level,
    says,
    fix,
    ...(at !== undefined && { at }),
  });
  const named = what === '' ? [] : estate.names.named(what);
  const same =
    bucket === undefined ? (name === undefined ? [] : named) : named.filter(({ type }) => type === 'AWS::S3::Bucket');
  // a name may be used in both India regions: then the place is that of one of them
  const [elsewhere] = same.every(({ placement }) => isElsewhere(place, placement)) ? same : [];
  const hostPlace = place.host === undefined ? undefined : regionInHost(place.host);
  return [
    ...(elsewhere
      ? [
          about(
            'violation',
            `\`${what}\` is declared to be in ${inWords(place)}, and its stack puts it in ${placementInWords(elsewhere.placement)}`,
            `take the line out: the template shows where \`${what}\` is`,
            elsewhere,
          ),
        ]
      : []),
    ...(hostPlace && isElsewhere(place, hostPlace)
      ? [
          about(
            'violation',
            `the host \`${what}\` is declared to be in ${inWords(place)}, and its name says ${placementInWords(hostPlace)}`,
            'take the line out, or name the host that you mean',
          ),
        ]
      : []),
    ...(isNobody(owner)
      ? [about('violation', `nobody stands for the place of \`${what}\``, 'write who does: `owner: NAME`')]
      : []),
  ];
}

function isElsewhere({ region, country }: PlaceDeclaration, placement: Placement): boolean {
  if (placement.kind !== 'india' && placement.kind !== 'abroad') return false;
  if (region !== undefined) return placement.region !== undefined && placement.region !== region;
  const actual = placement.kind === 'india' ? 'IN' : placement.country;
  return actual !== undefined && actual !== country;
}

/** The region in a host of AWS: `search-shop.us-east-1.es.amazonaws.com`. */
function regionInHost(host: string): Placement | undefined {
  const region = /\.amazonaws\.com(?:\.cn)?$/i.test(host)
    ? /(?:^|[.-])([a-z]{2}(?:-[a-z]+)+-\d)(?=\.)/.exec(host.toLowerCase())?.[1]
    : undefined;
  return region === undefined ? undefined : placeOfRegion(region);
}

function inWords({ region, country }: PlaceDeclaration): string {
  return region ?? country ?? 'a place';
}
