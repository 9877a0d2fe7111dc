import type { Finding } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { StackInstance } from '../../estate/stack-instance';
import { compareNames, firstByName } from '../classes/compare-names';
import type { Inspection } from '../inspection';
import { isAbroad } from '../verdicts/flow-of';
import { destinationOf } from './destination';
import { fixOfStore, movedToIndia } from './fixes';
import { lawPart } from './law-part';
import { subjectOf } from './subject';

/** A stack with stores and no region is one finding, not one a store. Undeclared compute abroad is one warning a stack. */
export function findingsOfStacks(inspection: Inspection): Finding[] {
  return [...stacksWithoutRegion(inspection), ...computeAbroad(inspection)];
}

function stacksWithoutRegion(inspection: Inspection): Finding[] {
  if (!inspection.estate.stacks.some(({ placement }) => placement.kind === 'unresolved')) return [];
  const byStack = new Map<StackInstance, EstateResource[]>();
  for (const resource of inspection.estate.resources) {
    if (resource.placement.kind !== 'unresolved' || !holdsSomething(inspection, resource)) continue;
    const root = rootOf(resource.owner);
    const known = byStack.get(root);
    if (known) known.push(resource);
    else byStack.set(root, [resource]);
  }
  return [...byStack.values()].map((stores) => withoutRegion(inspection, stores));
}

function holdsSomething({ holdings }: Inspection, resource: EstateResource): boolean {
  if (resource.isStore) return true;
  const said = holdings.of(resource).some((one) => one.said && one.from !== 'flow' && one.dataClass !== 'generic');
  return (
    said &&
    (resource.facts?.class === 'data-store' || resource.facts?.class === 'data-mover') &&
    resource.facts.holds !== 'keys'
  );
}

function rootOf(stack: StackInstance): StackInstance {
  const outer = stack.deployedBy?.owner;
  return outer && !outer.region && !stack.region ? rootOf(outer) : stack;
}

function withoutRegion(inspection: Inspection, stores: readonly EstateResource[]): Finding {
  const inOrder = [...stores].sort(compareNames);
  const first = inOrder[0]!;
  const held = inOrder.flatMap((store) => inspection.holdings.of(store).map((holding) => ({ holding, store })));
  const seen = new Map(held.map((one) => [one.holding, one]));
  const verdicts = inspection.court.decide({
    moving: [...seen.values()].map(({ holding }) => ({ holding, sure: true })),
    circumstances: { action: 'store-abroad', of: first },
    weight: 'critical',
    place: first.placement,
    namesRegionAbroad: false,
  });
  const strictest = verdicts[0]!;
  const law = lawPart(strictest, inspection.asOf);
  const of = seen.get(strictest.holding)!.store;
  const others = stores.length > 1 ? ` (and ${stores.length - 1} more of its stores)` : '';
  return {
    rule: 'placement-unresolved',
    level: strictest.level,
    ...subjectOf(of),
    via: [],
    dataClass: strictest.holding.dataClass,
    classFrom: strictest.holding.from,
    also: verdicts.slice(1).map((one) => one.holding.dataClass),
    destination: destinationOf(of.placement),
    action: 'store-abroad',
    mechanism: 'placement',
    property: 'env.region',
    ...law,
    says: `the stack of \`${of.path}\`${others} names no region, so it can be deployed abroad; ${law.says ?? 'no selected regime governs that'}`,
    fix: fixOfStore(of, of.placement),
  };
}

/** The stack that is deployed by itself, around nested ones. */
function outermost(stack: StackInstance): StackInstance {
  return stack.deployedBy ? outermost(stack.deployedBy.owner) : stack;
}

/** Functions that run at an edge have to stand in us-east-1; they are judged where a distribution uses them. */
function functionsAtEdges({ estate, hits }: Inspection): Set<EstateResource> {
  const functions = new Set<EstateResource>();
  for (const resource of estate.ofTypes((type) => type === 'AWS::Lambda::Function')) {
    if (EDGE_STACK.test(resource.stack)) functions.add(resource);
  }
  for (const { mechanism, found } of hits) {
    if (mechanism.mechanism !== 'compute-at-edge' || !found.resource) continue;
    functions.add(found.resource);
    const named = found.resource.properties['FunctionName'];
    for (const text of named === undefined ? [] : estate.foldText(named, found.resource.owner)) {
      const mark = estate.marks.whole(text);
      if (mark?.kind === 'resource') functions.add(mark.resource);
    }
  }
  return functions;
}

/** The stack that CDK makes in us-east-1 for an EdgeFunction. */
const EDGE_STACK = /(?:^|\/)edge-lambda-stack-[0-9a-f]+/;

function computeAbroad(inspection: Inspection): Finding[] {
  if (!inspection.estate.stacks.some(({ placement }) => isAbroad(placement))) return [];
  const atEdges = functionsAtEdges(inspection);
  const byStack = new Map<StackInstance, EstateResource[]>();
  for (const resource of inspection.estate.resources) {
    if (!isAbroad(resource.placement) || resource.facts?.class !== 'compute' || atEdges.has(resource)) continue;
    const held = inspection.holdings.of(resource);
    if (held.length > 0 || !RUNS_CODE.test(resource.type)) continue;
    const stack = outermost(resource.owner);
    const known = byStack.get(stack);
    if (known) known.push(resource);
    else byStack.set(stack, [resource]);
  }
  return [...byStack.values()].map((compute) => {
    const first = firstByName(compute)!;
    return {
      rule: 'compute-outside-india',
      level: 'warning',
      ...subjectOf(first),
      via: [],
      also: [],
      destination: destinationOf(first.placement),
      mechanism: 'placement',
      property: 'env.region',
      says:
        compute.length > 1
          ? `it and ${compute.length - 1} more of the stack \`${first.stack}\` stand abroad, and nobody said what they process`
          : 'it stands abroad, and nobody said what it processes',
      fix: `${movedToIndia(first)}, or declare what it processes`,
      wouldPermit: [],
    };
  });
}

/** Compute that runs somebody's code; gateways and balancers without it are empty. */
const RUNS_CODE =
  /^AWS::(?:Lambda::Function|ECS::(?:Service|TaskDefinition)|EC2::Instance|AutoScaling::AutoScalingGroup|Batch::|EKS::(?:Nodegroup|FargateProfile)|AppRunner::Service|Glue::Job|EMR|SageMaker::(?:Endpoint|NotebookInstance)|StepFunctions::StateMachine|CodeBuild::Project|ElasticBeanstalk::Environment)/;
