import { describe, expect, test } from '@jest/globals';
import { inspect } from '../../../../lib/core/inspect/inspect';
import { examples } from '../../../examples/ways';
import { fromExamples } from './sources';
import { tryOnce, type Inspect } from './trial';
import { wrapOne } from './wraps';
import { Random } from './random';

/** A part of what `npm run fuzz` tries. */
const names = [...examples.keys()].filter((_, at) => at % 6 === 0);
const sources = fromExamples(names.map((name) => examples.get(name)!));
const FIRST = Number(process.env['SEED'] ?? 20_261_124);

describe('templates of the examples, written in another way or spoilt', () => {
  test('never crash, nor hang, nor lose a violation', () => {
    const failures = Array.from({ length: 400 }, (_, at) => tryOnce(sources, FIRST + at)).filter(Boolean);
    expect(failures).toEqual([]);
  });

  test('are of every kind', () => {
    const random = new Random(1);
    const hows = Array.from(
      { length: 600 },
      () => wrapOne(random.one(random.one(sources).assembly.stacks), random)?.how,
    );
    const kinds = new Set(hows.map((how) => how?.split(' around ')[0]));
    for (const kind of ['Sub', 'Join', 'If', 'other branch', 'FindInMap', 'parameter', 'Base64', 'nested stack'])
      expect(kinds).toContain(kind);
  });

  const replicated = fromExamples([examples.get('table-v2-with-a-replica-in-singapore')!]);
  const told = (inspection: Inspect) =>
    Array.from({ length: 60 }, (_, at) => tryOnce(replicated, at, inspection)?.what ?? '').filter(
      (what) => what !== '',
    );

  test('an inspection that does not see through a detour is told of', () => {
    const blind: Inspect = (assembly, ...rest) => {
      const report = inspect(assembly, ...rest);
      const isDetour = JSON.stringify(assembly).includes('Fuzz');
      return isDetour ? { ...report, findings: [] } : report;
    };
    expect(told(blind).join()).toMatch(/copy-outside-india of .* silenced by/);
  });

  test('an inspection that crashes is told of', () => {
    const crash: Inspect = () => {
      throw new TypeError('no such property');
    };
    expect(told(crash).join()).toContain('no such property');
  });

  test('a seed gives the same template again', () => {
    const [stack] = sources[0]!.assembly.stacks;
    expect(wrapOne(stack!, new Random(7))).toEqual(wrapOne(stack!, new Random(7)));
  });
});
