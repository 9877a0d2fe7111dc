import { InputError, type Template } from '../core/model';
import type { ParsedText } from './parsed-text';

/** `AWS::S3::Bucket`, `Custom::CopyLedger`, `Acme::Shop::Thing::MODULE`. */
const TYPE = /^[\w@.-]+(?:::[\w@.-]+)+$/;

const MAPS_OF_MAPS = ['Parameters', 'Mappings', 'Outputs'] as const;
const MAPS = [...MAPS_OF_MAPS, 'Resources', 'Conditions', 'Metadata'] as const;

type Values = Record<string, unknown>;

/**
 * Proves that a parsed text has the shape of a template, so that nobody who reads it later has to ask. A section or a resource's
 * properties that are there but empty, as YAML leaves them, are taken as absent.
 *
 * @param requireResources a template that is named by itself must have resources; inside an assembly a stack may be empty
 * @throws InputError with the line of what is wrong
 */
export function asTemplate(parsed: ParsedText, shown: string, requireResources: boolean): Template {
  const fail = (message: string, ...keys: string[]): never => {
    throw new InputError(message, { file: shown, line: keys.length === 0 ? undefined : parsed.lineOf(...keys) });
  };
  const template = parsed.value;
  if (!isMap(template)) return fail('is no CloudFormation template: it has to be a map with `Resources`');
  for (const section of MAPS) {
    if (template[section] === null) Reflect.deleteProperty(template, section);
    else if (template[section] !== undefined && !isMap(template[section]))
      fail(`\`${section}\` has to be a map`, section);
  }
  if (requireResources && Object.keys((template['Resources'] ?? {}) as Values).length === 0) {
    fail('is no CloudFormation template: it has no `Resources`');
  }
  for (const section of MAPS_OF_MAPS) checkEntries(section, template[section], fail);
  const resources = (template['Resources'] ?? {}) as Values;
  for (const logicalId in resources) if (!isFunction(logicalId)) checkResource(logicalId, resources[logicalId], fail);
  return template as Template;
}

type Fail = (message: string, ...keys: string[]) => never;

function checkEntries(section: string, entries: unknown, fail: Fail): void {
  if (!isMap(entries)) return;
  for (const name of Object.keys(entries)) {
    if (!isMap(entries[name]) && !isFunction(name)) fail(`\`${name}\` has to be a map`, section, name);
  }
}

function checkResource(logicalId: string, resource: unknown, fail: Fail): void {
  if (!isMap(resource)) return fail(`the resource \`${logicalId}\` has to be a map`, 'Resources', logicalId);
  const type = resource['Type'];
  if (typeof type !== 'string') {
    // A transform that is the resource itself may bring the type along.
    if (type === undefined && resource['Fn::Transform'] !== undefined) return;
    return fail(`the resource \`${logicalId}\` has no \`Type\``, 'Resources', logicalId);
  }
  if (!TYPE.test(type)) {
    fail(
      `the resource \`${logicalId}\` has the type \`${type}\`, which is not of the form \`A::B\``,
      'Resources',
      logicalId,
      'Type',
    );
  }
  checkAttribute('Properties', logicalId, resource, fail);
  checkAttribute('Metadata', logicalId, resource, fail);
  if (resource['Condition'] !== undefined && typeof resource['Condition'] !== 'string') {
    fail(
      `\`Condition\` of the resource \`${logicalId}\` has to be the name of one`,
      'Resources',
      logicalId,
      'Condition',
    );
  }
}

function checkAttribute(attribute: string, logicalId: string, resource: Values, fail: Fail): void {
  const value = resource[attribute];
  if (value === null) Reflect.deleteProperty(resource, attribute);
  else if (value !== undefined && !isMap(value))
    fail(`\`${attribute}\` of the resource \`${logicalId}\` has to be a map`, 'Resources', logicalId, attribute);
}

/** `Fn::ForEach::Buckets` and `Fn::Transform` stand among the entries of a section, and are none. */
function isFunction(key: string): boolean {
  return key.startsWith('Fn::');
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
