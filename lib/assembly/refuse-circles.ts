import { InputError } from '../core/model';
import type { Template } from '../core/model';

/**
 * Refuses resources that need each other in a circle: CloudFormation cannot deploy them, so nothing that is said of such
 * a template would hold. References within an `Fn::If` are left out (a condition may break the circle), and so are
 * templates with a transform, which may write the references anew.
 *
 * @throws InputError that names the circle, at the line of its first resource
 */
export function refuseCircles(
  { Resources: resources = {}, Transform }: Template,
  at: (logicalId: string) => { file: string; line?: number },
): void {
  if (Transform !== undefined) return;
  const needs = new Map(Object.entries(resources).map(([id, body]) => [id, neededBy(body, resources)]));
  const done = new Set<string>();
  for (const id of needs.keys()) {
    const circle = findCircle(id, needs, done);
    if (!circle) continue;
    const path = [...circle, circle[0]!].map((step) => `\`${step}\``).join(' → ');
    throw new InputError(
      `resources refer to each other in a circle, which CloudFormation cannot deploy: ${path}`,
      at(circle[0]!),
    );
  }
}

/** Depth first, without recursion: a template may chain thousands of resources. */
function findCircle(
  start: string,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  done: Set<string>,
): string[] | undefined {
  if (done.has(start)) return undefined;
  const way: string[] = [start];
  const onWay = new Set(way);
  const open = [[...(needs.get(start) ?? [])]];
  while (way.length > 0) {
    const next = open.at(-1)!.pop();
    if (next === undefined) {
      const last = way.pop()!;
      onWay.delete(last);
      done.add(last);
      open.pop();
    } else if (onWay.has(next)) {
      return way.slice(way.indexOf(next));
    } else if (!done.has(next)) {
      way.push(next);
      onWay.add(next);
      open.push([...(needs.get(next) ?? [])]);
    }
  }
  return undefined;
}

function neededBy(body: unknown, resources: Readonly<Record<string, unknown>>): Set<string> {
  const needed = new Set<string>();
  const need = (id: unknown): void => {
    if (typeof id === 'string' && Object.hasOwn(resources, id)) needed.add(id);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'Ref') need(inner);
      else if (key === 'Fn::GetAtt') need(Array.isArray(inner) ? inner[0] : String(inner).split('.')[0]);
      else if (key === 'Fn::Sub') visitSub(inner);
      else if (key !== 'Fn::If') visit(inner);
    }
  };
  const visitSub = (argument: unknown): void => {
    const [text, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    const own = typeof variables === 'object' && variables !== null ? variables : {};
    for (const [, name] of String(text).matchAll(/\$\{([^!}][^}]*)\}/g)) {
      const [id] = name!.trim().split('.');
      if (!Object.hasOwn(own, name!.trim())) need(id);
    }
    visit(variables);
  };
  const { Properties: properties, DependsOn: dependsOn } = body as {
    readonly Properties?: unknown;
    readonly DependsOn?: unknown;
  };
  visit(properties);
  (Array.isArray(dependsOn) ? dependsOn : [dependsOn]).forEach(need);
  return needed;
}
