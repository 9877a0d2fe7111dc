import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../../../..');
const PACKAGE = 'cdk-india-residency';
const PAGE = readFileSync(join(ROOT, 'docs/guide/a-server-in-india-in-a-day.md'), 'utf8');

/** The blocks of the page in one language, in their order. */
function blocks(language: string): string[] {
  const fences = [...PAGE.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm)];
  return fences.filter(([, name]) => name === language).map(([, , text = '']) => text);
}

const [network = '', table = '', shop = '', mistake = ''] = blocks('ts');
const [report = ''] = blocks('text');

/** What the page tells the reader to do in words: add lines at a place, and names to imports. */
function add(app: string, lines: string, imports: Record<string, string>): string {
  const header = Object.entries(imports).map(([names, from]) => `import { ${names} } from '${from}';\n`);
  return header.join('') + app.replace('\nAspects.of', `\n${lines}\nAspects.of`);
}

/** Runs an app with the package's sources in place of the package. */
function run(code: string): void {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const load = (name: string): unknown => jest.requireActual(name === PACKAGE ? join(ROOT, 'lib') : name);
  new Function('require', 'exports', outputText)(load, {});
}

describe('a server in India in a day', () => {
  const home = process.cwd();
  beforeAll(() => {
    process.env.CDK_VALIDATION = 'false';
    const folder = mkdtempSync(join(tmpdir(), 'shop-in-india-'));
    mkdirSync(join(folder, 'shop'));
    const [server = ''] = blocks('js');
    const [dockerfile = ''] = blocks('dockerfile');
    writeFileSync(join(folder, 'shop/server.mjs'), server);
    writeFileSync(join(folder, 'shop/Dockerfile'), dockerfile);
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
  });

  test('the network alone passes', () => {
    expect(() => {
      run(network);
    }).not.toThrow();
  });

  test('the table with its copy passes', () => {
    const imports = { 'DataClass, ResidentTable': PACKAGE, AttributeType: 'aws-cdk-lib/aws-dynamodb' };
    expect(() => {
      run(add(network, table, imports));
    }).not.toThrow();
  });

  test('the shop passes', () => {
    expect(() => {
      run(shop);
    }).not.toThrow();
  });

  test('fails with payments in Virginia, in the words of the page', () => {
    const code = add(shop, mistake, { DataClassification: PACKAGE, TableV2: 'aws-cdk-lib/aws-dynamodb' });
    let said = '';
    try {
      run(code);
    } catch (error) {
      said = String(error);
    }
    // the head names the day, the finding the line of the file; how a clause is worded is for the law's own tests
    const printed = report
      .split('\n')
      .filter((line) => /would be copied|^ +(property|class|law|permitted) /.test(line));
    expect(printed).toHaveLength(5);
    for (const line of printed) expect(said).toContain(line.trim());
  });
});
