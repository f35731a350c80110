import { encodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { encodeReceived } from '@luyun/adapters/wire/received';
import { topicNames } from '@luyun/core';
import { roadside } from '@luyun/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const octets = (array: Uint16Array | Int32Array | Uint8Array) => new Uint8Array(array.buffer.slice(0));
const header = {
  deviceId: 'rsu-1',
  session: 's1',
  receivedMs: 1_700_000_000_000,
  clockOffsetMs: 3,
  simulated: true,
  kind: 1,
  concentratorId: '',
  refusedRows: [1],
};

async function append(topic: string, value: Uint8Array) {
  const [position] = await api.platform.eventLog.append([{ topic, key: 'rsu-1', value, timeMs: Date.now() }]);
  if (!position) throw new Error('no position');
  return position;
}

describe('lineage', () => {
  it('of records that name vehicles is not for every viewer', async () => {
    for (const topic of [topicNames.terminals, topicNames.passingVehicles]) {
      const at = await append(topic, encodeReceived(header, new Uint8Array(0)));
      const path = `/lineage/${topic}/${at.partition}/${at.offset}`;
      expect((await api.ask('viewer', 'GET', path)).status).toBe(403);
      expect((await api.ask('operator', 'GET', path)).status).not.toBe(403);
    }
  });

  it('leads back to the values and the octets of a row', async () => {
    const batch = roadside.v1.Batch.encode({
      sequence: 7,
      baseTimeMs: 1_700_000_000_000,
      vehicleStates: {
        rows: 2,
        timeOffset: octets(Int32Array.of(0, 100)),
        vehicleId: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 9, 9, 9),
        latitude: octets(Int32Array.of(399_000_000, 399_000_001)),
        longitude: octets(Int32Array.of(1_163_000_000, 1_163_000_001)),
        speed: octets(Uint16Array.of(500, 8191)),
        heading: octets(Uint16Array.of(7200, 28_800)),
      },
      original: { encoding: 'uper/2020', frames: [Uint8Array.of(0xca, 0xfe), Uint8Array.of(0xbe, 0xef)] },
    }).finish();
    const { topic, partition, offset } = await append(topicNames.vehicleStates, encodeReceived(header, batch));
    const first = await api.ask('viewer', 'GET', `/lineage/${topic}/${partition}/${offset}`);
    expect(first.json).toMatchObject({
      deviceId: 'rsu-1',
      sequence: 7,
      family: 'vehicleStates',
      simulated: true,
      refused: false,
      encoding: 'uper/2020',
      originalHex: 'cafe',
      values: {
        vehicleId: { raw: '0102030405060708' },
        latitude: { raw: 399_000_000, value: 39.9, unit: 'deg' },
        speed: { raw: 500, value: 10, unit: 'm/s' },
        heading: { value: 90 },
      },
    });
    expect(first.json.batchHex).toBe(Buffer.from(batch).toString('hex'));
    const second = await api.ask('viewer', 'GET', `/lineage/${topic}/${partition}/${offset}?row=1`);
    expect(second.json).toMatchObject({
      refused: true,
      originalHex: 'beef',
      values: { speed: { raw: 8191, value: null } },
    });
    expect((await api.ask('viewer', 'GET', `/lineage/${topic}/${partition}/${offset}?row=2`)).status).toBe(404);
    expect((await api.ask('viewer', 'GET', `/lineage/${topic}/${partition}/${offset + 1}`)).status).toBe(404);
    expect((await api.ask('viewer', 'GET', '/lineage/none/0/0')).status).toBe(404);
  });

  it('shows reports by path, rows counted through their lists', async () => {
    const batch = roadside.v1.Batch.encode({
      sequence: 1,
      parking: {
        facilities: [{ facilityId: 'P1', timeMs: 5, capacity: 100, free: 0, open: true }],
        bays: [{ facilityId: 'P1', bayId: 'b7', timeMs: 6, occupied: true }],
      },
    }).finish();
    const { topic, partition, offset } = await append(topicNames.parking, encodeReceived(header, batch));
    const count = await api.ask('viewer', 'GET', `/lineage/${topic}/${partition}/${offset}`);
    expect(count.json.values).toMatchObject({ 'facilities.facilityId': { raw: 'P1' }, 'facilities.free': { raw: 0 } });
    const bay = await api.ask('viewer', 'GET', `/lineage/${topic}/${partition}/${offset}?row=1`);
    expect(bay.json.values).toMatchObject({ 'bays.bayId': { raw: 'b7' } });
  });
});

describe('quarantine', () => {
  it('lists what was refused, newest first, by reason and device, with the octets', async () => {
    for (let sequence = 1; sequence <= 5; sequence++) {
      const refused = {
        deviceId: sequence % 2 ? 'rsu-1' : 'rsu-2',
        session: 's',
        sequence,
        receivedMs: sequence,
        reason: 'range',
        detail: 'latitude',
        topic: topicNames.vehicleStates,
        rows: [3],
        simulated: false,
        original: Uint8Array.of(1, 2, sequence),
      };
      await append(topicNames.quarantine, encodeQuarantined(refused));
    }
    const all = await api.ask('operator', 'GET', '/quarantine?limit=2');
    expect(all.json.items.map((item: { sequence: number }) => item.sequence)).toEqual([5, 4]);
    const rest = await api.ask('operator', 'GET', `/quarantine?cursor=${all.json.nextCursor}`);
    expect(rest.json.items.map((item: { sequence: number }) => item.sequence)).toEqual([3, 2, 1]);
    expect(rest.json.nextCursor).toBeNull();
    const own = await api.ask('operator', 'GET', '/quarantine?deviceId=rsu-2&reason=range');
    expect(own.json.items).toHaveLength(2);
    const { offset } = own.json.items[0].lineage;
    const one = await api.ask('operator', 'GET', `/quarantine/${offset}`);
    expect(one.json).toMatchObject({ originalHex: '010204', bytes: 3, rows: [3] });
  });
});
