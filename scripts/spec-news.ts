/** `npm run spec:news`: what the installed specification and aws-cdk-lib have that the catalogue does not know. Exits 1 where there is any. */
import { resolve } from 'node:path';
import { cdkSpecification } from './catalogue/cdk-specification';
import { readCatalogue } from './catalogue/compile';
import { newsOf } from './catalogue/news';
import { readNamed } from './catalogue/read-named';
import { cloudFormationSpecification, joined } from './catalogue/specification';

const root = resolve(__dirname, '..');
const spec = joined(cloudFormationSpecification(), cdkSpecification());
const { types, properties, gone } = newsOf(spec, readCatalogue(root), readNamed(root));

say('types to class in catalogue/types.yaml', types);
say(
  'properties for an entry in catalogue/aws, or with a reason in catalogue/named.yaml as the words in brackets',
  properties.map(({ type, path, label }) => `${type} ${path} (${label})`),
);
say('lines of catalogue/named.yaml that stand for nothing any more', gone);
if (types.length + properties.length + gone.length === 0) console.log(`nothing new in ${spec.types.size} types`);
else process.exitCode = 1;

function say(what: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`${lines.length} ${what}:\n  ${lines.join('\n  ')}\n`);
}
