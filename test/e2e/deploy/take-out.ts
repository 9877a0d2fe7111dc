import { type Template, type TemplateResource } from './assembly-stacks';

/** A resource that is in the app, and not in what the emulator is given. */
export interface TakenOut {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly why: string;
}

export type WhyLacking = (stack: string, logicalId: string, resource: TemplateResource) => string | undefined;

/**
 * Takes out what the emulator lacks, and what refers to it, in one stack and from stack to stack, until nothing that is left
 * refers to anything that is gone. Only a `DependsOn` is cut, because it carries no value. Changes the templates.
 */
export function takeOut(templates: ReadonlyMap<string, Template>, lacks: WhyLacking): TakenOut[] {
  const taken: TakenOut[] = [];
  const goneExports = new Set<string>();
  for (let before = -1; before !== taken.length + goneExports.size;) {
    before = taken.length + goneExports.size;
    for (const [stack, template] of templates) {
      const gone = new Set(taken.filter((each) => each.stack === stack).map(({ logicalId }) => logicalId));
      for (const [logicalId, resource] of Object.entries(template.Resources)) {
        const why = lacks(stack, logicalId, resource) ?? refersTo(resource.Properties, gone, goneExports);
        if (why === undefined) continue;
        taken.push({ stack, logicalId, type: resource.Type, why });
        gone.add(logicalId);
      }
      template.Resources = without(template.Resources, (logicalId) => gone.has(logicalId));
      cutDependsOn(template, gone);
      for (const name of takeOutputs(template, gone, goneExports)) goneExports.add(name);
    }
  }
  return taken;
}

function refersTo(value: unknown, gone: ReadonlySet<string>, goneExports: ReadonlySet<string>): string | undefined {
  const { ids, imports } = references(value);
  const name = ids.find((id) => gone.has(id)) ?? imports.find((each) => goneExports.has(each));
  return name === undefined ? undefined : `refers to ${name}`;
}

function cutDependsOn(template: Template, gone: ReadonlySet<string>): void {
  for (const resource of Object.values(template.Resources)) {
    if (resource.DependsOn === undefined) continue;
    resource.DependsOn = [resource.DependsOn].flat().filter((id) => !gone.has(id));
  }
}

/** Answers the names of the exports that are gone with their outputs. */
function takeOutputs(template: Template, gone: ReadonlySet<string>, goneExports: ReadonlySet<string>): string[] {
  const outputs = template.Outputs ?? {};
  const isGone = (id: string) => refersTo(outputs[id], gone, goneExports) !== undefined;
  const names = Object.entries(outputs).flatMap(([id, output]) => (isGone(id) ? [output.Export?.Name] : []));
  template.Outputs = without(outputs, isGone);
  return names.filter((name) => typeof name === 'string');
}

function without<T>(record: Record<string, T>, isGone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !isGone(key)));
}

/** The logical ids and the exports that a value names. */
function references(value: unknown): { ids: string[]; imports: string[] } {
  const ids: string[] = [];
  const imports: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'Ref' && typeof inner === 'string') ids.push(inner);
      if (key === 'Fn::GetAtt') ids.push(String([inner].flat()[0]).split('.')[0]!);
      if (key === 'Fn::ImportValue' && typeof inner === 'string') imports.push(inner);
      if (key === 'Fn::Sub') ids.push(...namesOfSub(String([inner].flat()[0])));
      visit(inner);
    }
  };
  visit(value);
  return { ids, imports };
}

function namesOfSub(text: string): string[] {
  return [...text.matchAll(/\$\{([^!.}]+)[^}]*\}/g)].map(([, name]) => name!);
}
