import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readResidency } from '../../lib/residency';
import { run } from '../cli/run';
import { blocks, readme } from './readme';

const dir = mkdtempSync(join(tmpdir(), 'residency-readme-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the examples of the README', () => {
  test("can be read as the organisation's folder", () => {
    const [declarations = '', attestations = ''] = blocks("The organisation's folder", 'yaml');
    writeFileSync(join(dir, 'declarations.yaml'), declarations);
    writeFileSync(join(dir, 'attestations.yaml'), attestations);
    const { roles, stores, tags, places, attestations: attested } = readResidency(dir);
    expect({ roles: roles.length, stores: stores.length, tags: tags.length, places: places.length }).toEqual({
      roles: 2,
      stores: 1,
      tags: 1,
      places: 1,
    });
    expect(attested.map(({ id }) => id)).toEqual(['CONSENT-2026-014']);
  });

  test('name options that the command has', async () => {
    const { stdout: help } = await run(dir, ['check', '--help']);
    const commands = readme.match(/npx india-residency check .*$/gm) ?? [];
    expect(commands.length).toBeGreaterThan(3);
    for (const option of commands.flatMap((command) => command.match(/--[a-z-]+/g) ?? [])) {
      expect(help).toContain(option);
    }
  });

  test('are a workflow that GitHub can parse', () => {
    const [workflow = ''] = blocks('In CI', 'yaml');
    const { jobs } = parse(workflow) as { jobs: { check: { steps: readonly { run?: string }[] } } };
    expect(jobs.check.steps.map((step) => step.run)).toContain('npx india-residency check cdk.out');
  });

  test('never call anything compliant', () => {
    expect(readme).not.toMatch(/\bcompliant\b/i);
  });
});
