import type { Finding, Placement } from '../../model';
import type { Hole } from '../../catalogue/hit';
import type { Unread } from '../../estate/estate';
import type { EstateResource } from '../../estate/estate-resource';
import type { Inspection } from '../inspection';
import { destinationOf } from './destination';
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
  return estate.resources.flatMap((resource) => {
    const property = DEPLOYS[resource.type];
    if (property !== undefined)
      return inspected.has(resource) || !names(resource, property)
        ? []
        : elsewhere(resource, property, regionsOf(inspection, resource));
    return resource.type === 'AWS::CodePipeline::Pipeline' ? pipelineDeployments(inspection, resource) : [];
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

/** Deployments of CloudFormation stacks by a pipeline: of this estate they are a note, of another template a warning. */
function pipelineDeployments({ estate, hits }: Inspection, pipeline: EstateResource): Finding[] {
  const findings: Finding[] = [];
  for (const hit of hits) {
    if (hit.bearer !== pipeline || !/^Stages\[\d+\]\.Actions\[\d+\]\.Region$/.test(hit.property)) continue;
    if (hit.found.place.kind === 'india') continue;
    const [stage, action] = [...hit.property.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
    const written = actionAt(pipeline, stage ?? 0, action ?? 0);
    if (!deploysATemplate(written)) continue;
    const stackName = estate.foldText(stackNameOf(written), pipeline.owner)[0];
    const own = estate.stacks.some((stack) => stack.name === stackName);
    findings.push({
      rule: 'not-inspected',
      level: own ? 'note' : 'warning',
      ...subjectOf(pipeline),
      via: [],
      also: [],
      destination: destinationOf(hit.found.place),
      property: hit.property,
      says: own
        ? `the pipeline deploys the stack \`${stackName ?? ''}\` there, which is inspected by itself`
        : 'the pipeline deploys a template there that is not among what was inspected',
      fix: own ? 'nothing to do' : 'inspect that template too: `india-residency check TEMPLATE --region REGION`',
      wouldPermit: [],
    });
  }
  return findings;
}

type Properties = Readonly<Record<string, unknown>>;

function actionAt(pipeline: EstateResource, stage: number, action: number): Properties {
  const stages = pipeline.properties['Stages'] as readonly { readonly Actions?: readonly Properties[] }[] | undefined;
  return stages?.[stage]?.Actions?.[action] ?? {};
}

function deploysATemplate(action: Properties): boolean {
  const type = action['ActionTypeId'] as Properties | undefined;
  return type?.['Category'] === 'Deploy' && /CloudFormation|ServiceCatalog/.test(String(type['Provider']));
}

function stackNameOf(action: Properties): unknown {
  return (action['Configuration'] as Properties | undefined)?.['StackName'];
}
