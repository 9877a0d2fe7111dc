import type { TemplateOutput } from '../model';
import type { Estate } from './estate';
import { isMap, own } from './intrinsics';
import type { StackInstance } from './stack-instance';

interface Exported {
  readonly stack: StackInstance;
  readonly output: TemplateOutput;
}

/** All exports of the estate by name. Export names are unique to an account and region, so there may be several of one name. */
export class Exports {
  private byName?: Map<string, Exported[]>;
  private isCollecting = false;

  public named(estate: Estate, name: string): readonly Exported[] {
    // The name of an export is no place to import another.
    if (this.isCollecting) return [];
    if (this.byName) return this.byName.get(name) ?? [];
    this.isCollecting = true;
    const byName = collect(estate);
    this.isCollecting = false;
    // While stacks are still being added, the next question may have more to find.
    if (estate.isComplete) this.byName = byName;
    return byName.get(name) ?? [];
  }
}

function collect(estate: Estate): Map<string, Exported[]> {
  const byName = new Map<string, Exported[]>();
  for (const stack of estate.stacks) {
    for (const output of Object.values(stack.template.Outputs ?? {})) {
      const written = output.Export?.Name;
      if (written === undefined || isNeverMade(estate, output, stack)) continue;
      for (const name of estate.foldText(written, stack)) {
        const known = byName.get(name);
        if (known) known.push({ stack, output });
        else byName.set(name, [{ stack, output }]);
      }
    }
  }
  return byName;
}

function isNeverMade(estate: Estate, output: TemplateOutput, stack: StackInstance): boolean {
  return output.Condition !== undefined && estate.conditionHolds(output.Condition, stack) === false;
}

/**
 * `Fn::ImportValue`: an export is of the importing stack's region, but what it says may be any foreign ARN, so its
 * value is folded where it was exported.
 */
export function importedValues(estate: Estate, name: string, stack: StackInstance, depth: number): unknown[] {
  const exported = estate.exports.named(estate, name);
  const near = exported.filter((e) => !e.stack.region || !stack.region || e.stack.region === stack.region);
  if (near.length === 0) {
    const why = `the export \`${name}\` is in no stack that was inspected`;
    return [estate.unresolvedText(why, estate.marks.inWords(name))];
  }
  const what = `the export \`${name}\``;
  return near.flatMap((e) => estate.foldShared(e.output.Value, e.stack, depth, what));
}

/** `Fn::GetStackOutput`, CDK's weak reference: an output of a stack that is named, with the region in which it stands. */
export function outputOfStack(estate: Estate, argument: unknown, stack: StackInstance, depth: number): unknown[] {
  const text = (key: string): string | undefined => {
    const value = isMap(argument) ? argument[key] : undefined;
    return value === undefined ? undefined : estate.foldText(value, stack, depth)[0];
  };
  const stackName = text('StackName') ?? '?';
  const outputName = text('OutputName') ?? '?';
  const region = text('Region') ?? stack.region;
  const what = `the output \`${outputName}\` of the stack \`${stackName}\``;
  // A nested stack is known here by its logical id, which is not the name that CloudFormation gives it.
  const producers = estate
    .stacksNamed(stackName)
    .filter((s) => !s.deployedBy && (!region || !s.region || s.region === region));
  const values = producers.flatMap((producer) => {
    const output = own(producer.template.Outputs, outputName);
    return output ? estate.foldShared(output.Value, producer, depth, what) : [];
  });
  return values.length > 0 ? values : [estate.unresolvedText(`${what} is in nothing that was inspected`)];
}
