import type { roadside } from '@luyun/proto';
import { LANE_OFFSET_M, plane, ROAD_M, ROAD_SPACING_M, ROADS } from './bench-city.js';

const ORIGIN = plane.toLonLat(0, 0);
const UNIT = plane.toLonLat(1, 1);
const LONGITUDE_PER_M = (UNIT[0] - ORIGIN[0]) * 1e7;
const LATITUDE_PER_M = (UNIT[1] - ORIGIN[1]) * 1e7;

/**
 * Vehicles that drive to and fro on the bench city's roads, each where its clock says: a batch holds the next `rows` of them
 * with all 16 columns of a BSM, as of now.
 */
export class Traffic {
  private readonly columns: roadside.v1.IVehicleStateColumns;
  private readonly latitude: Int32Array;
  private readonly longitude: Int32Array;
  private readonly ids: BigUint64Array;
  private readonly speed: Uint16Array;
  private readonly heading: Uint16Array;
  private next = 0;

  constructor(
    private readonly firstVehicle: number,
    private readonly vehicles: number,
    private readonly rows: number,
  ) {
    this.latitude = new Int32Array(rows);
    this.longitude = new Int32Array(rows);
    this.ids = new BigUint64Array(rows);
    this.speed = new Uint16Array(rows);
    this.heading = new Uint16Array(rows);
    this.columns = {
      rows,
      timeOffset: bytesOf(new Int32Array(rows)),
      vehicleId: bytesOf(this.ids),
      latitude: bytesOf(this.latitude),
      longitude: bytesOf(this.longitude),
      elevation: bytesOf(new Int32Array(rows).fill(100)),
      speed: bytesOf(this.speed),
      heading: bytesOf(this.heading),
      acceleration: bytesOf(new Int16Array(rows).fill(12)),
      yawRate: bytesOf(new Int16Array(rows)),
      brakes: bytesOf(new Uint8Array(rows)),
      lights: bytesOf(new Uint16Array(rows).fill(1)),
      width: bytesOf(new Uint16Array(rows).fill(180)),
      length: bytesOf(new Uint16Array(rows).fill(450)),
      vehicleClass: bytesOf(new Uint8Array(rows).fill(10)),
      positionError: bytesOf(new Uint16Array(rows).fill(150)),
    };
  }

  /** The next batch; valid until the next call. */
  batch(sequence: number, nowMs: number): roadside.v1.IBatch {
    for (let row = 0; row < this.rows; row++) {
      const vehicle = this.firstVehicle + this.next;
      this.next = (this.next + 1) % this.vehicles;
      const speedMps = 8 + (vehicle % 7);
      const y = (vehicle % ROADS) * ROAD_SPACING_M;
      const along = ((vehicle * 37) % (2 * ROAD_M)) + (speedMps * (nowMs % 86_400_000)) / 1000;
      const lap = along % (2 * ROAD_M);
      const east = lap < ROAD_M;
      this.ids[row] = BigInt(vehicle + 1);
      this.longitude[row] = ORIGIN[0] * 1e7 + LONGITUDE_PER_M * (east ? lap : 2 * ROAD_M - lap);
      this.latitude[row] = ORIGIN[1] * 1e7 + LATITUDE_PER_M * (y + (east ? -LANE_OFFSET_M : LANE_OFFSET_M));
      this.speed[row] = speedMps * 50;
      this.heading[row] = east ? 7_200 : 21_600;
    }
    return { sequence, baseTimeMs: nowMs, sentMs: nowMs, vehicleStates: this.columns };
  }
}

function bytesOf(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
