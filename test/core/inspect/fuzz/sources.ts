import { App } from 'aws-cdk-lib';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssembly } from '../../../../lib/assembly';
import { InputError } from '../../../../lib/core/model';
import { inTemplate } from '../../../examples/declare';
import { appIn } from '../../../examples/doors';
import type { Example } from '../../../examples/example';
import type { Source } from './trial';

/** The templates of examples, as an app without a guard leaves them. */
export function fromExamples(examples: Iterable<Example>): readonly Source[] {
  return [...examples].map((example) => {
    const dir = mkdtempSync(join(tmpdir(), 'residency-fuzz-'));
    try {
      for (const [file, text] of Object.entries(example.files ?? {})) writeFileSync(join(dir, file), text);
      const app = new App(appIn(join(dir, 'cdk.out')));
      example.build(app, inTemplate, dir);
      app.synth(example.synth);
      return { name: example.name, assembly: materialised(readAssembly(['cdk.out'], { cwd: dir })) };
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
}

/** Every template of a folder, as if it were deployed to Mumbai; what cannot be read as one is left out. */
export function fromFolder(dir: string): readonly Source[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.(?:json|ya?ml|template)$/.test(file))
    .flatMap((file) => {
      try {
        return [{ name: file, assembly: materialised(readAssembly([file], { cwd: dir, region: 'ap-south-1' })) }];
      } catch (error) {
        if (error instanceof InputError) return [];
        throw error;
      }
    });
}

/** Some of a stack is read when it is first asked for, from files that will be gone by then. */
function materialised(assembly: Source['assembly']): Source['assembly'] {
  return JSON.parse(JSON.stringify(assembly)) as Source['assembly'];
}
