import { join } from 'node:path';
import type { StackEntry } from '../../assembly/stack-entry';
import type { Artifacts } from './session-artifacts';

/** Where CDK has written a stack, and for which environment: what `check` will read in `manifest.json`. */
export function stackEntry(dir: string, folder: string, id: string, artifacts: Artifacts): StackEntry {
  const { environment, properties, displayName, dependencies, additionalMetadataFile } = artifacts[id] ?? {};
  const [account, region] = (environment ?? '').replace(/^aws:\/\//, '').split('/');
  const assets = dependencies?.map((one) => artifacts[one]).find((one) => one?.type === 'cdk:asset-manifest');
  const within = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : join(folder, file);
  return {
    dir,
    templateFile: join(folder, properties?.templateFile ?? `${id}.template.json`),
    name: properties?.stackName ?? id,
    path: displayName ?? id,
    region: known('region', region),
    account: known('account', account),
    tags: properties?.tags,
    assetsFile: within(assets?.properties?.file),
    metadataFile: within(additionalMetadataFile),
  };
}

/** CDK writes `unknown-region` for a stack that names none, or whose region is a token. */
function known(what: 'region' | 'account', value: string | undefined): string | undefined {
  return value === `unknown-${what}` ? undefined : value;
}
