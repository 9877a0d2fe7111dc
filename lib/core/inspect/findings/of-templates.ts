import {
  isIndiaRegion,
  isRegionShaped,
  placementInWords,
  placementKey,
  placeOfRegion,
  type Finding,
  type Placement,
} from '../../model';
import type { Hole } from '../../catalogue/hit';
import type { Unread } from '../../estate/estate';
import { isMap } from '../../estate/intrinsics';
import type { EstateResource } from '../../estate/estate-resource';
import type { Inspection } from '../inspection';
import { destinationOf } from './destination';
import { actionsOf, type Properties } from './pipeline-actions';
import { subjectOf } from './subject';

/** What could not be inspected: templates that change unseen, and templates that other resources deploy from elsewhere. */
export function findingsOfTemplates(inspection: Inspection, holes: readonly Hole[]): Finding[] {
  return [...unread(inspection), ...filledIn(inspection, holes), ...deployedFromElsewhere(inspection)];
}

/** A macro, an include or a loop that may write anything into this very template: nobody can vouch for it. */
function unread({ estate, policy }: Inspection): Finding[] {
  return estate.unread
    .filter(({ kind, name }) => !(kind === 'macro' && policy.macros.some((macro) => macro.name === name)))
    .map((one) => ({
      ...aboutTemplate(one),
      rule: 'not-inspected',
      level: 'violation',
      destination: destinationOf(one.stack.placement),
      says: whatChanges(one.kind, one.name),
      fix: fixFor(one.kind, one.name),
    }));
}

function filledIn({ policy }: Inspection, holes: readonly Hole[]): Finding[] {
  return holes
    .filter(({ kind, name }) => !(kind === 'macro' && policy.macros.some((macro) => macro.name === name)))
    .map(({ bearer, property, kind, name }) => ({
      rule: 'not-inspected',
      level: 'violation',
      ...subjectOf(bearer),
      via: [],
      also: [],
      destination: destinationOf(bearer.placement),
      property: property === '' ? 'Fn::Transform' : `${property}.Fn::Transform`,
      says: whatChanges(kind, name),
      fix: fixFor(kind, name),
      wouldPermit: [],
    }));
}

function whatChanges(kind: Unread['kind'], name: string): string {
  switch (kind) {
    case 'macro':
      return `the macro \`${name}\` may change this template when it is deployed, and nobody has said that it was reviewed`;
    case 'include':
      return `\`AWS::Include\` adds what lies in \`${name}\` when this template is deployed`;
    case 'loop':
      return `\`${name}\` loops over a list that is known only at deployment`;
  }
}

function fixFor(kind: Unread['kind'], name: string): string {
  switch (kind) {
    case 'macro':
      return `review the macro and say so in \`residency/declarations.yaml\`: \`macros: [{ name: ${name}, reviewedBy: WHO, on: YYYY-MM-DD }]\``;
    case 'include':
      return 'write the snippet into the template itself';
    case 'loop':
      return 'loop over a literal list';
  }
}

function aboutTemplate({ stack }: Unread): Omit<Finding, 'rule' | 'level' | 'says' | 'fix'> {
  return {
    path: stack.path,
    logicalId: '',
    type: 'AWS::CloudFormation::Stack',
    stack: stack.path,
    ...(stack.region ? { region: stack.region } : {}),
    via: [],
    also: [],
    property: 'Transform',
    wouldPermit: [],
  };
}

/** Resources that deploy a template which is not among what was inspected, and where. */
function deployedFromElsewhere(inspection: Inspection): Finding[] {
  const { estate } = inspection;
  const inspected = new Set(
    estate.stacks.map((stack) => stack.deployedBy).filter((resource) => resource !== undefined),
  );
  const deployers = estate.ofTypes((type) => Object.hasOwn(DEPLOYS, type) || type === 'AWS::CodePipeline::Pipeline');
  return deployers.flatMap((resource) => {
    const property = DEPLOYS[resource.type];
    if (property === undefined) return pipelineDeployments(inspection, resource);
    return inspected.has(resource) || !names(resource, property)
      ? []
      : elsewhere(resource, property, regionsOf(inspection, resource));
  });
}

/** Types that deploy another template, and the property that names it. */
const DEPLOYS: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::CloudFormation::StackSet': 'TemplateURL',
  'AWS::ServiceCatalog::CloudFormationProduct': 'ProvisioningArtifactParameters',
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct': 'ProductId',
  'AWS::Serverless::Application': 'Location',
};

function names(resource: EstateResource, property: string): boolean {
  const { properties } = resource;
  return (
    properties[property] !== undefined ||
    properties['TemplateBody'] !== undefined ||
    properties['ProductName'] !== undefined
  );
}

/** Every region in which a resource says that it deploys; its own where it says none. */
function regionsOf({ hits }: Inspection, resource: EstateResource): Placement[] {
  const named = hits
    .filter((hit) => hit.bearer === resource && hit.mechanism.foundBy.startsWith('literal-region'))
    .map((hit) => hit.found.place);
  if (named.length > 0) return named;
  return [resource.placement];
}

function elsewhere(resource: EstateResource, property: string, places: readonly Placement[]): Finding[] {
  const told = new Set<string>();
  return places.flatMap((place) => {
    const key = JSON.stringify(place);
    if (told.has(key)) return [];
    told.add(key);
    return [
      {
        rule: 'not-inspected',
        level: 'warning',
        ...subjectOf(resource),
        via: [],
        also: [],
        destination: destinationOf(place),
        property,
        says: 'it deploys a template that lies elsewhere, so what that template does is not known here',
        fix: 'inspect that template too: `india-residency check TEMPLATE --region REGION`',
        wouldPermit: [],
      } satisfies Finding,
    ];
  });
}

/** Deployments of CloudFormation stacks by a pipeline: of this estate they are judged by themselves, of another template a warning. */
function pipelineDeployments({ estate }: Inspection, pipeline: EstateResource): Finding[] {
  const findings: Finding[] = [];
  const ownByRegion = new Map<string, OwnStacks>();
  for (const { action, property } of actionsOf(estate, pipeline)) {
    if (!deploysATemplate(action)) continue;
    const stackName = estate.foldText(stackNameOf(action), pipeline.owner)[0];
    const own = estate.stacks.some((stack) => stack.name === stackName);
    const regions = action['Region'] === undefined ? [] : estate.foldText(action['Region'], pipeline.owner);
    // Of several regions one abroad tells most.
    const region = regions.find((one) => isRegionShaped(one) && !isIndiaRegion(one)) ?? regions[0];
    const place = region !== undefined && isRegionShaped(region) ? placeOfRegion(region) : pipeline.placement;
    if (own && place.kind === 'india') continue;
    const named = action['Region'] === undefined ? property : `${property}.Region`;
    if (own) {
      const known = ownByRegion.get(placementKey(place)) ?? { place, property: named, names: new Set<string>() };
      known.names.add(stackName ?? '');
      ownByRegion.set(placementKey(place), known);
      continue;
    }
    findings.push({
      ...deployment(pipeline, place, named),
      level: 'warning',
      says: `the pipeline deploys the stack \`${estate.marks.inWords(stackName ?? '')}\` from a template that is not among what was inspected`,
      fix: 'inspect that template too: `india-residency check TEMPLATE --region REGION`',
    });
  }
  return [...findings, ...[...ownByRegion.values()].map((own) => ownStacks(pipeline, own))];
}

/** Stacks of this estate that a pipeline deploys to one region. */
interface OwnStacks {
  readonly place: Placement;
  /** The first property that says so. */
  readonly property: string;
  readonly names: Set<string>;
}

function ownStacks(pipeline: EstateResource, { place, property, names: stacks }: OwnStacks): Finding {
  const [first] = stacks;
  const where = placementInWords(place);
  return {
    ...deployment(pipeline, place, property),
    says:
      stacks.size === 1
        ? `the pipeline deploys the stack \`${first ?? ''}\` to ${where}, and it is inspected by itself`
        : `the pipeline deploys ${stacks.size} stacks to ${where}, and each is inspected by itself`,
    fix: 'nothing to do',
  };
}

function deployment(pipeline: EstateResource, place: Placement, property: string): Finding {
  return {
    rule: 'not-inspected',
    level: 'note',
    ...subjectOf(pipeline),
    via: [],
    also: [],
    destination: destinationOf(place),
    property,
    says: '',
    fix: '',
    wouldPermit: [],
  };
}

function deploysATemplate(action: Properties): boolean {
  const type = action['ActionTypeId'];
  const configuration = action['Configuration'];
  if (!isMap(type) || type['Category'] !== 'Deploy' || !/CloudFormation|ServiceCatalog/.test(String(type['Provider'])))
    return false;
  // A change set is made from a template; executing or deleting one names none.
  return !isMap(configuration) || !/^(?:CHANGE_SET_EXECUTE|DELETE_ONLY)$/.test(String(configuration['ActionMode']));
}

function stackNameOf(action: Properties): unknown {
  return isMap(action['Configuration']) ? action['Configuration']['StackName'] : undefined;
}
