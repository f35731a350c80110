import { parseArgs } from 'node:util';
import { say } from './bench.js';
import type { Arena } from './faults/arena.js';
import { ClusterArena } from './faults/cluster-arena.js';
import { EmbeddedArena } from './faults/embedded-arena.js';
import { admitProbe, type Outcome, soak, tryFaults } from './faults/try-faults.js';

/**
 * Program: does to the platform what happens to platforms, under load, in both ways to run it, and counts what was lost,
 * doubled and put out of order. The last line is JSON; the exit code is 1 where that is not nothing.
 */
const MODES = ['embedded', 'cluster', 'brokers'] as const;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    kills: { type: 'string' },
    /** Nothing goes wrong, for so many minutes. */
    soak: { type: 'string' },
    /** One of `MODES`; may be repeated. */
    mode: { type: 'string', multiple: true, default: [...MODES] },
  },
});
const kills = Number(values.kills ?? (values.quick ? 10 : 100));
const unknown = values.mode.filter((mode) => !(MODES as readonly string[]).includes(mode));
const minutes = Number(values.soak ?? 0);
if (!Number.isInteger(kills) || kills < 0 || !Number.isInteger(minutes) || minutes < 0 || unknown.length > 0) {
  process.stderr.write(`--kills and --soak take a whole number, --mode one of ${MODES.join(', ')}.\n`);
  process.exit(1);
}

// So that what was started ends with this program.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const awayMs = values.quick ? 10_000 : 60_000;
const killed = values.mode.filter((mode) => mode !== 'brokers').length;
const arenas: Record<(typeof MODES)[number], () => Promise<Arena>> = {
  embedded: () => EmbeddedArena.open({ kills: Math.ceil(kills / killed), prepare: admitProbe }),
  cluster: () => ClusterArena.open({ brokers: 1, kills: Math.floor(kills / killed), awayMs, prepare: admitProbe }),
  brokers: () => ClusterArena.open({ brokers: 3, kills: 0, awayMs, prepare: admitProbe }),
};

const memoryMbPerMin: Record<string, number> = {};
const soaked = async (arena: Arena) => {
  const outcome = await soak(arena, minutes);
  memoryMbPerMin[arena.name] = outcome.memoryMbPerMin;
  return outcome;
};

const outcomes: Outcome[] = [];
const notTried: string[] = [];
let acked = 0;
let stored = 0;
for (const mode of MODES.filter((each) => values.mode.includes(each))) {
  say(`Starting: ${mode} ...`);
  const arena = await arenas[mode]();
  try {
    const own = minutes > 0 ? [await soaked(arena)] : await tryFaults(arena);
    outcomes.push(...own);
    if (minutes === 0) notTried.push(...arena.impossible);
    acked += own.at(-1)?.acked ?? 0;
    stored += own.at(-1)?.stored ?? 0;
  } finally {
    await arena.stop();
  }
}
for (const reason of new Set(notTried)) say(`Not tried: ${reason}`);
const recoveryMs = outcomes.map((outcome) => outcome.recoveryMs).sort((a, b) => a - b);
const worst = (of: (outcome: Outcome) => number) => Math.max(0, ...outcomes.map(of));
const figures = {
  faults: outcomes.length,
  acked,
  stored,
  lost: worst(({ lost }) => lost),
  duplicated: worst(({ duplicated }) => duplicated),
  outOfOrder: worst(({ outOfOrder }) => outOfOrder),
  recoveryMsP95: recoveryMs[Math.min(recoveryMs.length - 1, Math.floor(recoveryMs.length * 0.95))] ?? 0,
  ...(minutes > 0 && { memoryMbPerMin }),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
if (figures.lost !== 0 || figures.duplicated !== 0 || figures.outOfOrder !== 0 || outcomes.length === 0)
  process.exitCode = 1;
