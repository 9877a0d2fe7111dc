import { parseArn } from './arn';
import type { Estate } from './estate';
import type { EstateResource } from './estate-resource';
import { hasMark } from './marks';

/**
 * The parameters of Systems Manager that stacks of the estate write, by name. Who reads one by its literal name, in the
 * region in which a stack writes it, is answered with what is written there.
 */
export class ParameterStore {
  private byName?: Map<string, EstateResource[]>;
  private readonly reading = new Set<EstateResource>();
  private isCollecting = false;

  /**
   * The values that a parameter may have.
   *
   * @param name name of the parameter, or its ARN
   * @param region where it is read; `undefined`: nobody can tell
   * @returns `undefined` where no stack of the estate writes it there, or where it is made of itself
   */
  public read(estate: Estate, name: string, region: string | undefined, depth: number): unknown[] | undefined {
    const arn = parseArn(name);
    const [plain, where] = arn
      ? [arn.resource.replace(/^parameter(?=\/)|^parameter\//, ''), arn.region]
      : [name, region];
    if (hasMark(plain) || (where !== undefined && hasMark(where))) return undefined;
    const written = [...this.named(estate, plain), ...(arn ? this.named(estate, plain.replace(/^\//, '')) : [])].filter(
      (parameter) => !parameter.region || !where || parameter.region === where,
    );
    const values = written.map((parameter) => this.valueOf(estate, parameter, depth));
    return values.length === 0 || values.includes(undefined) ? undefined : values.flatMap((one) => one ?? []);
  }

  private valueOf(estate: Estate, parameter: EstateResource, depth: number): unknown[] | undefined {
    if (this.reading.has(parameter)) return undefined;
    const { owner, path, properties } = parameter;
    const value = properties['Value'];
    this.reading.add(parameter);
    // A text may read another parameter in its turn.
    const values =
      typeof value === 'string'
        ? estate.fold(value, owner, depth)
        : estate.foldShared(value, owner, depth, `the value of the parameter \`${path}\``);
    this.reading.delete(parameter);
    return values;
  }

  private named(estate: Estate, name: string): readonly EstateResource[] {
    // The name of a parameter is no place to read another.
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

function collect(estate: Estate): Map<string, EstateResource[]> {
  const byName = new Map<string, EstateResource[]>();
  for (const resource of estate.resources) {
    if (resource.type !== 'AWS::SSM::Parameter' || resource.properties['Name'] === undefined) continue;
    for (const name of estate.foldText(resource.properties['Name'], resource.owner)) {
      const known = byName.get(name);
      if (known) known.push(resource);
      else byName.set(name, [resource]);
    }
  }
  return byName;
}
