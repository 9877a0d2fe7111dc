import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { ReportFile } from '../../lib/cli/check/report-file';
import { InputError } from '../../lib/core/model';
import { folderWith, thrownBy } from '../assembly/folder';

test('a report is there whole, and nothing beside it', () => {
  const folder = folderWith({ 'out.json': 'an older and longer report' });
  new ReportFile('out.json', folder).write('{}');
  expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe('{}');
  expect(fs.readdirSync(folder)).toEqual(['out.json']);
});

test('nothing half-written stays behind when the report cannot take its place', () => {
  const folder = folderWith();
  const file = new ReportFile('out.json', folder);
  fs.mkdirSync(path.join(folder, 'out.json'));
  const error = thrownBy(() => file.write('{}'));
  expect(error).toBeInstanceOf(InputError);
  expect(error.message).toMatch(/^out\.json: the report cannot be written: /);
  expect(fs.readdirSync(folder)).toEqual(['out.json']);
});

test('fails when the folder has gone since it was proven', () => {
  const folder = path.join(folderWith({ 'reports/old.json': '' }), 'reports');
  const file = new ReportFile('out.json', folder);
  fs.rmSync(folder, { recursive: true });
  expect(thrownBy(() => file.write('{}')).message).toBe('out.json: the report cannot be written: does not exist');
});
