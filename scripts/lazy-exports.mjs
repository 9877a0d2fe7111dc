// node scripts/lazy-exports.mjs [DIST]: lets the compiled DIST/lib/index.js load each of its exports when an app first asks for it.
// As aws-cdk-lib does: an app that guards itself should not load the constructs too, nor the modules of aws-cdk-lib that they need.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const index = path.join(path.resolve(process.argv[2] ?? path.join(ROOT, 'dist')), 'lib', 'index.js');

const modules = new Map();
const compiled = fs.readFileSync(index, 'utf8');
const lazy = compiled
  .replace(/^var (\w+) = (require\("[^"]+"\));\n/gm, (_, name, required) => {
    modules.set(name, required);
    return '';
  })
  .replace(/return (\w+)\.(\w+);/g, (getter, name, exported) =>
    modules.has(name) ? `return ${modules.get(name)}.${exported};` : getter,
  )
  // Node.js takes no name from a getter that it does not know for an import by name: it has them all from the assignment above.
  .replace(/(exports, )(?="\w+", \{ enumerable)/g, '$1name = ');
fs.writeFileSync(index, modules.size === 0 ? compiled : lazy.replace('"use strict";', '"use strict";\nlet name;'));
