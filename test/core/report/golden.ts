import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

/** Compares a whole output with `golden/<name>.txt`; with UPDATE_GOLDEN=1 it is written instead, to be reviewed as a diff. */
export function expectGolden(name: string, output: string): void {
  const file = join(__dirname, 'golden', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, output);
  expect(output).toBe(readFileSync(file, 'utf8'));
}
