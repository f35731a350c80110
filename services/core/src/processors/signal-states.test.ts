import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignalChangeRow, SignalLightRow } from '../model/history-rows.js';
import type { LiveSignal } from '../ports/live-state.js';
import type { BatchContext } from './batch-context.js';
import type { SignalColumns } from './signal-group-state.js';
import { foldSignalStates, type SignalStates } from './signal-states.js';

const START_MS = 1_700_000_000_000;
const RED = 3;
const GREEN = 6;
const MISSING = 36_001;

const context: BatchContext = {
  topic: 'signal-states',
  partition: 0,
  offset: 5,
  deviceId: 'd',
  streamId: 'd',
  session: 's',
  sequence: 1,
  receivedMs: START_MS,
  clockOffsetMs: 0,
  clockCorrectionMs: 0,
  simulated: false,
  kind: 2,
  refusedRows: [],
};

interface Told {
  readonly second: number;
  readonly light: number;
  /** 0.1 s */
  readonly likelyEnd?: number;
}

function columns(rows: readonly Told[]): SignalColumns {
  const missing = () => new Uint16Array(rows.length).fill(MISSING);
  return {
    rows: rows.length,
    baseTimeMs: START_MS,
    timeOffset: Int32Array.from(rows, ({ second }) => second * 1000),
    junction: new Uint32Array(rows.length).fill(77),
    signalGroup: new Uint8Array(rows.length).fill(4),
    light: Uint8Array.from(rows, ({ light }) => light),
    likelyEnd: Uint16Array.from(rows, ({ likelyEnd }) => likelyEnd ?? MISSING),
    minEnd: missing(),
    maxEnd: missing(),
    confidence: new Uint8Array(rows.length).fill(255),
  };
}

function run(batches: readonly (readonly Told[])[]) {
  const state: SignalStates = new Map();
  const changes: SignalChangeRow[] = [];
  const lights: SignalLightRow[] = [];
  const shown: LiveSignal[] = [];
  let late = 0;
  for (const batch of batches)
    late += foldSignalStates(
      state,
      new Map([[77, 'J']]),
      context,
      columns(batch),
      {
        add: (table, row) => {
          if (table === 'signal_changes') changes.push(row as SignalChangeRow);
          else lights.push(row as SignalLightRow);
        },
      },
      { put: (_kind, entry) => shown.push(entry.value as LiveSignal) },
    );
  return { changes, lights, shown, late };
}

/** Red and green of the given lengths in turn, told once a second. */
function cycles(lengths: readonly number[]): Told[] {
  let second = 0;
  return lengths.flatMap((length, at) =>
    Array.from({ length }, () => ({ second: second++, light: at % 2 === 0 ? RED : GREEN })),
  );
}

describe('signal states', () => {
  it('become changes without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (lengths, perBatch) => {
          const rows = cycles(lengths);
          const batches: Told[][] = [];
          for (let at = 0; at < rows.length; at += perBatch) batches.push(rows.slice(at, at + perBatch));
          const { changes } = run(batches);
          expect(changes.map((change) => (change.endTime - change.startTime) / 1000)).toEqual(lengths.slice(0, -1));
          changes.forEach((change, at) => {
            expect(change.whole).toBe(at > 0);
            if (at > 0) expect(change.startTime).toBe(changes[at - 1]?.endTime);
          });
          // Rows that come again are late, and change nothing.
          const again = run(batches.flatMap((batch) => [batch, batch]));
          expect(again.changes).toEqual(changes);
          expect(again.late).toBe(rows.length);
        },
      ),
    );
  });

  it('are not whole around a silence', () => {
    const rows = [0, 1, 2].map((second) => ({ second, light: RED }));
    const { changes } = run([rows, [{ second: 60, light: RED }]]);
    expect(changes).toMatchObject([{ light: RED, startTime: START_MS, endTime: START_MS + 2000, whole: false }]);
  });

  it('are stored when they begin, every ten seconds while they stand, and when they fall silent', () => {
    const told = [0, 1, 2, 10, 15, 21, 22, 60].map((second) => ({ second, light: second < 15 ? RED : GREEN }));
    const { lights } = run([told]);
    expect(lights.map((row) => [(row.eventTime - START_MS) / 1000, row.light])).toEqual([
      [0, RED],
      [10, RED],
      [15, GREEN],
      [21, GREEN],
      [22, 0],
      [60, GREEN],
    ]);
  });

  it('count down by the controller where it is plausible', () => {
    const { shown } = run([[{ second: 0, light: RED, likelyEnd: 250 }]]);
    expect(shown).toEqual([
      { junctionId: 'J', group: 4, light: RED, sinceMs: START_MS, likelyEndMs: START_MS + 25_000, confidencePct: 90 },
    ]);
  });

  it('count down by the past where the controller says nothing', () => {
    const { shown } = run([cycles([30, 20, 30, 20, 30, 20, 30, 1])]);
    const last = shown.at(-1);
    expect(last).toMatchObject({ light: GREEN, confidencePct: 80 });
    expect((last?.likelyEndMs ?? 0) - (last?.sinceMs ?? 0)).toBe(20_000);
  });

  it('trust a controller less that was wrong', () => {
    const wrong = cycles([10, 10, 10, 10, 10, 10]).map((row) => ({ ...row, likelyEnd: 150 }));
    const { shown, changes } = run([wrong]);
    expect(changes.at(-1)?.predictionErrorS).toBe(5);
    expect(shown.at(-1)?.confidencePct).toBe(45);
  });
});
