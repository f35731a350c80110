import type { NewRecord } from '@luyun/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BatchNote, PartitionNotes } from '../blocks/notes.js';
import { decodeNotes } from './notes-codec.js';
import { ObservationLog } from './observation-log.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const note: BatchNote = {
  deviceId: 'd',
  streamId: 'd',
  session: 's',
  kind: 1,
  simulated: false,
  offset: 0,
  sequence: 1,
  receivedMs: 1,
  clockOffsetMs: 0,
  rows: 1,
  duplicate: false,
  latencyMs: 1,
  refusedRows: 0,
};

/** Notes of the records [from, to). */
const noted = (from: number, to: number): PartitionNotes => ({
  topic: 'vehicle-states',
  partition: 0,
  to,
  notes: {
    batches: Array.from({ length: to - from }, (_, at) => ({ ...note, offset: from + at })),
    linkMinutes: [],
    refused: [],
    lessons: [],
  },
});

function open() {
  const failures: string[] = [];
  const appended: number[][] = [];
  const log = { fails: false };
  const append = async (records: readonly NewRecord[]) => {
    if (log.fails) throw new Error('disk full');
    appended.push(
      records
        .flatMap(({ value }) => decodeNotes(value) ?? [])
        .flatMap(({ notes }) => notes.batches.map((each) => each.offset)),
    );
    return [];
  };
  const platform = { eventLog: { append }, clock: { nowMs: () => 1 } };
  const observations = new ObservationLog(platform as never, (error) => failures.push((error as Error).message));
  return { observations, failures, appended, log };
}

it('appends together what comes within a moment, and nothing where there is nothing', async () => {
  const { observations, appended } = open();
  observations.add(noted(0, 0));
  await vi.advanceTimersByTimeAsync(1_000);
  observations.add(noted(0, 2));
  observations.add(noted(2, 3));
  await vi.advanceTimersByTimeAsync(1_000);
  observations.add(noted(3, 4));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(appended).toEqual([[0, 1, 2], [3]]);
});

it('appends in order what could not be appended before, and the rest when it stops', async () => {
  const { observations, appended, failures, log } = open();
  log.fails = true;
  observations.add(noted(0, 2));
  await vi.advanceTimersByTimeAsync(300);
  observations.add(noted(2, 3));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(new Set(failures)).toEqual(new Set(['disk full']));
  log.fails = false;
  await vi.advanceTimersByTimeAsync(2_000);
  observations.add(noted(3, 4));
  await observations.stop();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(appended).toEqual([[0, 1, 2], [3]]);
});

it('leaves out what waits when it is too much, and says so', async () => {
  const { observations, appended, failures, log } = open();
  log.fails = true;
  observations.add(noted(0, 60_000));
  await vi.advanceTimersByTimeAsync(300);
  observations.add(noted(60_000, 120_000));
  expect(failures.some((text) => text.startsWith('60000 notes'))).toBe(true);
  log.fails = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(appended.map((offsets) => [offsets[0], offsets.length])).toEqual([[60_000, 60_000]]);
});
