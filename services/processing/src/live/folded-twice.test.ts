import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import type { Platform } from '@luyun/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PartitionNotes } from '../blocks/notes.js';
import { viewCity } from '../city/city-view.js';
import type { CityViews } from '../city/city-views.js';
import { KeepingHistory } from '../testing/keeping-history.js';
import { smallCity } from '../testing/small-city.js';
import { CityTracks } from './city-tracks.js';
import { Watches } from './watches.js';

const NOW_MS = Date.UTC(2026, 0, 1, 8);
const RECORDS = 60;
const latest = viewCity(1, smallCity());

/** What folding the records [from, to) of a partition notes. */
function notesOf(from: number, to: number): PartitionNotes {
  const offsets = Array.from({ length: to - from }, (_, at) => from + at);
  return {
    topic: 'vehicle-states',
    partition: 0,
    to,
    notes: {
      batches: offsets.map((offset) => ({
        deviceId: 'd',
        streamId: 'd',
        session: 's',
        kind: 1,
        simulated: false,
        offset,
        sequence: offset + 1,
        receivedMs: NOW_MS + offset * 100,
        clockOffsetMs: 0,
        rows: 10,
        duplicate: false,
        latencyMs: offset % 7,
        refusedRows: offset % 3,
      })),
      linkMinutes: offsets
        .filter((offset) => offset % 10 === 9)
        .map((offset) => ({
          linkId: 'L0',
          minute: NOW_MS,
          source: 'connected',
          distanceM: 100,
          timeS: 10,
          vehicles: 1,
          linkLengthM: 400,
          simulated: false,
          logOffset: offset,
        })),
      refused: [],
      lessons: [],
    },
  };
}

async function show(noted: readonly PartitionNotes[]) {
  const liveState = new MemoryLiveState({ clock: { nowMs: () => NOW_MS } });
  const platform = { liveState, history: new KeepingHistory(), records: {}, clock: { nowMs: () => NOW_MS } };
  const watches = new Watches(platform as unknown as Platform, { latest } as CityViews);
  await watches.takeOver();
  for (const each of noted) watches.note(each);
  await watches.show(new CityTracks());
  await liveState.close();
  return [await liveState.list('device'), await liveState.list('link')];
}

it('shows once what was folded again after a crash, from wherever that began', async () => {
  const once = await show([notesOf(0, RECORDS)]);
  expect(once).toMatchObject([[{ value: { loss: 0, quarantinedRows: RECORDS } }], [{ value: { samples: 6 } }]]);
  const life = fc.tuple(fc.nat(RECORDS), fc.nat(RECORDS)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  await fc.assert(
    fc.asyncProperty(fc.array(life, { maxLength: 5 }), async (lives) => {
      // Each life begins at a checkpoint: at or before the end of the one before.
      let end = 0;
      const noted: PartitionNotes[] = [];
      for (const [from, to] of lives) {
        noted.push(notesOf(Math.min(from, end), to));
        end = Math.max(end, to);
      }
      expect(await show([...noted, notesOf(Math.floor(end / 2), RECORDS)])).toEqual(once);
    }),
    { numRuns: 50 },
  );
});
