import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Specification, SpecOwner, SpecType } from './specification';

const CONVERTER =
  /function convert(\w+)ToCloudFormation\(properties\)\{return cdk\(\)\.canInspect\(properties\)\?\(\w+\(properties\)\.assertSuccess\(\),\{([^{}]*)\}\)/g;
const CLASS =
  /class (Cfn\w+) extends cdk\(\)\.CfnResource\{(?:static\[\w+\]=\{[^{}]*\};)?static CFN_RESOURCE_TYPE_NAME="([\w:]+)"/g;
const PROPERTY = /(\w+):((?:cdk\(\)\.(?:list|hash)Mapper\()*)(cdk\(\)\.\w+|convert\w+)/g;

/**
 * The types of the installed aws-cdk-lib, as its classes write them into a template: it may have some that the
 * specification lacks. Its texts are read, because to load all its modules takes a minute.
 */
export function cdkSpecification(): Specification {
  const types = new Map<string, SpecOwner>();
  const definitions = new Map<string, SpecOwner>();
  for (const text of generatedTexts()) {
    const classes = [...text.matchAll(CLASS)];
    if (classes.length === 0) continue;
    const owners = new Map([...text.matchAll(CONVERTER)].map(([, name, body]) => [name!, ownerOf(name!, body!)]));
    for (const [, className, type] of classes) {
      types.set(type!, owners.get(`${className}Props`) ?? { name: type!, properties: {} });
      for (const [name, owner] of owners)
        if (name.startsWith(className!) && name.endsWith('Property'))
          definitions.set(name, { ...owner, name: name.slice(className!.length, -'Property'.length) });
    }
  }
  return { types, definition: (reference) => definitions.get(reference) ?? { name: reference, properties: {} } };
}

function* generatedTexts(): Generator<string> {
  const library = dirname(require.resolve('aws-cdk-lib/package.json'));
  for (const folder of readdirSync(library, { recursive: false, withFileTypes: true })) {
    if (!folder.isDirectory() || !/^(?:aws|alexa)-/.test(folder.name)) continue;
    const lib = join(library, folder.name, 'lib');
    for (const file of readdirSync(lib))
      if (file.endsWith('.generated.js')) yield readFileSync(join(lib, file), 'utf8');
  }
}

function ownerOf(name: string, body: string): SpecOwner {
  const properties: Record<string, { type: SpecType }> = {};
  for (const [, property, mappers, mapped] of body.matchAll(PROPERTY)) {
    let type = typeOf(mapped!);
    for (const mapper of (mappers!.match(/list|hash/g) ?? []).reverse())
      type = { type: mapper === 'list' ? 'array' : 'map', element: type };
    properties[property!] = { type };
  }
  return { name, properties };
}

function typeOf(mapped: string): SpecType {
  const definition = /^convert(\w+)ToCloudFormation$/.exec(mapped)?.[1];
  if (definition !== undefined) return { type: 'ref', reference: { $ref: definition } };
  const plain = /\.(string|number|boolean|date)ToCloudFormation$/.exec(mapped)?.[1];
  return { type: plain ?? 'json' };
}
