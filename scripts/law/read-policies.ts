import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lawOf, loadRegime, loadVocabulary, ROLES } from '../../lib/core/law';
import { BUILT_IN_CLASSES, type Law, type Regime } from '../../lib/core/model';
import { lawFrom } from '../../lib/residency/read-own-law';
import { YamlDocument } from '../../lib/residency/yaml-document';

/**
 * Reads and checks the built-in law from its YAML sources.
 *
 * @throws InputError with file and line for anything that a table cannot say
 */
export function readPolicies(dir: string): Law {
  const regimes: Regime[] = [];
  const files = readdirSync(join(dir, 'regimes')).sort();
  for (const file of files) {
    const document = new YamlDocument(join(dir, 'regimes', file));
    const known = { classes: BUILT_IN_CLASSES, roles: ROLES, open: false, regimes: regimes.map(({ id }) => id) };
    const regime = lawFrom(document, () => loadRegime(document.value, known));
    if (`${regime.id}.yaml` !== basename(file))
      document.fail(`the file of \`${regime.id}\` is \`${regime.id}.yaml\``, ['id']);
    regimes.push(regime);
  }
  const vocabulary = new YamlDocument(join(dir, 'vocabulary.yaml'));
  const elements = lawFrom(vocabulary, () => loadVocabulary(vocabulary.value, BUILT_IN_CLASSES));
  return lawOf(versionOf(new YamlDocument(join(dir, 'law.yaml'))), regimes, elements);
}

function versionOf(document: YamlDocument): string {
  const { version } = (document.value ?? {}) as { version?: unknown };
  return typeof version === 'string' ? version : document.fail('expected a `version` in quotes', ['version']);
}
