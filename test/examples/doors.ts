import { App, type AppProps, Aspects } from 'aws-cdk-lib';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ResidencyGuard } from '../../lib';
import { REFUSAL_REPORT } from '../../lib/assembly/manifest';
import { run } from '../cli/run';
import { inCode, inTemplate } from './declare';
import type { Example, Expected } from './example';

/** What a door said of an example. */
export interface Answer {
  readonly passed: boolean;
  /** Every violation. */
  readonly said: readonly string[];
  /** What the example expects and the door did not find. */
  readonly missed: readonly Expected[];
}

interface Found {
  readonly rule: string;
  readonly level: string;
  readonly waiver?: string;
  readonly path: string;
  readonly property: string;
  readonly destination?: { readonly region?: string };
}

const ZONES = ['ap-south-1', 'ap-south-2', 'us-east-1', 'us-west-2', 'eu-west-1', 'ap-southeast-1'].flatMap((region) =>
  ['111111111111', '222222222222'].map((account) => [
    `availability-zones:account=${account}:region=${region}`,
    ['a', 'b', 'c'].map((zone) => region + zone),
  ]),
);

/** Nothing is looked up: what an account would answer is there. CDK's own validation takes longer than the synthesis. */
export const appIn = (outdir: string): AppProps => ({
  outdir,
  context: Object.fromEntries(ZONES) as Record<string, unknown>,
  builtinCloudFormationValidation: false,
});

/** Synthesises the app with the guard in it; classes are declared in code. */
export function atGuard(example: Example, dir: string): Answer & { readonly manifests: readonly string[] } {
  const outdir = join(dir, 'cdk.out');
  const residency = writeFiles(example, dir);
  const app = new App(appIn(outdir));
  Aspects.of(app).add(new ResidencyGuard(residency === undefined ? {} : { residency }));
  example.build(app, inCode, dir);
  let refused: unknown;
  try {
    app.synth(example.synth);
  } catch (error) {
    refused = error;
  }
  const report = join(outdir, REFUSAL_REPORT);
  // an error that is no refusal is no verdict
  if (refused !== undefined && !existsSync(report)) throw refused;
  const found = refused === undefined ? [] : findingsOf(readFileSync(report, 'utf8'));
  return { passed: refused === undefined, ...answer(example, found), manifests: manifestsIn(outdir) };
}

/** Inspects what a plain app leaves behind, as CI does; classes are in tags and metadata. */
export async function atCheck(example: Example, dir: string, today: string): Promise<Answer> {
  const residency = writeFiles(example, dir);
  const app = new App(appIn(join(dir, 'cdk.out')));
  example.build(app, inTemplate, dir);
  app.synth(example.synth);
  const folder = residency === undefined ? [] : ['--residency', residency];
  const { code, stdout, stderr } = await run(dir, ['check', 'cdk.out', '--format', 'json', ...folder], { today });
  if (code === 2) throw new Error(stderr);
  return { passed: code === 0, ...answer(example, findingsOf(stdout)) };
}

const findingsOf = (report: string): readonly Found[] =>
  (JSON.parse(report) as { findings: readonly Found[] }).findings;

function answer(example: Example, found: readonly Found[]): Pick<Answer, 'said' | 'missed'> {
  const loud = found.filter(({ level }) => level !== 'note');
  const violations = loud.filter(({ level, waiver }) => level === 'violation' && waiver === undefined);
  const asked = example.soft ? loud : violations;
  return {
    said: violations.map(({ rule, path, property, destination }) =>
      JSON.stringify([rule, path, property, destination]),
    ),
    missed: example.expect.filter((expected) => !asked.some((finding) => fits(finding, expected))),
  };
}

const fits = (finding: Found, { rule, dest }: Expected): boolean =>
  (rule === undefined || finding.rule === rule) && (dest === undefined || finding.destination?.region === dest);

/** The manifests that a refusal left: with one of them, what it refused could be deployed. */
const manifestsIn = (outdir: string): readonly string[] =>
  readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((file) => basename(file) === 'manifest.json');

/** @returns the organisation's folder, where the example has one */
function writeFiles({ files = {}, residency }: Example, dir: string): string | undefined {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
  if (residency === undefined) return undefined;
  const folder = join(dir, 'residency');
  mkdirSync(folder);
  for (const [file, text] of Object.entries(residency)) writeFileSync(join(folder, file), text);
  return folder;
}
