import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes `manifest.json` of an assembly and of every nested one, those of an earlier synth included: with one of
 * those, `cdk deploy -a cdk.out` would go on with the new templates. Never enters an asset: only `assembly-*` is ours.
 */
export function removeManifests(dir: string): void {
  rmSync(join(dir, 'manifest.json'), { force: true });
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name.startsWith('assembly-')) removeManifests(join(dir, entry.name));
  }
}
