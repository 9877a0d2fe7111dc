import type { TemplateResource } from '../../model';
import { isMap } from '../intrinsics';
import type { Made } from './expansion';

/** Sources that are read, where the permission is on them and not on the destination. */
const READ_FROM = /^AWS::(?:Serverless::SimpleTable|DynamoDB::Table|SQS::Queue)$/;

type Resources = Readonly<Record<string, TemplateResource>>;

/**
 * What a connector becomes: permissions, and nothing that moves anything by itself. It says what its source may do with its
 * destination, so it is judged as any policy of a role is: possible, and no more.
 */
export function grantOf(connector: unknown, resources: Resources): Readonly<Record<string, unknown>> {
  const { Source: source, Destination: destination } = isMap(connector) ? connector : {};
  const ends = [...(isReadFrom(source, resources) ? [source] : []), ...[destination].flat()];
  const Resource = ends.map(arnOf).filter((arn) => arn !== undefined);
  return { PolicyDocument: { Statement: [{ Effect: 'Allow', Resource }] } };
}

/** The connectors that stand in a resource, as an attribute of it. */
export function embeddedConnectors(logicalId: string, body: TemplateResource, resources: Resources): Made[] {
  const connectors = body['Connectors'];
  return Object.entries(isMap(connectors) ? connectors : {}).map(([name, connector]) => {
    const properties = isMap(connector) && isMap(connector['Properties']) ? connector['Properties'] : {};
    return {
      id: `${logicalId}${name}Policy`,
      part: `Connectors.${name}`,
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: grantOf({ ...properties, Source: { Id: logicalId } }, resources),
    };
  });
}

function isReadFrom(end: unknown, resources: Resources): boolean {
  if (!isMap(end)) return false;
  const type = typeof end['Id'] === 'string' ? resources[end['Id']]?.Type : end['Type'];
  return typeof type === 'string' && READ_FROM.test(type);
}

/** Of a resource of the template nothing but its logical id is known. */
function arnOf(end: unknown): unknown {
  if (!isMap(end)) return undefined;
  return typeof end['Id'] === 'string' ? { 'Fn::GetAtt': [end['Id'], 'Arn'] } : end['Arn'];
}
