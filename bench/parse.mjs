// node bench/parse.mjs CDK_OUT: reads and parses every template of an assembly, and does nothing else. Prints the milliseconds it took.
import * as fs from 'node:fs';
import * as path from 'node:path';

const [dir] = process.argv.slice(2);
const started = performance.now();
const templates = fs
  .readdirSync(dir, { recursive: true })
  .filter((file) => file.endsWith('.template.json'))
  .map((file) => JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8')));
const parsed = performance.now() - started;
const resources = templates.reduce((sum, { Resources = {} }) => sum + Object.keys(Resources).length, 0);
console.log(JSON.stringify({ parsed, templates: templates.length, resources }));
