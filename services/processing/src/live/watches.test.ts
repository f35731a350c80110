import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import { type LinkMinuteRow, laneVehicles } from '@luyun/core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { BatchNote } from '../blocks/notes.js';
import { viewCity } from '../city/city-view.js';
import { smallCity } from '../testing/small-city.js';
import { DeviceWatch } from './device-watch.js';
import { EventWatch } from './event-watch.js';
import { LinkWatch } from './link-watch.js';
import { QueueWatch } from './queue-watch.js';

const NOW_MS = Date.UTC(2026, 0, 1, 8);
const MINUTE_MS = 60_000;
const city = viewCity(1, smallCity());
const liveState = new MemoryLiveState({ clock: { nowMs: () => NOW_MS } });
afterEach(() => liveState.close());

const minuteRow = (linkId: string, minute: number, distanceM: number, timeS: number): LinkMinuteRow => ({
  linkId,
  minute: NOW_MS + minute * MINUTE_MS,
  source: 'connected',
  distanceM,
  timeS,
  stoppedS: 0,
  vehicles: 2,
  linkLengthM: 400,
  simulated: true,
  logOffset: 0,
  logRow: 0,
});

describe('links', () => {
  it('show the sum of the partials of their newest minute, and unknown after a while', async () => {
    const watch = new LinkWatch(liveState);
    watch.note([minuteRow('L0', 0, 600, 60), minuteRow('L0', 0, 300, 30)]);
    await watch.show(city);
    expect(await liveState.get('link', 'L0')).toMatchObject({
      eventTimeMs: NOW_MS + MINUTE_MS,
      value: { speedMps: 10, los: 1, samples: 4 },
      simulated: true,
    });
    watch.note([minuteRow('L1', 6, 100, 60)]);
    await watch.show(city);
    expect(await liveState.get('link', 'L0')).toMatchObject({ value: { speedMps: null, los: 0, samples: 0 } });
    expect(await liveState.get('link', 'L1')).toMatchObject({ value: { los: 4 } });
    expect(await liveState.get('corridor', 'C')).toMatchObject({ value: { travelTimeS: null } });
  });

  it('leave nothing to a corridor of the same name in the next city', async () => {
    const watch = new LinkWatch(liveState);
    watch.note(['L0', 'L1', 'L2'].map((id) => minuteRow(id, 10, 600, 60)));
    await watch.show(city);
    expect((await liveState.get('corridor', 'C'))?.value.travelTimeS).toBeGreaterThan(0);
    const next = smallCity();
    const links = next.links.map((link) => ({ ...link, id: `other-${link.id}` }));
    const corridors = next.corridors.map((each) => ({ ...each, linkIds: each.linkIds.map((id) => `other-${id}`) }));
    await watch.show(viewCity(2, { ...next, links, corridors }));
    expect((await liveState.get('corridor', 'C'))?.value).toMatchObject({ travelTimeS: null, los: 0, coverage: 0 });
  });

  it('say at once what a new corridor takes', async () => {
    const watch = new LinkWatch(liveState);
    watch.note(['L0', 'L1', 'L2'].map((id) => minuteRow(id, 10, 600, 60)));
    await watch.show(city);
    const { corridors, ...rest } = smallCity();
    const added = corridors.map((each) => ({ ...each, id: 'N' }));
    await watch.show(viewCity(2, { ...rest, corridors: [...corridors, ...added] }));
    expect((await liveState.get('corridor', 'N'))?.value.travelTimeS).toBeGreaterThan(0);
  });
});

const from = (topic: string) => ({ topic, partition: 0 });
const batch = (sequence: number): BatchNote => ({
  offset: sequence,
  deviceId: 'd',
  streamId: 'd',
  session: 's',
  sequence,
  receivedMs: NOW_MS + sequence * 100,
  clockOffsetMs: 0,
  simulated: false,
  kind: 1,
  refusedRows: 0,
  rows: 10,
  duplicate: false,
  latencyMs: 40,
});

describe('devices', () => {
  it('lose what never came in any topic, and nothing else', async () => {
    const watch = new DeviceWatch(liveState);
    for (let sequence = 1; sequence <= 32; sequence++) {
      if (sequence >= 6 && sequence <= 8) continue;
      watch.note(batch(sequence), from(sequence % 2 ? 'vehicle-states' : 'signal-states'));
    }
    watch.note({ ...batch(4), duplicate: true }, from('signal-states'));
    watch.note(batch(33), from('vehicle-states'));
    watch.note({ ...batch(34), receivedMs: NOW_MS + 20_000 }, from('signal-states'));
    await watch.show();
    const { value } = (await liveState.get('device', 'd')) ?? {};
    expect(value).toMatchObject({ latencyMs: 40, lastReceivedMs: NOW_MS + 20_000 });
    expect(value?.loss).toBeCloseTo(3 / 32, 9);
    expect(value?.trust).toBeCloseTo(29 / 32, 9);
  });

  it('are late by what goes beyond their own reporting interval', async () => {
    const lateOf = async (id: string, everyMs: number, latencyMs: number) => {
      const watch = new DeviceWatch(liveState);
      for (let sequence = 1; sequence <= 8; sequence++) {
        const receivedMs = NOW_MS + sequence * everyMs;
        // Beside its rows it says every second that it is well.
        for (let second = 0; second < everyMs / 1000; second++)
          watch.note({ ...batch(0), deviceId: id, receivedMs: receivedMs + second * 1000 }, from('device-health'));
        watch.note({ ...batch(sequence), deviceId: id, receivedMs, latencyMs }, from('detector-counts'));
      }
      await watch.show();
      return (await liveState.get('device', id))?.value;
    };
    // A minute that is stamped with its beginning, and cars that a camera gathers for two seconds.
    expect(await lateOf('minutes', 60_000, 60_300)).toMatchObject({ lateMs: 0 });
    const camera = await lateOf('camera', 2_000, 1_900);
    expect(camera?.lateMs).toBeLessThan(50);
    const stale = await lateOf('stale', 100, 4_000);
    expect(stale).toMatchObject({ lateMs: 3_900 });
    expect(stale?.trust).toBeLessThan(camera?.trust ?? 0);
  });

  it('lose nothing that a topic behind the others still holds, nor what was sent before anybody listened', async () => {
    const watch = new DeviceWatch(liveState);
    for (let sequence = 1001; sequence <= 1400; sequence++)
      if (sequence <= 1300 || sequence % 2) watch.note(batch(sequence - 1000), from('vehicle-states'));
    await watch.show();
    expect((await liveState.get('device', 'd'))?.value.loss).toBe(0);
    const late = new DeviceWatch(liveState);
    for (let sequence = 1009; sequence <= 1400; sequence++)
      late.note({ ...batch(sequence), receivedMs: NOW_MS + (sequence - 1000) * 100 }, from('vehicle-states'));
    await late.show();
    expect((await liveState.get('device', 'd'))?.value.loss).toBe(0);
  });
});

describe('who takes over', () => {
  const shown = new MemoryLiveState({ clock: { nowMs: () => NOW_MS } });
  afterAll(() => shown.close());

  it('ends queues and links that the one before has shown', async () => {
    const at = { eventTimeMs: NOW_MS, simulated: true };
    await shown.put('queue', [{ key: 'L0_1', ...at, value: { lengthM: 30, vehicles: 4 } }]);
    const value = { speedMps: 10, densityPerKm: 5, flowPerHour: 180, los: 1, samples: 2 };
    await shown.put('link', [{ key: 'L0', ...at, value }]);
    const queues = new QueueWatch(shown);
    queues.takeOver(await shown.list('queue'));
    const none = laneVehicles([], city.index, NOW_MS);
    await queues.show(none, city.index, NOW_MS + 1_000, true);
    expect((await shown.get('queue', 'L0_1'))?.value).toEqual({ lengthM: 0, vehicles: 0 });

    const links = new LinkWatch(shown);
    links.takeOver(await shown.list('link'), [], city);
    await links.show(city);
    links.sample(none, city.index, NOW_MS + 10_000, true);
    await links.show(city);
    expect((await shown.get('link', 'L0'))?.value).toEqual(value);
    links.note([minuteRow('L1', 6, 600, 60)]);
    await links.show(city);
    expect((await shown.get('link', 'L0'))?.value).toMatchObject({ speedMps: null, los: 0 });
  });

  it('counts on what was refused of a device, each batch once', async () => {
    const first = new DeviceWatch(shown);
    first.note({ ...batch(1), refusedRows: 3 }, from('vehicle-states'));
    await first.show();
    const next = new DeviceWatch(shown);
    next.takeOver(await shown.list('device'));
    for (const sequence of [1, 2]) next.note({ ...batch(sequence), refusedRows: 3 }, from('vehicle-states'));
    await next.show();
    expect((await shown.get('device', 'd'))?.value.quarantinedRows).toBe(6);
  });
});

describe('a concentrator', () => {
  it('answers for the loss of its stream, whose numbers run over all its devices, and they are of the kind that they tell of', async () => {
    const watch = new DeviceWatch(liveState);
    for (let sequence = 1; sequence <= 180; sequence++) {
      if (sequence === 7 || sequence === 40) continue;
      const deviceId = `tsc-${sequence % 2}`;
      watch.note({ ...batch(sequence), kind: 5, deviceId, streamId: 'hub' }, from('signal-states'));
    }
    await watch.show();
    expect((await liveState.get('device', 'hub'))?.value).toMatchObject({ kind: 5, loss: 2 / 64 });
    expect((await liveState.get('device', 'tsc-1'))?.value).toMatchObject({ kind: 2, streamId: 'hub', loss: 2 / 64 });
  });
});

describe('events', () => {
  it('are over when their time is', async () => {
    const value = {
      kind: 'event' as const,
      type: 1,
      description: '',
      longitude: 0,
      latitude: 0,
      radiusM: 0,
      severity: 1,
      startMs: 0,
      over: false,
      source: 'd',
    };
    await liveState.put('event', [
      { key: 'ended', eventTimeMs: NOW_MS, value: { ...value, endMs: NOW_MS - 1 }, simulated: false },
      { key: 'silent', eventTimeMs: NOW_MS - 16 * MINUTE_MS, value: { ...value, endMs: 0 }, simulated: false },
      { key: 'open', eventTimeMs: NOW_MS - MINUTE_MS, value: { ...value, endMs: 0 }, simulated: false },
    ]);
    await new EventWatch(liveState).show(NOW_MS);
    const over = (await liveState.list('event')).filter((entry) => entry.value.over).map(({ key }) => key);
    expect(over.sort()).toEqual(['ended', 'silent']);
  });
});
