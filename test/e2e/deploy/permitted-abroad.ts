import * as fs from 'node:fs';
import * as path from 'node:path';

const LOCK = path.resolve(__dirname, '../../../residency/residency.lock');

/** The regions abroad to which the reference app's reviewed lock lets something go, and what: `path class action`. */
export function permittedAbroad(): Map<string, string[]> {
  const permitted = new Map<string, string[]>();
  for (const line of fs.readFileSync(LOCK, 'utf8').trim().split('\n').slice(1)) {
    const [from, dataClass, action, to = '', verdict] = line.split(' ');
    if (verdict === 'permit') permitted.set(to, [...(permitted.get(to) ?? []), `${from} ${dataClass} ${action}`]);
  }
  return permitted;
}
