import type { TemplateResource } from '../../model';
import { isMap } from '../intrinsics';

/** The logical ids that the transform gives to APIs for which an event asks without naming one. */
export const IMPLICIT_REST_API = 'ServerlessRestApi';
export const IMPLICIT_HTTP_API = 'ServerlessHttpApi';

type Resources = Readonly<Record<string, TemplateResource>>;

/**
 * The APIs that the serverless transform makes for `Api` and `HttpApi` events that name none. Nobody wrote them down, and
 * the REST API is edge-optimised unless the template says otherwise of all APIs.
 */
export function implicitApis(resources: Resources): Record<string, TemplateResource> {
  return {
    ...implicitApi(resources, 'Api', 'RestApiId', IMPLICIT_REST_API),
    ...implicitApi(resources, 'HttpApi', 'ApiId', IMPLICIT_HTTP_API),
  };
}

function implicitApi(resources: Resources, kind: string, names: string, id: string): Record<string, TemplateResource> {
  const asking = Object.values(resources).filter(
    (body) =>
      (body?.Type === 'AWS::Serverless::Function' || body?.Type === 'AWS::Serverless::StateMachine') &&
      asksFor(body.Properties?.['Events'], kind, names),
  );
  if (asking.length === 0) return {};
  // It is there when one of those that ask for it is.
  const conditions = new Set(asking.map(({ Condition }) => Condition));
  const [Condition] = conditions.size === 1 ? conditions : [];
  const api = { Type: `AWS::Serverless::${kind}`, Properties: {} };
  return { [id]: Condition === undefined ? api : { ...api, Condition } };
}

function asksFor(events: unknown, kind: string, names: string): boolean {
  if (!isMap(events)) return false;
  return Object.values(events).some((event) => {
    if (!isMap(event) || event['Type'] !== kind) return false;
    const properties = event['Properties'];
    return !(isMap(properties) && properties[names] !== undefined);
  });
}
