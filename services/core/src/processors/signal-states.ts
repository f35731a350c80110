import type { RowSink } from '../model/history-rows.js';
import type { BatchContext } from './batch-context.js';
import type { LiveSink } from './live-sink.js';
import type { SignalColumns, SignalGroupState } from './signal-group-state.js';
import { predictEnd } from './signal-prediction.js';

/** By junction * 256 + group. */
export type SignalStates = Map<number, SignalGroupState>;

/** A device that makes up junctions must not fill the memory: groups beyond that many are stored only. */
const MAX_GROUPS = 100_000;
/** A silence that long hides changes. */
const MAX_SILENCE_MS = 10_000;
const REMEMBERED_DURATIONS = 8;
/** Shown again when the likely end moves by that much, or after so long. */
const SHOW_MOVE_MS = 300;
const SHOW_AFTER_MS = 4_000;
const FORGET = 0.2;
/** A light that stands is stored again so often, so that one of which nothing was heard is known for a gap. */
const STORE_EVERY_MS = 10_000;

/**
 * Folds signal states into changes and countdowns.
 *
 * A light begins at the first row that has it, and ends at the first row with another. A row that is not newer than the
 * last one of its group is late and changes nothing. After a silence the light before ended when it was last seen, and
 * neither it nor the next one counts as whole.
 *
 * @param junctionIds ids of the city model by NodeReferenceID
 */
export function foldSignalStates(
  state: SignalStates,
  junctionIds: ReadonlyMap<number, string>,
  context: BatchContext,
  signals: SignalColumns,
  rows: RowSink,
  live: LiveSink,
): number {
  const baseMs = signals.baseTimeMs + context.clockCorrectionMs;
  const refused = new Set(context.refusedRows);
  let lateRows = 0;
  for (let row = 0; row < signals.rows; row++) {
    if (refused.has(row)) continue;
    const junction = signals.junction[row] as number;
    const group = signals.signalGroup[row] as number;
    const timeMs = baseMs + (signals.timeOffset[row] as number);
    const light = signals.light[row] as number;
    const key = junction * 256 + group;
    const junctionId = junctionIds.get(junction) ?? `node:${junction}`;
    let known = state.get(key);
    const first = known === undefined;
    if (known === undefined) {
      if (state.size >= MAX_GROUPS) continue;
      known = begin(light, timeMs);
      state.set(key, known);
    } else if (timeMs <= known.lastMs) {
      lateRows++;
      continue;
    }
    const silent = timeMs - known.lastMs > MAX_SILENCE_MS;
    const changed = silent || light !== known.light;
    const store = first || changed || Math.floor(timeMs / STORE_EVERY_MS) !== Math.floor(known.lastMs / STORE_EVERY_MS);
    const from = { simulated: context.simulated, logOffset: context.offset, logRow: row };
    if (silent) {
      rows.add('signal_lights', {
        junctionId,
        signalGroup: group,
        eventTime: known.lastMs,
        light: 0,
        sinceTime: known.lastMs,
        likelyEndTime: 0,
        confidencePct: 0,
        ...from,
      });
    }
    if (changed) {
      const endMs = silent ? known.lastMs : timeMs;
      const errorS = known.firstPredictionMs > 0 ? (known.firstPredictionMs - endMs) / 1000 : Number.NaN;
      rows.add('signal_changes', {
        junctionId,
        signalGroup: group,
        light: known.light,
        startTime: known.sinceMs,
        endTime: endMs,
        whole: known.whole && !silent,
        predictionErrorS: errorS,
        ...from,
      });
      change(known, light, timeMs, silent, errorS);
    }
    const before = known.likelyEndMs;
    const prediction = predictEnd(known, timeMs, signals, row);
    known.lastMs = timeMs;
    known.likelyEndMs = prediction.endMs;
    if (prediction.byController && known.firstPredictionMs === 0) known.firstPredictionMs = prediction.endMs;
    if (store) {
      rows.add('signal_lights', {
        junctionId,
        signalGroup: group,
        eventTime: timeMs,
        light,
        sinceTime: known.sinceMs,
        likelyEndTime: prediction.endMs,
        confidencePct: prediction.confidencePct,
        ...from,
      });
    }
    const moved = Math.abs(prediction.endMs - before) > SHOW_MOVE_MS;
    if (!changed && !moved && timeMs - known.shownMs < SHOW_AFTER_MS) continue;
    known.shownMs = timeMs;
    live.put('signal', {
      key: `${junctionId}/${group}`,
      eventTimeMs: timeMs,
      value: {
        junctionId,
        group,
        light,
        sinceMs: known.sinceMs,
        likelyEndMs: prediction.endMs,
        confidencePct: prediction.confidencePct,
      },
      lineage: { topic: context.topic, partition: context.partition, offset: context.offset, row },
      simulated: context.simulated,
    });
  }
  return lateRows;
}

function begin(light: number, timeMs: number): SignalGroupState {
  return {
    light,
    sinceMs: timeMs,
    whole: false,
    lastMs: timeMs,
    likelyEndMs: 0,
    firstPredictionMs: 0,
    errorsS: new Map(),
    durationsMs: new Map(),
    shownMs: 0,
  };
}

function change(known: SignalGroupState, light: number, timeMs: number, silent: boolean, errorS: number): void {
  if (known.whole && !silent) {
    const durations = known.durationsMs.get(known.light) ?? [];
    durations.push(timeMs - known.sinceMs);
    if (durations.length > REMEMBERED_DURATIONS) durations.shift();
    known.durationsMs.set(known.light, durations);
    if (!Number.isNaN(errorS)) {
      const before = known.errorsS.get(known.light) ?? Math.abs(errorS);
      known.errorsS.set(known.light, before * (1 - FORGET) + Math.abs(errorS) * FORGET);
    }
  }
  known.light = light;
  known.sinceMs = timeMs;
  known.whole = !silent;
  known.firstPredictionMs = 0;
}
