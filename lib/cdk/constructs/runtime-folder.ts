import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder with the code of a handler, as the build bundles it beside the compiled package.
 *
 * @throws when the package was not built, which its users never see
 */
export function runtimeFolder(name: string): string {
  const compiled = resolve(__dirname, '..', '..', '..', 'runtime', name);
  const fromSource = resolve(__dirname, '..', '..', '..', 'dist', 'runtime', name);
  const folder = [compiled, fromSource].find((one) => existsSync(join(one, 'index.js')));
  if (folder === undefined) throw new Error(`the handler \`${name}\` is not bundled; run \`npm run build\``);
  return folder;
}
