import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import ts from 'typescript';
import * as residency from '../../../lib';

const ROOT = resolve(__dirname, '../../..');
const PAGES = join(ROOT, 'docs/guide/constructs');
const SOURCES = join(ROOT, 'lib/cdk/constructs');
const PACKAGE = 'cdk-india-residency';

/** The constructs that the package exports: each has a page of its own, and an example in its doc comment. */
const CONSTRUCTS = Object.entries(residency)
  .filter(([, exported]) => typeof exported === 'function' && exported.prototype instanceof Construct)
  .map(([name]) => name)
  .sort();

/** What an example in a doc comment takes for granted. */
const SURROUNDINGS = `
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { IVpc, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ${Object.keys(residency).join(', ')} } from '${PACKAGE}';
declare const hyderabad: Stack;
declare const singapore: Stack;
declare const vpc: IVpc;
declare const image: ContainerImage;
declare const certificate: ICertificate;
export function example(this: Stack): void {
`;

function kebab(name: string): string {
  return name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
}

/** The TypeScript examples of the guide, by page and number. */
const EXAMPLES = readdirSync(PAGES)
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => examplesOf(page, readFileSync(join(PAGES, page), 'utf8')));

function examplesOf(page: string, text: string): { name: string; code: string }[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ''], index) => ({
    name: `${page} ${index + 1}`,
    code,
  }));
}

/** The examples of doc comments, each in a function of a stack. */
const IN_COMMENTS = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/^ \* @example\n((?: \*(?! @| ?\/).*\n)+)/gm)].map(
      ([, lines = '']) => ({
        name: basename(file, '.ts'),
        code: `${SURROUNDINGS}${lines.replace(/^ \* ?/gm, '')}}`,
      }),
    ),
  );

/** Type-checks examples at once, as files that lie beside the package's sources. */
function typeErrors(examples: { code: string }[]): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ['node'],
    paths: { [PACKAGE]: [join(ROOT, 'lib/index.ts')] },
  };
  const files = new Map(examples.map(({ code }, index) => [join(ROOT, `test/example-${index}.ts`), code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, language) => {
    const code = files.get(file);
    return code === undefined ? getSourceFile(file, language) : ts.createSourceFile(file, code, language);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) =>
    [
      ...program.getSyntacticDiagnostics(program.getSourceFile(file)),
      ...program.getSemanticDiagnostics(program.getSourceFile(file)),
    ].map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n')),
  );
}

/** Runs an example with the package's sources in place of the package. */
function run(code: string): void {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const load = (name: string): unknown => jest.requireActual(name === PACKAGE ? join(ROOT, 'lib') : name);
  new Function('require', 'exports', 'console', outputText)(load, {}, { log: () => undefined });
}

describe('the examples of the guide', () => {
  beforeAll(() => {
    process.env.CDK_VALIDATION = 'false';
  });

  test('are there, one page a construct', () => {
    expect(EXAMPLES.map(({ name }) => name)).toEqual(
      expect.arrayContaining(CONSTRUCTS.map((name) => `${kebab(name)}.md 1`)),
    );
  });

  test('compile, those of doc comments too, and one with a class that nobody knows does not', () => {
    expect(IN_COMMENTS.map(({ name }) => name)).toEqual(expect.arrayContaining(CONSTRUCTS.map(kebab)));
    const wrong = { code: `${SURROUNDINGS}DataClass.SECRET;}` };
    expect(typeErrors([...EXAMPLES, ...IN_COMMENTS, wrong])).toEqual([
      "Property 'SECRET' does not exist on type 'typeof DataClass'.",
    ]);
  });

  test.each(EXAMPLES)('$name synthesises', ({ code }) => {
    const synth = jest.spyOn(App.prototype, 'synth');
    run(code);
    expect(synth).toHaveBeenCalledTimes(1);
    synth.mockRestore();
  });
});
