import { type App } from 'aws-cdk-lib';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssembly } from '../../../lib/assembly';
import { inspect } from '../../../lib/core/inspect/inspect';
import type { Finding } from '../../../lib/core/model';
import { readResidency, type ResidencyOptions } from '../../../lib/residency';

const DAY = '2026-11-24';

/** What the inspection says of an app, under every default regime unless others are named. */
export function findingsIn(app: App, options: ResidencyOptions & { attestations?: string } = {}): readonly Finding[] {
  const { directory } = app.synth({ force: true });
  const folder = mkdtempSync(join(tmpdir(), 'residency-folder-'));
  try {
    const residency = join(folder, 'residency');
    mkdirSync(residency);
    if (options.attestations !== undefined) writeFileSync(join(residency, 'attestations.yaml'), options.attestations);
    const assembly = readAssembly([directory], { cwd: directory });
    const { findings } = inspect(assembly, readResidency(residency, options), DAY);
    // No app of these tests has a lock.
    return findings.filter(({ rule }) => rule !== 'lock-changed');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A finding in a line. */
export function inShort({ level, rule, path, action, regime, clause }: Finding): string {
  return [level, rule, path, action, regime, clause].filter(Boolean).join(' ');
}
