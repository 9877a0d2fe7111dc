import type { Placement } from '../../model';
import type { EstateResource } from '../../estate/estate-resource';
import type { Flow } from '../verdicts/flow';

/** The line to write, for a flow that leaves or that nobody can place. */
export function fixOfFlow({ hit, source }: Flow): string {
  const { bearer, mechanism, property, found } = hit;
  const { place, declare, resource } = found;
  if (place.kind === 'unresolved')
    return declare ? fixByDeclaring(declare.key, declare.value) : fixUnresolved(property, place.why);
  if (mechanism.mechanism === 'edge-cache') return fixCache(source ?? bearer);
  if (mechanism.mechanism === 'compute-at-edge')
    return `remove \`${property}\`, and do it behind the distribution in ap-south-1`;
  if (mechanism.foundBy === 'model-or-profile-prefix' || found.service === 'bedrock') {
    return `use a model of ${bearer.region ?? 'ap-south-1'}, or a profile whose id begins with \`in.\`: \`${lastName(property)}: in.…\``;
  }
  if (place.kind === 'external') {
    return `send it no personal data; if the host is in India, say so in \`residency/declarations.yaml\`: \`places: [{ host: ${declare?.value ?? place.host}, region: ap-south-1, owner: TEAM, reason: WHY }]\``;
  }
  if (place.kind === 'global')
    return `remove \`${property}\` from \`${bearer.logicalId}\`, or keep its content in one India region`;
  const other = otherIndiaRegion(bearer);
  if (resource)
    return `point \`${property}\` to a resource in ap-south-1 or ap-south-2 instead of \`${resource.path}\``;
  if (found.inBody) return `in \`${property}\`, name ap-south-1 or ap-south-2 instead: \`${found.text}\``;
  return `use India's other region, \`${lastName(property)}: ${other}\`, or remove \`${property}\``;
}

function fixByDeclaring(key: 'bucket' | 'host' | 'account' | 'name', value: string): string {
  const name = key === 'bucket' ? 'bucket' : key === 'host' ? 'host' : key === 'account' ? 'account' : 'resource';
  return `if the ${name} is in India, say so in \`residency/declarations.yaml\`: \`places: [{ ${key}: ${yamlText(value)}, region: ap-south-1, owner: TEAM, reason: WHY }]\``;
}

function yamlText(value: string): string {
  return /^[A-Za-z0-9._/-]+$/.test(value) && !/^\d+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

function fixUnresolved(property: string, why: string): string {
  if (why.startsWith('the parameter'))
    return 'give the parameter `AllowedValues: [ap-south-1, ap-south-2]`, or write the value in the template';
  if (why.startsWith('the export') || why.startsWith('the output'))
    return 'inspect the stack that exports it too: `india-residency check cdk.out OTHER.out`';
  return `write a literal region, ARN or name in \`${property}\`, or refer to a resource of the app`;
}

function fixCache(source: EstateResource): string {
  return `a public site: \`DataClassification.of(${lastName(source.path)}).declare(DataClass.GENERIC, { elements: ['public-content'] })\`; anything else: \`cachePolicy: CachePolicy.CACHING_DISABLED\``;
}

/** The line that moves a store to India. */
export function fixOfStore(store: EstateResource, place: Placement): string {
  if (place.kind === 'unresolved')
    return `name the region: \`new Stack(app, '${lastName(store.stack)}', { env: { region: 'ap-south-1' } })\``;
  return `move \`${lastName(store.path)}\` to a stack in India, \`env: { region: 'ap-south-1' }\`, or say what it holds if that is generic: \`DataClassification.of(…).declare(DataClass.GENERIC, { elements: ['public-content'] })\``;
}

function otherIndiaRegion(bearer: EstateResource): string {
  return bearer.region === 'ap-south-2' ? 'ap-south-1' : 'ap-south-2';
}

function lastName(path: string): string {
  return (
    path
      .split(/[./]/)
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? path
  );
}
