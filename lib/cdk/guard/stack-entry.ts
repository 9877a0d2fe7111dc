import type { Stack } from 'aws-cdk-lib';
import type { StackEntry } from '../../assembly/stack-entry';
import type { Artifact } from './session-artifacts';

/** Where CDK has written a stack, and for which environment: what `check` reads out of `manifest.json` later. */
export function stackEntry(
  stack: Stack,
  dir: string,
  artifact: Artifact,
  artifacts: Readonly<Record<string, Artifact>>,
): StackEntry {
  const [account, region] = (artifact.environment ?? '').replace(/^aws:\/\//, '').split('/');
  const assets = artifact.dependencies?.map((id) => artifacts[id]).find((one) => one?.type === 'cdk:asset-manifest');
  return {
    dir,
    templateFile: artifact.properties?.templateFile ?? stack.templateFile,
    name: artifact.properties?.stackName ?? stack.stackName,
    path: artifact.displayName ?? stack.node.path,
    ...known('account', account),
    ...known('region', region),
    ...(assets?.properties?.file !== undefined && { assetsFile: assets.properties.file }),
    ...(artifact.additionalMetadataFile !== undefined && { metadataFile: artifact.additionalMetadataFile }),
  };
}

/** CDK writes `unknown-region` for a stack that names none, or whose region is a token. */
function known<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  if (!value || value === `unknown-${key}`) return {};
  return { [key]: value } as Record<K, string>;
}
