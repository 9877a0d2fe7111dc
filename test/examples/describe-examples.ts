import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atCheck, atGuard } from './doors';
import type { Example } from './example';

/** The law of this day decides the examples. */
const TODAY = '2026-11-24';

const home = process.cwd();
const { CI } = process.env;

/** What is said besides is shown when the test fails. */
const denied = { passed: false, missed: [], said: expect.any(Array) as unknown };

/** Only the date stands still. */
const EVERYTHING_ELSE = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Runs each example through both doors; the key of a theme is its heading, in words or in camel case. */
export function describeExamples(themes: Readonly<Record<string, readonly Example[]>>): void {
  let dir: string;
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(TODAY), doNotFake: [...EVERYTHING_ELSE] });
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    delete process.env['CI'];
    dir = mkdtempSync(join(tmpdir(), 'residency-example-'));
    // the folder `residency/` of where one works would be taken for the shop's
    process.chdir(dir);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(dir, { recursive: true, force: true });
    if (CI !== undefined) process.env['CI'] = CI;
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  for (const [theme, examples] of Object.entries(themes)) {
    describe(theme.includes(' ') ? theme : theme.replace(/(?=[A-Z])/g, ' ').toLowerCase(), () => {
      describe.each(examples.map((example) => [titleOf(example), example] as const))('%s', (_, example) => {
        test('at the guard', () => {
          const { passed, said, missed, manifests } = atGuard(example, dir);
          if (isClean(example)) expect({ passed, said }).toEqual({ passed: true, said: [] });
          else if (!example.soft) expect({ passed, missed, said, manifests }).toEqual({ ...denied, manifests: [] });
        });

        test('at check', async () => {
          const { passed, said, missed } = await atCheck(example, dir, TODAY);
          if (isClean(example)) expect({ passed, said }).toEqual({ passed: true, said: [] });
          else if (example.soft) expect(missed).toEqual([]);
          else expect({ passed, missed, said }).toEqual(denied);
        });
      });
    });
  }
}

const isClean = ({ expect: expected }: Example): boolean => expected.length === 0;

function titleOf(example: Example): string {
  const verdict = isClean(example) ? 'passes' : example.soft ? 'warns' : 'fails';
  return `${verdict}: ${example.name.replace(/^(ok|warn)-/, '').replaceAll('-', ' ')} (${example.why})`;
}
