import { hasDynamicReference } from './dynamic-references';
import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { crossRegionExport } from './export-readers';
import { own } from './intrinsics';
import { parameterRead } from './parameter-readers';
import { foldParameter } from './parameters';
import { pseudoParameter } from './pseudo-parameters';
import type { StackInstance } from './stack-instance';

/** `Ref`: a pseudo-parameter, a parameter's values, or a resource. */
export function foldRef(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  if (typeof argument !== 'string') return [estate.unresolvedText('a `Ref` to something that is no name')];
  if (argument === 'AWS::NoValue') return [undefined];
  const pseudo = pseudoParameter(estate, argument, stack);
  if (pseudo !== undefined) return [pseudo];
  const parameter = own(stack.template.Parameters, argument);
  if (parameter) return foldParameter(estate, argument, parameter, stack, depth);
  // In a serverless template `Pay.Alias` and `Shop.Stage` are what is made of Pay and Shop.
  const resource = stack.resources.get(argument) ?? stack.resources.get(argument.split('.')[0]!);
  if (resource) return [estate.referenceText(resource)];
  return [estate.unresolvedText(`\`${argument}\` is neither a parameter nor a resource of the template`)];
}

/** `Fn::GetAtt`, as a list or with a dot: an attribute of a resource, or what a nested stack puts out. */
export function foldGetAtt(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  const parts = partsOf(argument);
  const logicalId = parts[0];
  const written = parts[1];
  const attribute =
    typeof written === 'string' && !hasDynamicReference(written)
      ? written
      : attributeText(estate, written, stack, depth);
  if (typeof logicalId !== 'string' || attribute === undefined)
    return [estate.unresolvedText('an `Fn::GetAtt` without its attribute')];
  const resource = stack.resources.get(logicalId);
  if (!resource) return [estate.unresolvedText(`\`${logicalId}\` is not a resource of the template`)];
  if (attribute.startsWith('Outputs.') && !isRepositoryApplication(resource)) {
    return foldOutput(estate, logicalId, attribute.slice('Outputs.'.length), stack, depth);
  }
  if (resource.type === 'AWS::SSM::Parameter' && attribute === 'Value') {
    const what = `the value of the parameter \`${resource.path}\``;
    return estate.foldShared(resource.properties['Value'], resource.owner, depth, what);
  }
  const handedOver =
    crossRegionExport(estate, resource, attribute, depth) ?? parameterRead(estate, resource, attribute, depth);
  return handedOver ?? [estate.referenceText(resource, attribute)];
}

function attributeText(estate: Estate, written: unknown, stack: StackInstance, depth: number): string | undefined {
  return written === undefined ? undefined : estate.foldText(written, stack, depth)[0];
}

/** An application out of the repository is code that was copied in: what it puts out is of the stack's own region. */
function isRepositoryApplication({ type, properties }: EstateResource): boolean {
  // Its `Location` is left out where the serverless transform is expanded; one at a path or an address keeps it.
  return type === 'AWS::Serverless::Application' && typeof properties['Location'] !== 'string';
}

/** A nested stack stands in its parent's region, but what it puts out may be anything: only its template tells. */
function foldOutput(estate: Estate, nestedId: string, name: string, stack: StackInstance, depth: number): unknown[] {
  const nested = stack.nested.get(nestedId);
  const output = nested && own(nested.template.Outputs, name);
  return output
    ? estate.foldShared(output.Value, nested, depth, `the output \`${name}\` of the stack \`${nested.path}\``)
    : [estate.unresolvedText(`the output \`${name}\` of \`${nestedId}\` is in no template that was inspected`)];
}

function partsOf(argument: unknown): readonly unknown[] {
  if (typeof argument !== 'string') return Array.isArray(argument) ? argument : [];
  const dot = argument.indexOf('.');
  return dot < 0 ? [argument, ''] : [argument.slice(0, dot), argument.slice(dot + 1)];
}
