import { ACTIONS, isAction, type Cell, type Clause, type DataClassName, type Regime } from '../model';
import { unknownWord } from './closest-word';
import { parseCellIf } from './condition-text';
import { expectMap, expectText } from './expect-shape';
import { LawError, type DataPath } from './law-error';

type Clauses = Readonly<Record<string, Clause>>;

/** Reads the rows of a table. Each governed class has a row, and each row's class is governed: a typo in either would silence it. */
export function loadVerdicts(raw: unknown, governs: readonly DataClassName[], clauses: Clauses): Regime['verdicts'] {
  const rows = expectMap(raw, ['verdicts']);
  for (const dataClass of Object.keys(rows)) {
    if (!governs.includes(dataClass)) {
      const what = unknownWord('class', dataClass, governs, 'classes that this regime governs');
      throw new LawError(what, ['verdicts', dataClass]);
    }
  }
  const verdicts: Record<DataClassName, Partial<Record<string, Cell>>> = {};
  governs.forEach((dataClass, index) => {
    if (!Object.hasOwn(rows, dataClass)) {
      throw new LawError(`\`${dataClass}\` is governed but has no row in verdicts`, ['governs', index]);
    }
    verdicts[dataClass] = loadRow(rows[dataClass], ['verdicts', dataClass], clauses);
  });
  return verdicts;
}

function loadRow(raw: unknown, path: DataPath, clauses: Clauses): Partial<Record<string, Cell>> {
  const cells = Object.entries(expectMap(raw, path));
  if (cells.length === 0) throw new LawError('a row without any cell governs nothing', path);
  return Object.fromEntries(
    cells.map(([action, cell]) => {
      if (!isAction(action)) throw new LawError(unknownWord('action', action, ACTIONS), [...path, action]);
      return [action, loadCell(cell, [...path, action], clauses)];
    }),
  );
}

function loadCell(raw: unknown, path: DataPath, clauses: Clauses): Cell {
  const cell = expectMap(raw, path, ['if', 'clause', 'warns']);
  const clause = expectText(cell['clause'], [...path, 'clause']);
  if (!Object.hasOwn(clauses, clause)) {
    throw new LawError(unknownWord('clause', clause, Object.keys(clauses)), [...path, 'clause']);
  }
  return {
    if: parseCellIf(expectText(cell['if'], [...path, 'if']), [...path, 'if']),
    clause,
    ...(cell['warns'] !== undefined && { warns: expectText(cell['warns'], [...path, 'warns']) }),
  };
}
