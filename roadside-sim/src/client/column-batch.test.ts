import { type FamilyName, families, roadside } from '@luyun/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeColumns } from '../testing/decode-columns.js';
import { ColumnBatch, type ColumnValue } from './column-batch.js';

const overTheWire = (family: FamilyName, batch: ColumnBatch) =>
  roadside.v1.Batch.decode(roadside.v1.Batch.encode({ [family]: batch.take() }).finish());

describe('ColumnBatch', () => {
  it.each(Object.keys(families) as FamilyName[])('carries rows of %s to half a step', (family) => {
    const columns = families[family].columns;
    const row = fc.record(
      Object.fromEntries(
        columns.map(({ name, type, min, max, scale, dictionary }) => {
          if (type === 'id64') return [name, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })];
          if (dictionary !== undefined) return [name, fc.string({ minLength: 1, maxLength: 4 })];
          return [name, fc.double({ min: min * scale, max: max * scale, noNaN: true })];
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows: Record<string, ColumnValue>[]) => {
        const batch = new ColumnBatch(family);
        for (const each of rows) batch.append(each);
        const decoded = decodeColumns(overTheWire(family, batch), family);
        expect(decoded).toHaveLength(rows.length);
        for (const [i, each] of rows.entries()) {
          for (const { name, scale, missing } of columns) {
            const sent = each[name];
            const got = decoded[i]?.[name];
            if (typeof sent !== 'number') expect(got).toBe(sent);
            // A value that rounds to the sentinel's number is lost to it, as in the standard.
            else if (got !== undefined || Math.round(sent / scale) !== missing) {
              expect(Math.abs(Number(got) - sent)).toBeLessThanOrEqual(scale * 0.5000001);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('writes the sentinel for what is absent and clamps what is too large', () => {
    const batch = new ColumnBatch('vehicleStates', ['length']);
    batch.append({
      timeOffset: 0,
      vehicleId: 7n,
      latitude: 28.2,
      longitude: 112.9,
      speed: undefined,
      heading: Number.NaN,
    });
    batch.append({ timeOffset: 100, vehicleId: 7n, latitude: 28.2, longitude: 112.9, speed: 1e9, heading: 359.9999 });
    const message = batch.take() as unknown as roadside.v1.VehicleStateColumns;
    expect([...Buffer.from(message.speed)]).toEqual([0xff, 0x1f, 0xfe, 0x1f]);
    expect(Buffer.from(message.heading).readUInt16LE(0)).toBe(28800);
    expect(Buffer.from(message.heading).readUInt16LE(2)).toBe(28799);
    expect(Buffer.from(message.length).readUInt16LE(0)).toBe(0);
    expect(message.width).toBeUndefined();
    expect(batch.rows).toBe(0);
  });
});
