import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseYaml } from '../../lib/assembly/yaml-text';
import { thrownBy } from './folder';

const read = (text: string): unknown => parseYaml(text, 'orders.yaml').value;

describe('later lines that are indented less than their key', () => {
  test.each<[string, string, unknown]>([
    ['a quoted text', 'A:\n  B: !Sub \'{\n "w": [] }\'\nC: 1\n', { A: { B: { 'Fn::Sub': '{ "w": [] }' } }, C: 1 }],
    ['a text with blank lines', 'A:\n    B: "x\n\n  y"\nC: 1\n', { A: { B: 'x\ny' }, C: 1 }],
    ['a text with a broken line', 'A:\n    B: "x\\\n  y"\nC: 1\n', { A: { B: 'xy' }, C: 1 }],
    [
      'a text with its own quote',
      "A:\n    B: 'it''s\n# no ''comment'''\nC: 1\n",
      { A: { B: "it's # no 'comment'" }, C: 1 },
    ],
    ['a list', 'A:\n    B: [\n  !Sub "a",\n  b\n  ]\nC: 1\n', { A: { B: [{ 'Fn::Sub': 'a' }, 'b'] }, C: 1 }],
    ['lists in maps', 'A:\n    B: {\n  x: 1,\n  b: [\n1, 2]\n  }\nC: 1\n', { A: { B: { x: 1, b: [1, 2] } }, C: 1 }],
    ['what a list quotes', "A:\n  - [it's, '],\n\"', # ]'\nb]\nC: 1\n", { A: [["it's", '], "', 'b']], C: 1 }],
    [
      'several, with CRLF',
      "A:\r\n  - Q: 'x,\r\n y'\r\n  - R: [a,\r\nb]\r\nC: 1\r\n",
      { A: [{ Q: 'x, y' }, { R: ['a', 'b'] }], C: 1 },
    ],
  ])('are taken in %s', (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  test('leave every line where it is', () => {
    const { linesIn, lineOf } = parseYaml(
      "Resources:\n    Books:\n        Body: '{\n  a\n\n}'\n    Orders:\n        Type: x\n",
      'orders.yaml',
    );
    expect(linesIn('Resources')).toEqual({ Books: 2, Orders: 7 });
    expect(lineOf('Resources', 'Orders', 'Type')).toBe(8);
  });

  test('are refused with the line where what follows is wrong', () => {
    expect(thrownBy(() => read("A:\n    B: 'x\n  y'\nC: 1\nD: }\n")).message).toMatch(/^orders\.yaml:5: is no YAML/);
  });

  test.each([
    ['a quote', "A:\n  B: 'x\nC: 1\n"],
    ['a list', 'A:\n  B: [x,\nC\n'],
    ['a quote in a list', "A:\n  B: [x,\n'C]\n"],
    ['a list behind a comment', 'A:\n  B: [x,\nb # ]\n'],
    ['a document', "A:\n  B: 'x\n---\ny'\n"],
  ])('are refused where %s does not end', (_, text) => {
    expect(thrownBy(() => read(text)).message).toMatch(/^orders\.yaml:\d: (?:is no YAML|holds more)/);
  });

  test('mean the same however little they are indented', () => {
    const words = fc.array(fc.stringMatching(/^[a-z,:[\]{}#!"' ]{0,6}x$/), { minLength: 1, maxLength: 5 });
    const indents = fc.array(fc.nat(6), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(words, indents, fc.boolean(), (lines, indent, isList) => {
        const quoted = lines.map((line) => `'${line.replaceAll("'", "''").trim()}'`);
        const under = (texts: string[], separator: string): string =>
          texts.map((text, i) => (i === 0 ? text : ' '.repeat(indent[i]!) + text)).join(`${separator}\n`);
        const [value, expected] = isList
          ? [`[${under(quoted, ',')}]`, lines.map((line) => line.trim())]
          : [
              `'${under(
                lines.map((line) => line.replaceAll("'", "''").trim()),
                '',
              )}'`,
              lines.map((l) => l.trim()).join(' '),
            ];
        expect(read(`A:\n    B: ${value}\nC: 1\n`)).toEqual({ A: { B: expected }, C: 1 });
      }),
      { numRuns: 300 },
    );
  });
});

test('a text with a thousand such lines is read or refused in time', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `    K${i}: 'a\n b'\n`).join('');
  const value = read(`A:\n${lines}`) as { A: object };
  expect(Object.keys(value.A)).toHaveLength(1000);
});
