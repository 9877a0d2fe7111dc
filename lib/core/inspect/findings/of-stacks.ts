import type { Finding, Level } from '../../model';
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
  return [...stacksWithoutRegion(inspection), ...standingAbroad(inspection)];
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

function standingAbroad(inspection: Inspection): Finding[] {
  if (!inspection.estate.stacks.some(({ placement }) => isAbroad(placement))) return [];
  const atEdges = functionsAtEdges(inspection);
  const undeclared = inspection.estate.resources.filter(
    (resource) =>
      isAbroad(resource.placement) && !atEdges.has(resource) && inspection.holdings.of(resource).length === 0,
  );
  const code = undeclared.filter(({ type, facts }) => facts?.class === 'compute' && RUNS_CODE.test(type));
  const empty = undeclared.filter(
    ({ type, facts }) =>
      (facts?.class === 'data-mover' && !type.startsWith('Custom::')) ||
      (facts?.class === 'compute' && !RUNS_CODE.test(type) && !NO_COMPUTE_ALONE.test(type)),
  );
  return [
    ...byStack(code).map((some) => abroad(some, 'warning', 'what it processes', 'what they process')),
    ...byStack(empty).map((some) => abroad(some, 'note', 'what goes through it', 'what goes through them')),
  ];
}

/** The resources of each stack that is deployed by itself. */
function byStack(resources: readonly EstateResource[]): readonly (readonly EstateResource[])[] {
  const stacks = new Map<StackInstance, EstateResource[]>();
  for (const resource of resources) {
    const stack = outermost(resource.owner);
    const known = stacks.get(stack);
    if (known) known.push(resource);
    else stacks.set(stack, [resource]);
  }
  return [...stacks.values()];
}

function abroad(some: readonly EstateResource[], level: Level, one: string, many: string): Finding {
  const first = firstByName(some)!;
  return {
    rule: 'compute-outside-india',
    level,
    ...subjectOf(first),
    via: [],
    also: [],
    destination: destinationOf(first.placement),
    mechanism: 'placement',
    property: 'env.region',
    says:
      some.length > 1
        ? `it and ${some.length - 1} more of the stack \`${first.stack}\` stand abroad, and nobody said ${many}`
        : `it stands abroad, and nobody said ${one}`,
    fix: `${movedToIndia(first)}, or declare ${level === 'note' ? one : 'what it processes'}`,
    wouldPermit: [],
  };
}

/** Compute that runs somebody's code; gateways and balancers without it are empty. */
const RUNS_CODE =
  /^AWS::(?:Lambda::Function|ECS::(?:Service|TaskDefinition)|EC2::Instance|AutoScaling::AutoScalingGroup|Batch::|EKS::(?:Nodegroup|FargateProfile)|AppRunner::Service|Glue::Job|EMR|SageMaker::(?:Endpoint|NotebookInstance)|StepFunctions::StateMachine|CodeBuild::Project|ElasticBeanstalk::Environment)/;

/** Parts of something else, which is told of itself: a version, a mapping, a listener. */
const NO_COMPUTE_ALONE =
  /::(?:Alias|Version|LayerVersion|EventSourceMapping|EventInvokeConfig|Deployment|Stage|Method|Route|Integration|Listener|ListenerRule|TargetGroup|Permission)$/;
