import type { ColumnArray } from '@luyun/core';
import { type FamilyName, families, roadside } from '@luyun/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBatch } from './decode-batch.js';
import { columnWidths } from './decode-columns.js';
import { MAX_BATCH_BYTES, MAX_BATCH_ROWS } from './limits.js';
import { checkPlausibility } from './plausibility.js';
import { batchOctets, decodeReceived, encodeReceived, type ReceivedHeader } from './received.js';

const NOW_MS = 1_770_000_000_000;
const familyNames = Object.keys(families) as FamilyName[];

const header: ReceivedHeader = {
  deviceId: 'rsu-1',
  session: 's',
  receivedMs: NOW_MS,
  clockOffsetMs: -7,
  simulated: true,
  kind: 1,
  concentratorId: '',
  refusedRows: [0, 3],
};

/** Octets of a batch whose columns hold the given octets over and over. */
function batchOf(family: FamilyName, rows: number, octets: Uint8Array, extra: Partial<Record<string, unknown>> = {}) {
  const spec = families[family];
  const body: Record<string, unknown> = { rows };
  for (const column of spec.columns) {
    const length = rows * columnWidths[column.type];
    body[column.name] = Uint8Array.from({ length }, (_, at) => octets[at % octets.length] ?? 0);
    if (column.dictionary) body[column.dictionary] = ['one', 'two'];
  }
  const batch = { sequence: 5, baseTimeMs: NOW_MS, sentMs: NOW_MS, [family]: { ...body, ...extra } };
  return roadside.v1.Batch.encode(batch as roadside.v1.Batch.$Properties).finish();
}

const anyBatch = fc
  .tuple(
    fc.constantFrom(...familyNames),
    fc.integer({ min: 1, max: 40 }),
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
  )
  .map(([family, rows, octets]) => ({ family, rows, octets: batchOf(family, rows, octets) }));

describe('events', () => {
  it('are refused where their batch says a time that cannot be', () => {
    const of = (baseTimeMs: number) => {
      const events = [{ eventId: 'a' }, { eventId: 'b' }];
      const decoded = decodeBatch(
        roadside.v1.Batch.encode({ sequence: 1, baseTimeMs, roadsideEvents: { events } }).finish(),
      );
      if (!decoded.ok) throw new Error(decoded.detail);
      return checkPlausibility(decoded, NOW_MS);
    };
    // Each day has a partition of its own in history.
    expect(of(NOW_MS + 86_400_000)).toMatchObject({ reason: 'time', badRows: [0, 1] });
    expect(of(1)).toMatchObject({ reason: 'time' });
    expect(of(NOW_MS - 1000)).toBeUndefined();
    expect(of(0)).toBeUndefined();
  });
});

it('refuses texts without end', () => {
  const events = [
    { eventId: 'a', description: 'x'.repeat(2000) },
    { eventId: 'b', description: 'x'.repeat(2001) },
  ];
  const decoded = decodeBatch(roadside.v1.Batch.encode({ sequence: 1, roadsideEvents: { events } }).finish());
  if (!decoded.ok) throw new Error(decoded.detail);
  expect(checkPlausibility(decoded, NOW_MS)).toMatchObject({ reason: 'range', badRows: [1] });
});

describe('a batch', () => {
  it('is read column by column, wherever its octets lie', () => {
    fc.assert(
      fc.property(anyBatch, fc.integer({ min: 0, max: 7 }), ({ family, rows, octets }, shift) => {
        const shifted = new Uint8Array(octets.length + shift);
        shifted.set(octets, shift);
        const decoded = decodeBatch(shifted.subarray(shift));
        if (!decoded.ok) throw new Error(decoded.detail);
        expect(decoded).toMatchObject({ family, rows, sequence: 5, baseTimeMs: NOW_MS });
        const message = decoded.message[family] as unknown as Record<string, Uint8Array>;
        for (const { name } of families[family].columns) {
          const values = decoded.columns[name] as ColumnArray;
          expect(values.length).toBe(rows);
          const octetsOfColumn = message[name] as Uint8Array;
          expect(Buffer.from(values.buffer, values.byteOffset, values.byteLength)).toEqual(Buffer.from(octetsOfColumn));
        }
      }),
    );
  });

  it('has sentinels where an optional column is left out', () => {
    const octets = batchOf('vehicleStates', 3, Uint8Array.of(1), { elevation: null, vehicleClass: null });
    const decoded = decodeBatch(octets);
    if (!decoded.ok) throw new Error(decoded.detail);
    expect(decoded.columns.elevation).toEqual(Int32Array.of(-4096, -4096, -4096));
    expect(decoded.columns.vehicleClass).toEqual(Uint8Array.of(0, 0, 0));
  });

  it.each([
    ['a column left out', batchOf('vehicleStates', 2, Uint8Array.of(1), { latitude: null }), 'malformed'],
    [
      'a column too short',
      batchOf('vehicleStates', 2, Uint8Array.of(1), { latitude: Uint8Array.of(1, 2, 3) }),
      'malformed',
    ],
    ['no rows', batchOf('signalStates', 2, Uint8Array.of(1), { rows: 0 }), 'malformed'],
    ['too many rows', batchOf('signalStates', 2, Uint8Array.of(1), { rows: MAX_BATCH_ROWS + 1 }), 'too-large'],
    ['too many octets', new Uint8Array(MAX_BATCH_BYTES + 1), 'too-large'],
    ['no payload', roadside.v1.Batch.encode({ sequence: 1 }).finish(), 'malformed'],
  ])('is refused for %s', (_name, octets, reason) => {
    expect(decodeBatch(octets)).toMatchObject({ ok: false, reason });
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => void decodeBatch(octets)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        anyBatch,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.nat(),
        ({ octets }, changes, cut) => {
          const damaged = octets.slice(0, octets.length - (cut % 20));
          for (const [at, value] of changes) damaged[at % damaged.length] = value;
          const decoded = decodeBatch(damaged);
          if (decoded.ok) checkPlausibility(decoded, NOW_MS);
          decodeReceived(encodeReceived(header, damaged));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps its octets through the log', () => {
    fc.assert(
      fc.property(anyBatch, ({ family, octets }) => {
        const record = encodeReceived(header, octets);
        expect(Buffer.from(batchOctets(record) ?? [])).toEqual(Buffer.from(octets));
        expect(decodeReceived(record)).toMatchObject({ ok: true, header, batch: { family } });
      }),
    );
  });
});

describe('plausibility', () => {
  const rows = 4;
  const octets = (values: { buffer: ArrayBufferLike }) => new Uint8Array(values.buffer);
  const judge = (change: Partial<roadside.v1.VehicleStateColumns.$Properties>, correctionMs = 0, agoMs = 0) => {
    const vehicleStates = {
      rows,
      timeOffset: octets(new Int32Array(rows)),
      vehicleId: new Uint8Array(rows * 8),
      latitude: octets(new Int32Array(rows).fill(348_000_000)),
      longitude: octets(new Int32Array(rows).fill(1_135_000_000)),
      speed: octets(new Uint16Array(rows).fill(500)),
      heading: octets(new Uint16Array(rows).fill(7200)),
      ...change,
    };
    const decoded = decodeBatch(roadside.v1.Batch.encode({ sequence: 1, baseTimeMs: NOW_MS, vehicleStates }).finish());
    if (!decoded.ok) throw new Error(decoded.detail);
    return checkPlausibility(decoded, NOW_MS, correctionMs, agoMs);
  };

  it('has nothing against a good batch, nor against sentinels', () => {
    expect(judge({})).toBeUndefined();
    expect(
      judge({
        speed: octets(Uint16Array.of(8191, 0, 8190, 8191)),
        heading: octets(new Uint16Array(rows).fill(28_800)),
      }),
    ).toBeUndefined();
  });

  it('finds values out of range, with the field, the row and the limit', () => {
    expect(
      judge({
        latitude: octets(Int32Array.of(0, 900_000_001, 0, -900_000_001)),
        speed: octets(Uint16Array.of(0, 0, 9000, 0)),
      }),
    ).toEqual({
      reason: 'range',
      detail: 'vehicleStates.latitude[1] = 900000001, not within -900000000..900000000',
      badRows: [1, 2, 3],
    });
  });

  it('finds times that cannot be, by the corrected clock', () => {
    const future = { timeOffset: octets(Int32Array.of(0, 60_000, 0, 0)) };
    expect(judge(future)).toMatchObject({ reason: 'time', badRows: [1] });
    expect(judge(future, -55_000)).toBeUndefined();
    expect(judge({ timeOffset: octets(Int32Array.of(-3_600_000, 0, 0, 0)) }, -1)).toMatchObject({
      reason: 'time',
      badRows: [0],
    });
    expect(judge({ timeOffset: octets(Int32Array.of(-3_600_000, 0, 0, 0)) }, -1, 7_200_000)).toBeUndefined();
  });

  it('finds counts that no lane can carry, and names that are not in the dictionary', () => {
    const detectorCounts = {
      rows: 3,
      detectors: ['a', 'b'],
      detector: octets(Uint16Array.of(0, 1, 2)),
      timeOffset: octets(new Int32Array(3)),
      interval: octets(new Uint32Array(3).fill(60_000)),
      count: octets(Uint16Array.of(63, 64, 65_535)),
    };
    const decoded = decodeBatch(roadside.v1.Batch.encode({ sequence: 1, baseTimeMs: NOW_MS, detectorCounts }).finish());
    if (!decoded.ok) throw new Error(decoded.detail);
    expect(checkPlausibility(decoded, NOW_MS)).toMatchObject({ reason: 'range', badRows: [1, 2] });
  });

  it('finds car parks with more free places than places', () => {
    const facilities = [
      { facilityId: 'a', timeMs: NOW_MS, capacity: 100, free: 100 },
      { facilityId: 'b', timeMs: NOW_MS, capacity: 100, free: 101 },
      { facilityId: 'c', timeMs: NOW_MS, free: 5 },
    ];
    const decoded = decodeBatch(roadside.v1.Batch.encode({ sequence: 1, parking: { facilities } }).finish());
    if (!decoded.ok) throw new Error(decoded.detail);
    expect(checkPlausibility(decoded, NOW_MS)).toMatchObject({ reason: 'impossible-count', badRows: [1] });
  });
});
