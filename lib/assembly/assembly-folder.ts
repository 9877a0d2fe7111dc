import * as fs from 'node:fs';
import * as path from 'node:path';
import { InputError } from '../core/model';
import { readManifest, type Artifact, type Manifest } from './manifest';
import type { StackEntry } from './stack-entry';

const ENVIRONMENT = /^aws:\/\/([^/]+)\/([^/]+)$/;

/**
 * The stacks of a cloud assembly and of the assemblies of its Stages, in the order of the manifests. The folder itself is never listed:
 * files of removed stacks and Stages stay behind in it.
 *
 * @param dir the folder of the assembly
 * @param region where stacks that name no region will be deployed
 * @throws InputError when a manifest, or a file that it names, is missing or broken
 */
export function stacksOfFolder(dir: string, region: string | undefined, cwd: string): StackEntry[] {
  const visited = new Set<string>();

  function open(folder: string): StackEntry[] {
    const absolute = path.join(dir, folder);
    if (visited.has(absolute)) return [];
    visited.add(absolute);
    const manifest = readManifest(absolute, cwd);
    return Object.entries(manifest.artifacts).flatMap(([id, artifact]) => {
      if (artifact.type === 'cdk:cloud-assembly') return open(path.join(folder, directoryOf(id, artifact, manifest)));
      if (artifact.type === 'aws:cloudformation:stack') return [entryOf(id, artifact, manifest, folder)];
      return [];
    });
  }

  function entryOf(id: string, artifact: Artifact, manifest: Manifest, folder: string): StackEntry {
    const [, account, stated] = ENVIRONMENT.exec(artifact.environment ?? '') ?? [];
    const named = artifact.properties?.['templateFile'];
    if (typeof named !== 'string')
      throw new InputError(`the stack \`${id}\` names no template`, { file: manifest.shown });
    const templateFile = path.join(folder, named);
    if (!fs.existsSync(path.join(dir, templateFile))) {
      throw new InputError(`the template \`${named}\` of the stack \`${id}\` does not exist`, { file: manifest.shown });
    }
    const assets = assetsFileOf(artifact, manifest);
    const name = artifact.properties?.['stackName'];
    return {
      dir,
      templateFile,
      name: typeof name === 'string' ? name : id,
      path: artifact.displayName ?? id,
      region: known('region', stated) ?? region,
      account: known('account', account),
      tags: tagsOf(artifact),
      assetsFile: assets === undefined ? undefined : path.join(folder, assets),
      metadataFile:
        artifact.additionalMetadataFile === undefined ? undefined : path.join(folder, artifact.additionalMetadataFile),
      metadata: artifact.metadata,
    };
  }

  return open('');
}

function directoryOf(id: string, artifact: Artifact, manifest: Manifest): string {
  const directory = artifact.properties?.['directoryName'];
  if (typeof directory === 'string') return directory;
  throw new InputError(`the assembly \`${id}\` names no folder`, { file: manifest.shown });
}

function tagsOf({ properties }: Artifact): Record<string, string> | undefined {
  const tags = Object.entries(properties?.['tags'] ?? {}).filter(([, value]) => typeof value === 'string');
  return tags.length === 0 ? undefined : (Object.fromEntries(tags) as Record<string, string>);
}

function assetsFileOf(stack: Artifact, manifest: Manifest): string | undefined {
  const assets = stack.dependencies?.find((id) => manifest.artifacts[id]?.type === 'cdk:asset-manifest');
  const file = assets === undefined ? undefined : manifest.artifacts[assets]?.properties?.['file'];
  return typeof file === 'string' ? file : undefined;
}

/** CDK writes `unknown-region` for a stack that names none. */
function known(what: 'region' | 'account', value: string | undefined): string | undefined {
  return value === `unknown-${what}` ? undefined : value;
}
