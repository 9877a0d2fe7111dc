import { isRegionShaped, type AssemblyStack, type InnerTemplate, type Template, type TemplateResource } from '../model';
import type { Estate } from './estate';
import { EstateResource } from './estate-resource';
import { withIncludes } from './includes';
import { expandLoops } from './loops';
import { isMap } from './intrinsics';
import { expandServerless } from './serverless';
import type { WrittenIn } from './serverless/expansion';
import { StackInstance } from './stack-instance';
import { stackSetGroups } from './stack-set-groups';
import { readTransforms } from './transforms';

type Known = Pick<AssemblyStack, 'paths' | 'sources' | 'assetBodies' | 'tags'>;

/** Adds a stack, and every stack that it deploys, to the estate. */
export function addStack(estate: Estate, stack: AssemblyStack): void {
  add(
    estate,
    { name: stack.name, path: stack.path, region: stack.region, account: stack.account },
    stack,
    stack.inner,
    stack,
    undefined,
  );
}

interface Identity {
  readonly name: string;
  readonly path: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
}

function add(
  estate: Estate,
  { name, path, region, account }: Identity,
  source: { readonly template: Template; readonly templateFile: string },
  inner: readonly InnerTemplate[],
  known: Known,
  deployedBy: EstateResource | undefined,
): StackInstance {
  const template = withIncludes(source.template, known);
  const instance = new StackInstance(name, path, region, account, template, source.templateFile, deployedBy, known);
  estate.stacks.push(instance);
  readTransforms(estate, instance);
  const { resources, writtenIn } = expandServerless(template, expandLoops(estate, instance));
  for (const logicalId in resources) {
    addResource(estate, instance, logicalId, resources[logicalId]!, writtenIn.get(logicalId));
  }
  for (const one of inner) {
    const outer = instance.resources.get(one.deployedBy);
    if (outer) addInner(estate, instance, outer, one, known);
  }
  return instance;
}

function addResource(
  estate: Estate,
  stack: StackInstance,
  logicalId: string,
  body: TemplateResource,
  writtenIn: WrittenIn | undefined,
): void {
  if (typeof body?.Type !== 'string') return;
  const resource = new EstateResource(
    stack,
    writtenIn?.logicalId ?? logicalId,
    estate.kindOf(body.Type),
    body,
    estate.resources.length,
    writtenIn?.part,
  );
  estate.resources.push(resource);
  stack.resources.set(logicalId, resource);
}

/** A template that another resource deploys: one instance for each region in which it will stand. */
function addInner(
  estate: Estate,
  outer: StackInstance,
  deployer: EstateResource,
  inner: InnerTemplate,
  known: Known,
): void {
  // Getters: what an inner template's metadata says is read from disk only when somebody asks.
  const knownInside: Known = {
    get paths() {
      return inner.paths;
    },
    get sources() {
      return inner.sources;
    },
    assetBodies: known.assetBodies,
  };
  for (const region of regionsOf(estate, outer, deployer)) {
    const identity = { name: deployer.logicalId, path: inner.path ?? deployer.path, region, account: outer.account };
    const instance = add(estate, identity, inner, inner.inner, knownInside, deployer);
    if (region === outer.region) outer.nested.set(deployer.logicalId, instance);
  }
}

function regionsOf(estate: Estate, outer: StackInstance, deployer: EstateResource): (string | undefined)[] {
  if (deployer.type === 'AWS::CloudFormation::StackSet') return stackSetRegions(estate, deployer);
  if (deployer.type === 'AWS::ServiceCatalog::CloudFormationProduct') {
    return [...new Set([outer.region, ...productRegions(estate, outer, deployer)])];
  }
  return [outer.region];
}

/** The regions in which a product is launched as a StackSet, beside its own stack's. */
function productRegions(estate: Estate, outer: StackInstance, product: EstateResource): string[] {
  const named: unknown[] = [];
  for (const { type, properties } of outer.resources.values()) {
    const preferences = properties['ProvisioningPreferences'];
    const regions =
      type === 'AWS::ServiceCatalog::StackSetConstraint'
        ? properties['RegionList']
        : isMap(preferences)
          ? preferences['StackSetRegions']
          : undefined;
    if (regions === undefined || properties['ProductId'] === undefined) continue;
    if (estate.foldText(properties['ProductId'], outer).includes(estate.referenceText(product))) named.push(regions);
  }
  return named
    .flatMap((regions) => estate.fold(regions, outer))
    .flat()
    .filter((r): r is string => typeof r === 'string' && isRegionShaped(r));
}

/** The regions that a StackSet names; one `undefined` when it names none, or none that can be read. */
function stackSetRegions(estate: Estate, stackSet: EstateResource): (string | undefined)[] {
  const regions = new Set<string | undefined>();
  for (const group of stackSetGroups(estate, stackSet)) {
    const named = [group['Regions']].flat();
    for (const region of named) regions.add(typeof region === 'string' && isRegionShaped(region) ? region : undefined);
  }
  return regions.size > 0 ? [...regions] : [undefined];
}
