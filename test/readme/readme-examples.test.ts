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
    const [declarations = '', attestations = '', waivers = ''] = blocks("The organisation's folder", 'yaml');
    writeFileSync(join(dir, 'declarations.yaml'), declarations);
    writeFileSync(join(dir, 'attestations.yaml'), attestations);
    writeFileSync(join(dir, 'waivers.yaml'), waivers);
    const { roles, stores, tags, places, attestations: attested, waivers: waived } = readResidency(dir);
    expect({ roles: roles.length, stores: stores.length, tags: tags.length, places: places.length }).toEqual({
      roles: 2,
      stores: 1,
      tags: 1,
      places: 1,
    });
    expect(attested.map(({ id }) => id)).toEqual(['CONSENT-2026-014']);
    expect(waived.map(({ id }) => id)).toEqual(['W-7']);
  });

  test('name commands and options that there are', async () => {
    const used = [...readme.matchAll(/npx india-residency (?<command>[a-z]+) (?<rest>[^#\n]*)/g)];
    expect(used.length).toBeGreaterThan(5);
    for (const { groups: { command = '', rest = '' } = {} } of used) {
      const { code, stdout: help } = await run(dir, [command, '--help']);
      expect(code).toBe(0);
      for (const option of rest.match(/--[a-z-]+/g) ?? []) expect(help).toContain(option);
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
