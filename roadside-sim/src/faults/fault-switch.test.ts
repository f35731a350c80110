import { roadside } from '@luyun/proto';
import { describe, expect, it } from 'vitest';
import { ColumnBatch } from '../client/column-batch.js';
import { DeviceClient } from '../client/device-client.js';
import { seededRandom } from '../district/random.js';
import { FakeGateway } from '../testing/fake-gateway.js';
import { until } from '../testing/until.js';
import { parseFaults } from './fault-plan.js';
import { faultSwitch, noFaults } from './fault-switch.js';

const { ConnectRequest } = roadside.v1;

/** Sequences that come through when 1..count are sent, and the frames themselves. */
function pass(faults: string, count: number) {
  const frames: Uint8Array[] = [];
  const counts = noFaults();
  const wire = faultSwitch(
    parseFaults(faults),
    seededRandom(1, 'test'),
    counts,
  )?.({
    write: (frame) => frames.push(frame) > 0,
    cut: () => undefined,
  });
  for (let sequence = 1; sequence <= count; sequence++) wire?.write(frameOf(sequence));
  return { frames, counts };
}

function frameOf(sequence: number): Uint8Array {
  const rows = new ColumnBatch('vehicleStates');
  rows.append({ timeOffset: 0, vehicleId: 1n, latitude: 28, longitude: 112, speed: 3, heading: 4 });
  return ConnectRequest.encode({ batch: { sequence, vehicleStates: rows.take() } }).finish();
}

const sequences = (frames: readonly Uint8Array[]) =>
  frames.map((frame) => Number(ConnectRequest.decode(frame).batch?.sequence));

describe('faultSwitch', () => {
  it('is not there without faults', () => {
    expect(faultSwitch(parseFaults('skew=2000ms'), Math.random, noFaults())).toBeUndefined();
  });

  it('loses, doubles and swaps the share that was asked for', () => {
    const lost = pass('loss=0.1', 2000);
    expect(lost.counts.lost).toBeGreaterThan(150);
    expect(lost.frames).toHaveLength(2000 - lost.counts.lost);
    const doubled = pass('duplicate=0.1', 2000);
    expect(doubled.frames).toHaveLength(2000 + doubled.counts.duplicated);
    expect(new Set(sequences(doubled.frames)).size).toBe(2000);
    const swapped = sequences(pass('reorder=0.1', 2000).frames);
    expect(swapped.filter((sequence, i) => sequence < (swapped[i - 1] ?? 0)).length).toBeGreaterThan(100);
  });

  it('sends bytes that are no batch, or a batch with a column that is too short', () => {
    const { frames, counts } = pass('malformed=0.2', 500);
    const bad = frames.filter((frame) => {
      try {
        return ConnectRequest.decode(frame).batch?.vehicleStates?.timeOffset?.length !== 4;
      } catch {
        return true;
      }
    });
    expect(bad.length).toBe(counts.malformed);
  });

  it('cuts links that die, and the client brings everything all the same', async () => {
    const gateway = new FakeGateway();
    const counts = noFaults();
    const wireSwitch = faultSwitch(parseFaults('die=100ms,duplicate=0.1'), seededRandom(1, 'test'), counts);
    const client = new DeviceClient({
      address: await gateway.listen(),
      deviceId: 'faulty',
      credential: '',
      kind: roadside.v1.DeviceKind.DEVICE_KIND_RSU,
      ...(wireSwitch && { wireSwitch }),
    });
    let sent = 0;
    const sending = setInterval(() => {
      if (client.trySend({ baseTimeMs: sent + 1, health: {} })) sent += 1;
    }, 2);
    await until(() => counts.died >= 3 && counts.duplicated >= 3, 20_000);
    clearInterval(sending);
    // The last link may die before it is empty.
    expect(await client.drained(20_000)).toBe(true);
    expect(gateway.all().map(({ baseTimeMs }) => Number(baseTimeMs))).toEqual(
      Array.from({ length: sent }, (_, i) => i + 1),
    );
    expect(gateway.duplicates).toBeGreaterThan(0);
    await client.close();
    gateway.close();
  });
});

describe('parseFaults', () => {
  it('reads shares and times', () => {
    expect(parseFaults('loss=0.05,duplicate=0.02,reorder=0.02,skew=2000ms,malformed=0.001,die=30s')).toEqual({
      loss: 0.05,
      duplicate: 0.02,
      reorder: 0.02,
      malformed: 0.001,
      skewMs: 2000,
      dieMs: 30_000,
    });
    expect(parseFaults('skew=-1.5s').skewMs).toBe(-1500);
  });

  it.each(['loss=2', 'loss=', 'lose=0.1', 'skew=2', 'die'])('refuses %s', (text) => {
    expect(() => parseFaults(text)).toThrow('--fault');
  });
});
