import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readResidency } from '../../lib/residency';
import { folder } from './folder';

const GUIDE = join(__dirname, '../../docs/guide');

/** The first YAML block under the heading of a file. */
function example(page: string, heading: string): string {
  const text = readFileSync(join(GUIDE, page), 'utf8');
  const [, block] = new RegExp(`^## .*${heading}[\\s\\S]*?^\`\`\`yaml\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text) ?? [];
  if (block === undefined) throw new Error(`${page} shows no ${heading}`);
  return block;
}

describe("the guide's examples of the folder", () => {
  const policy = readResidency(
    folder({
      'declarations.yaml': example('residency-folder.md', 'declarations.yaml'),
      'attestations.yaml': example('residency-folder.md', 'attestations.yaml'),
      'vocabulary.yaml': example('residency-folder.md', 'vocabulary.yaml'),
      'regimes/loyalty-2026.yaml': example('residency-folder.md', 'regimes'),
      'waivers.yaml': example('adopting.md', 'Waivers'),
    }),
  );

  test('are read as they are', () => {
    expect(policy).toMatchObject({
      roles: ['company', 'merchant'],
      maximumWaiverDays: 120,
      attestations: [{ id: 'CONSENT-2026-014', maximumDays: 365 }, { id: 'NEED-3' }],
      waivers: [{ id: 'W-7' }],
      ownRegimes: [{ id: 'loyalty-2026' }],
      ownVocabulary: [{ id: 'loyalty-tier' }],
    });
    expect(policy.stores).toHaveLength(2);
    expect(policy.places).toHaveLength(2);
  });
});
