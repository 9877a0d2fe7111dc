import * as fs from 'node:fs';
import * as path from 'node:path';

/** A stack as the assembly has it. */
export interface AssemblyStack {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly templateFile: string;
}

export interface Template {
  Resources: Record<string, TemplateResource>;
  Outputs?: Record<string, { Export?: { Name?: unknown } }>;
}

export interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  Metadata?: Record<string, unknown>;
  DependsOn?: string | string[];
}

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly properties?: {
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly directoryName?: string;
  };
}

/** Every stack of the assembly, those of its Stages too. */
export function assemblyStacks(folder: string): AssemblyStack[] {
  const manifest = readJson<{ artifacts: Record<string, Artifact> }>(path.join(folder, 'manifest.json'));
  return Object.entries(manifest.artifacts).flatMap(([id, { type, environment = '', properties = {} }]) => {
    if (type === 'cdk:cloud-assembly') return assemblyStacks(path.join(folder, properties.directoryName ?? id));
    if (type !== 'aws:cloudformation:stack') return [];
    const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment) ?? [];
    const templateFile = path.join(folder, properties.templateFile ?? `${id}.template.json`);
    return [{ name: properties.stackName ?? id, account, region, templateFile }];
  });
}

export function readTemplate(file: string): Template {
  return readJson<Template>(file);
}

function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
}
