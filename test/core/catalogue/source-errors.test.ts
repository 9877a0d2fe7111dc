import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../../scripts/catalogue/compile';

const ENTRY = {
  path: 'Replicas[].Region',
  mechanism: 'replica',
  direction: 'out',
  foundBy: 'literal-region',
  moves: 'content',
  weight: 'critical',
  sameRegionEnforced: 'no',
  note: 'A copy of every order.',
  evidence: '{ kind: knowledge }',
};

function entry(change: Readonly<Record<string, string>> = {}): string {
  const fields = Object.entries({ ...ENTRY, ...change }).map(([key, value]) => `${key}: ${value}`);
  return `  - ${fields.join('\n    ')}\n`;
}

function read(files: { readonly orders?: string; readonly types?: string; readonly ignored?: string }): () => unknown {
  const root = mkdtempSync(join(tmpdir(), 'catalogue-'));
  mkdirSync(join(root, 'catalogue', 'aws'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(root, 'catalogue', name), text);
  write('aws/orders.yaml', files.orders ?? `AWS::Orders::Ledger:\n${entry()}`);
  write('cdk.yaml', '{}');
  write('types.yaml', files.types ?? '{ AWS::Orders::Ledger: { class: data-store, holds: content } }');
  write('ignored.yaml', files.ignored ?? '[]');
  return () => readCatalogue(root);
}

describe('the catalogue is refused', () => {
  test('never, when it is in order', () => {
    expect(read({})).not.toThrow();
  });

  test('with file and line, when a finder is unknown', () => {
    const orders = `# orders\nAWS::Orders::Ledger:\n${entry()}${entry({ path: 'Region', foundBy: 'guesswork' })}`;
    expect(read({ orders })).toThrow(/^catalogue\/aws\/orders\.yaml:15: .*`guesswork` is none of literal-region/);
  });

  test('when an entry is listed twice with the same finder and direction', () => {
    expect(read({ orders: `AWS::Orders::Ledger:\n${entry()}${entry()}` })).toThrow(/orders\.yaml:11: .*listed twice/);
  });

  test('when a type stands twice', () => {
    expect(read({ orders: `AWS::Orders::Ledger:\n${entry()}AWS::Orders::Ledger:\n${entry()}` })).toThrow(
      /orders\.yaml:11: .*unique/,
    );
  });

  test('when evidence is for a property that is no entry', () => {
    const orders = `AWS::Orders::Ledger:\n${entry({ path: 'KmsKeyArn', role: 'evidence', evidenceFor: 'Replicas[].Place' })}`;
    expect(read({ orders })).toThrow(/evidence for `Replicas\[\]\.Place`, which is no entry of `AWS::Orders::Ledger`/);
  });

  test('when evidence that is no knowledge names no source', () => {
    expect(read({ orders: `AWS::Orders::Ledger:\n${entry({ evidence: '{ kind: doc }' })}` })).toThrow(
      /names its source/,
    );
  });

  test('when a store does not say what it holds', () => {
    expect(read({ types: 'AWS::Orders::Ledger: { class: data-store }' })).toThrow(/types\.yaml:1: .*`holds`/);
  });

  test('when a word is misspelt', () => {
    expect(read({ types: 'AWS::Orders::Ledger: { class: data-store, hold: content }' })).toThrow(/types\.yaml:1/);
  });

  test('when an ignored path has no reason', () => {
    expect(read({ ignored: "- paths: { '*': Tags.** }" })).toThrow(/ignored\.yaml:1: .*reason/);
  });
});
