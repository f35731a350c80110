import { MemoryLiveState } from '@luyun/adapters';
import type { BatchContext, LinkMinuteRow } from '@luyun/core';
import { afterEach, describe, expect, it } from 'vitest';
import { viewCity } from '../city/city-view.js';
import { smallCity } from '../testing/small-city.js';
import { DeviceWatch } from './device-watch.js';
import { EventWatch } from './event-watch.js';
import { LinkWatch } from './link-watch.js';

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
});

const context = (sequence: number, topic: string): BatchContext => ({
  topic,
  partition: 0,
  offset: sequence,
  deviceId: 'd',
  streamId: 'd',
  session: 's',
  sequence,
  receivedMs: NOW_MS + sequence * 100,
  clockOffsetMs: 0,
  clockCorrectionMs: 0,
  simulated: false,
  kind: 1,
  refusedRows: [],
});

describe('devices', () => {
  it('lose what never came in any topic, and nothing else', async () => {
    const watch = new DeviceWatch(liveState);
    const observed = { rows: 10, duplicate: false, lateRows: 0, latencyMs: 40 };
    for (const sequence of [1, 3, 5, 9]) watch.note(context(sequence, 'vehicle-states'), observed);
    for (const sequence of [2, 4, 10]) watch.note(context(sequence, 'signal-states'), observed);
    watch.note(context(4, 'signal-states'), { ...observed, duplicate: true });
    await watch.show();
    const { value } = (await liveState.get('device', 'd')) ?? {};
    expect(value).toMatchObject({ latencyMs: 40, lastReceivedMs: NOW_MS + 1000 });
    expect(value?.loss).toBeCloseTo(0.3, 9);
    expect(value?.trust).toBeCloseTo(0.7, 9);
  });
});

describe('a concentrator', () => {
  it('answers for the loss of its stream, whose numbers run over all its devices', async () => {
    const watch = new DeviceWatch(liveState);
    const observed = { rows: 10, duplicate: false, lateRows: 0, latencyMs: 40 };
    for (const sequence of [1, 2, 3, 4, 5, 6, 8])
      watch.note({ ...context(sequence, 'signal-states'), deviceId: `tsc-${sequence % 2}`, streamId: 'hub' }, observed);
    await watch.show();
    expect((await liveState.get('device', 'hub'))?.value).toMatchObject({ kind: 5, loss: 0.125 });
    expect((await liveState.get('device', 'tsc-1'))?.value).toMatchObject({ kind: 2, streamId: 'hub', loss: 0.125 });
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
