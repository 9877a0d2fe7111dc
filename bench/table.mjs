import * as os from 'node:os';

const HEAD = ['', 'base', 'with it', 'time', 'main thread', 'processor', 'peak memory', 'limit', ''];

/** Prints one line for each comparison: medians of times, ratios and peak memory, and the limit that it is held against. */
export function printTable(rows, { runs, plain }) {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  const cpus = os.cpus();
  const context = plain ? 'without' : 'with';
  console.log(
    `\nMedians of ${runs} interleaved runs ${context} the context of \`cdk synth\`; ` +
      `Node.js ${process.versions.node}, ${cpus.length} × ${cpus[0]?.model ?? 'unknown processor'}.`,
  );
}

function cells({ what, base, guarded, ratio, mainRatio, cpuRatio, value, limit, missed }) {
  return [
    what,
    base ? ms(base.wall) : '',
    guarded ? ms(guarded.wall) : (value ?? ''),
    ratio ? `× ${ratio.toFixed(3)}` : '',
    mainRatio ? `× ${mainRatio.toFixed(3)}` : guarded?.main ? ms(guarded.main) : '',
    cpuRatio ? `× ${cpuRatio.toFixed(3)}` : '',
    guarded ? (base.memory ? `${mb(base.memory)} → ${mb(guarded.memory)}` : mb(guarded.memory)) : '',
    limit ?? '',
    limit ? (missed ? 'MISSED' : 'met') : '',
  ];
}

function ms(time) {
  return `${time.toFixed(0)} ms`;
}

function mb(memory) {
  return `${memory.toFixed(0)} MB`;
}
