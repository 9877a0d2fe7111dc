import type { TemplateResource } from '../model';
import { isMap } from './intrinsics';

/**
 * The REST API that the serverless transform makes for functions whose `Api` events name none. Nobody wrote it down, and
 * it is edge-optimised unless the template says otherwise of all APIs.
 */
export function implicitApi(resources: Readonly<Record<string, TemplateResource>>): Record<string, TemplateResource> {
  const isWanted = Object.values(resources).some(
    (body) => body?.Type === 'AWS::Serverless::Function' && hasApiEvent(body.Properties?.['Events']),
  );
  return isWanted ? { ServerlessRestApi: { Type: 'AWS::Serverless::Api', Properties: {} } } : {};
}

function hasApiEvent(events: unknown): boolean {
  return (
    isMap(events) &&
    Object.values(events).some(
      (event) =>
        isMap(event) &&
        event['Type'] === 'Api' &&
        !(isMap(event['Properties']) && event['Properties']['RestApiId'] !== undefined),
    )
  );
}
