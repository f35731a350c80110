import { type FamilyName, families, type roadside } from '@luyun/proto';
import type { ShownThings } from './shown-things.js';

/** A thing of which a sensor has said nothing for so long is gone, ms. */
const GONE_MS = 1_000;

interface Sensed {
  readonly id: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly eventMs: number;
  readonly kind: number;
}

/**
 * The picture that one would have of the raw sensors: the last position of every track of every device, where it was said to
 * be, no track joined to another, nothing held back. What fusion and dead reckoning add is the difference to this; it has no delay of any platform.
 */
export class SensorPicture {
  readonly #things = new Map<string, Sensed>();
  #ids = 0;

  take(batch: roadside.v1.Batch.$Properties): void {
    this.#takeFamily(batch, 'perceivedObjects', 'objectId', 0);
    this.#takeFamily(batch, 'vehicleStates', 'vehicleId', 1);
  }

  at(timeMs: number): ShownThings {
    const shown = { id: [] as number[], longitude: [] as number[], latitude: [] as number[], kind: [] as number[] };
    for (const [name, { id, longitude, latitude, eventMs, kind }] of this.#things) {
      if (eventMs < timeMs - GONE_MS) {
        this.#things.delete(name);
        continue;
      }
      shown.id.push(id);
      shown.longitude.push(longitude);
      shown.latitude.push(latitude);
      shown.kind.push(kind);
    }
    return { rows: shown.id.length, ...shown };
  }

  #takeFamily(batch: roadside.v1.Batch.$Properties, family: FamilyName, idColumn: string, source: number): void {
    const message = batch[family] as (Record<string, unknown> & { rows?: number }) | null | undefined;
    if (!message) return;
    const column = (name: string) => {
      const octets = message[name] as Uint8Array | undefined;
      return octets && new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
    };
    const wide = families[family].columns.some(({ name, type }) => name === idColumn && type === 'id64');
    const [time, id, longitude] = [column('timeOffset'), column(idColumn), column('longitude')];
    const [latitude, kind] = [column('latitude'), column('kind')];
    for (let row = 0; row < (message.rows ?? 0); row++) {
      const number = wide ? id?.getBigUint64(row * 8, true) : id?.getUint32(row * 4, true);
      const name = source === 0 ? `${batch.deviceId}/${number}` : String(number);
      this.#things.set(name, {
        id: this.#things.get(name)?.id ?? ++this.#ids,
        longitude: (longitude?.getInt32(row * 4, true) ?? 0) * 1e-7,
        latitude: (latitude?.getInt32(row * 4, true) ?? 0) * 1e-7,
        eventMs: Number(batch.baseTimeMs) + (time?.getInt32(row * 4, true) ?? 0),
        kind: (kind?.getUint8(row) ?? 1) | (source << 4),
      });
    }
  }
}
