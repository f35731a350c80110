import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDevice, vehicleBatch } from '@luyun/gateway/testing/test-device';
import { live, roadside } from '@luyun/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PlatformProcess } from './testing/platform-process.js';

const { Batch } = roadside.v1;
const { ClientMessage, Frame, Layer } = live.v1;

/** One road of 1 km from west to east, with one lane, near the place of `vehicleBatch`. */
const road = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [112.895, 28.2],
          [112.905, 28.2],
        ],
      },
      properties: { luyun: 'link', id: 'west-east', name: '东西路', roadClass: 'arterial', speedLimitMps: 16.67 },
    },
  ],
};

describe('a message, from the device to the map and back to its octets', { timeout: 60_000 }, () => {
  let dataDir: string;
  let platform: PlatformProcess;
  let device: TestDevice;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'luyun-life-'));
    platform = await PlatformProcess.start({ dataDir });
    await post('/city/import?format=geojson&name=Road', road, 201);
    await post('/devices', { id: 'rsu-1', kind: 1, name: 'North gate' }, 201);
    const { credential } = (await (await post('/devices/rsu-1/credential', {}, 200)).json()) as { credential: string };
    device = new TestDevice(platform.grpcAddress, { deviceId: 'rsu-1', credential, session: 'one' });
    // Processing takes a new city within seconds.
    await new Promise((resolve) => setTimeout(resolve, 6000));
  });
  afterAll(async () => {
    device?.cut();
    await platform?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('shows on the live socket, with its way back to the octets that the device sent', async () => {
    const frames = await subscribe(platform, await platform.token());
    const batch = vehicleBatch(1);
    device.write({ batch });
    await device.acked(1);
    const frame = await frames.until((each) => each.tracks.some(({ rows }) => (rows ?? 0) > 0));
    const tracks = frame.tracks.find(({ rows }) => (rows ?? 0) > 0);
    const octets = Buffer.from(tracks?.track ?? []);
    const track = (await (await platform.api(`/tracks/${octets.readUInt32LE(0)}`)).json()) as {
      latitude: number;
      lineage: { topic: string; partition: number; offset: number; row: number };
    };
    expect(track.latitude).toBeCloseTo(28.2, 6);
    const { topic, partition, offset, row } = track.lineage;
    const lineage = await (await platform.api(`/lineage/${topic}/${partition}/${offset}?row=${row}`)).json();
    expect(lineage).toMatchObject({
      deviceId: 'rsu-1',
      sequence: 1,
      values: { latitude: { raw: 282_000_000, value: expect.closeTo(28.2, 6), unit: 'deg' } },
      batchHex: Buffer.from(Batch.encode(batch).finish()).toString('hex'),
    });
    frames.close();
  });

  it('lists what was refused, with the reason', async () => {
    const batch = vehicleBatch(2);
    const speed = new Uint8Array(new Uint16Array([500, 9000, 502]).buffer);
    device.write({ batch: { ...batch, vehicleStates: { ...batch.vehicleStates, speed } } });
    await device.acked(2);
    const item = await eventually(async () => {
      const { items } = (await (await platform.api('/quarantine')).json()) as { items: object[] };
      return items[0];
    });
    expect(item).toMatchObject({ deviceId: 'rsu-1', reason: 'range', rows: [1] });
  });

  it('becomes a minute of its link in history', async () => {
    const minuteMs = Math.floor(Date.now() / 60_000) * 60_000 - 180_000;
    let sequence = 2;
    // One vehicle at 10 m/s for two minutes, then one more row a minute later, which closes them.
    for (let second = 0; second < 200; second += 1) {
      sequence += 1;
      const at = minuteMs + second * 1000;
      device.write({ batch: drive(sequence, at, (second % 90) * 10) });
    }
    await device.acked(sequence);
    const items = await eventually(async () => {
      const path = `/links/west-east/history?fromMs=${minuteMs}&toMs=${minuteMs + 120_000}`;
      const { items } = (await (await platform.api(path)).json()) as {
        items: { speedMps: number; minuteMs: number }[];
      };
      return items.length >= 2 ? items : undefined;
    });
    for (const item of items.slice(0, 2)) expect(item.speedMps).toBeGreaterThan(8);
    for (const item of items.slice(0, 2)) expect(item.speedMps).toBeLessThan(12);
  });

  it('takes parking counts over HTTP and gives them to drivers', async () => {
    await post('/devices', { id: 'parking-feed', kind: 7, name: 'Car parks' }, 201);
    const made = await post('/devices/parking-feed/credential', {}, 200);
    const { credential } = (await made.json()) as { credential: string };
    const feed = {
      facilities: [
        {
          facilityId: 'P1',
          name: '北停车场',
          timeMs: Date.now(),
          capacity: 100,
          free: 37,
          longitude: 112.9,
          latitude: 28.2,
        },
      ],
    };
    const send = (body: object) =>
      fetch(`${platform.httpUrl}/api/v1/feeds/parking`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer parking-feed:${credential}` },
        body: JSON.stringify(body),
      });
    for (const nothing of [{}, { facilities: [] }, { facility: feed.facilities }])
      expect((await send(nothing)).status).toBe(400);
    const response = await send(feed);
    expect([response.status, await response.json()]).toMatchObject([202, { accepted: 1, quarantined: 0 }]);
    const item = await eventually(async () => {
      const found = await platform.api('/parking?lon=112.9&lat=28.2&radiusM=1000');
      return ((await found.json()) as { items: object[] }).items[0];
    });
    expect(item).toMatchObject({ id: 'P1', name: '北停车场', capacity: 100, free: 37, source: 'parking-feed' });
  });

  async function post(path: string, body: object, expected: number): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    const response = await platform.api(path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status, `${path}: ${await response.clone().text()}`).toBe(expected);
    return response;
  }
});

/** One vehicle on the road, `distanceM` from its west end, at 10 m/s. */
function drive(sequence: number, nowMs: number, distanceM: number): roadside.v1.IBatch {
  const longitude = 1_128_950_000 + Math.round((distanceM / (111_320 * Math.cos((28.2 * Math.PI) / 180))) * 1e7);
  return {
    sequence,
    baseTimeMs: nowMs,
    sentMs: nowMs,
    perceivedObjects: {
      rows: 1,
      timeOffset: new Uint8Array(4),
      objectId: new Uint8Array(new Uint32Array([100 + Math.floor(distanceM / 1e6)]).buffer),
      latitude: new Uint8Array(new Int32Array([282_000_000]).buffer),
      longitude: new Uint8Array(new Int32Array([longitude]).buffer),
      speed: new Uint8Array(new Uint16Array([500]).buffer),
      heading: new Uint8Array(new Uint16Array([7200]).buffer),
      kind: new Uint8Array([1]),
    },
  };
}

async function subscribe(platform: PlatformProcess, token: string) {
  const socket = new WebSocket(`${platform.httpUrl.replace('http', 'ws')}/api/v1/live?token=${token}`);
  const frames: live.v1.Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    frames.push(Frame.decode(data));
    for (const look of waiting) look();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const area = { west: 112.89, south: 28.19, east: 112.91, north: 28.21, zoom: 16 };
  socket.send(ClientMessage.encode({ subscribe: { ...area, layers: [Layer.LAYER_TRACKS] } }).finish());
  return {
    close: () => socket.close(),
    until: (matches: (frame: live.v1.Frame) => boolean) =>
      new Promise<live.v1.Frame>((resolve) => {
        const look = () => {
          const found = frames.find(matches);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** What `find` gives once it gives something, within 20 s. */
async function eventually<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('nothing came within 20 s');
}
