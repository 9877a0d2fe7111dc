import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, median } from './measure.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const APP = here('app.mjs');
const PARSE = here('parse.mjs');
const CLI = here('../dist/bin/india-residency.js');

/** The guard may add so much to a bare synth. */
const MOST_ADDED = 1.05;
/** MB that the guard may add at the largest size. */
const MOST_MEMORY = 100;
/** Added time may grow by so much more than the resources do: two medians are never alike to the last percent. */
const GROWTH_TOLERANCE = 1.15;
/** `check` may take so many times what reading and parsing its templates takes, and so many milliseconds to start. */
const CHECK_FACTOR = 3;
const CHECK_START = 300;

/** Runs everything that was asked for: one row for each limit. */
export function comparisons({ runs, sizes, only, plain }, temp) {
  const context = plain ? ['--plain'] : [];
  const largest = Math.max(...sizes);
  const smallest = Math.min(...sizes);
  const out = (name) => path.join(temp, name);
  const synth = (estate, size, door) =>
    measure([APP, estate, String(size), door, out(`${estate}-${door}`), ...context], temp, { mayFail: door === 'nag' });
  const pair = (estate, size, door) =>
    interleaved(
      runs,
      `${estate} ${size} ${door}`,
      () => synth(estate, size, 'bare'),
      () => synth(estate, size, door),
    );

  const rows = [];
  const added = new Map();
  for (const estate of ['mixed', 'payment', 'chains'].filter((one) => only.includes(one))) {
    for (const size of estate === 'mixed' ? sizes : [smallest]) {
      const measured = pair(estate, size, 'guard');
      rows.push(synthRow(`guard, ${estate}, ${size}`, measured, MOST_ADDED));
      if (estate !== 'mixed') continue;
      added.set(size, measured);
      if (size === largest) rows.push(memoryRow(size, measured));
    }
  }
  if (added.size > 1) rows.push(growthRow(smallest, largest, added));
  if (only.includes('nag'))
    rows.push(synthRow(`cdk-nag AwsSolutions, mixed, ${smallest}`, pair('mixed', smallest, 'nag')));
  if (only.includes('check')) {
    for (const estate of ['mixed', 'chains']) rows.push(checkRow(estate, largest));
  }
  return rows;

  function checkRow(estate, size) {
    synth(estate, size, 'guard');
    const dir = out(`${estate}-guard`);
    const [parsed, checked] = interleaved(
      runs,
      `check ${estate} ${size}`,
      () => JSON.parse(measure([PARSE, dir], temp).stdout),
      () => measure([CLI, 'check', dir], temp),
    );
    const parse = median(parsed.map((one) => one.parsed));
    const limit = CHECK_FACTOR * parse + CHECK_START;
    const wall = median(checked.map((one) => one.wall));
    return {
      what: `check, ${estate}, ${parsed[0].resources}`,
      base: { wall: parse },
      guarded: medians(checked),
      limit: `${CHECK_FACTOR} × parse + ${CHECK_START} ms = ${limit.toFixed(0)} ms`,
      missed: wall > limit,
    };
  }
}

/** A, B, A, B …: what else the machine does falls on both alike. */
function interleaved(runs, what, a, b) {
  const measured = [[], []];
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`\r${what}: ${run} of ${runs}  `);
    measured[0].push(a());
    measured[1].push(b());
  }
  process.stderr.write('\r'.padEnd(60) + '\r');
  return measured;
}

function synthRow(what, [bare, guarded], limit) {
  const ratio = ratioOf('wall', bare, guarded);
  return {
    what,
    base: medians(bare),
    guarded: medians(guarded),
    ratio,
    mainRatio: ratioOf('main', bare, guarded),
    cpuRatio: ratioOf('cpu', bare, guarded),
    ...(limit && { limit: `× ${limit}`, missed: ratio > limit }),
  };
}

function memoryRow(size, [bare, guarded]) {
  const added = median(guarded.map((one, i) => one.memory - bare[i].memory));
  return {
    what: `memory, mixed, ${size}`,
    value: `+ ${added.toFixed(0)} MB`,
    limit: `+ ${MOST_MEMORY} MB`,
    missed: added > MOST_MEMORY,
  };
}

function growthRow(smallest, largest, added) {
  const addedAt = (size) => {
    const [bare, guarded] = added.get(size);
    return median(guarded.map((one, i) => one.cpu - bare[i].cpu));
  };
  const growth = addedAt(largest) / addedAt(smallest);
  const limit = (largest / smallest) * GROWTH_TOLERANCE;
  return {
    what: `growth of what is added, ${smallest} to ${largest}`,
    value: `× ${growth.toFixed(1)}`,
    limit: `× ${limit.toFixed(1)}`,
    missed: growth > limit,
  };
}

function ratioOf(key, bare, guarded) {
  return median(guarded.map((one, i) => one[key] / bare[i][key]));
}

function medians(measured) {
  const of = (key) => median(measured.map((one) => one[key]));
  return { wall: of('wall'), cpu: of('cpu'), main: of('main'), memory: of('memory') };
}
