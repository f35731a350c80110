import { encodeReceived } from '@luyun/adapters/wire/received';
import { type NewRecord, topicNames } from '@luyun/core';
import { roadside } from '@luyun/proto';
import { Traffic } from './traffic.js';

const VEHICLES = 5_000;

/** Records as the gateway appends them: batches of one device, one after the other. */
export class LogRecords {
  private readonly traffic: Traffic;
  private sequence = 0;

  constructor(
    private readonly deviceId: string,
    number: number,
    rowsPerRecord: number,
  ) {
    this.traffic = new Traffic(number * VEHICLES, VEHICLES, rowsPerRecord);
  }

  next(): NewRecord {
    const nowMs = Date.now();
    const batch = this.traffic.batch(++this.sequence, nowMs);
    const header = {
      deviceId: this.deviceId,
      session: 'bench',
      receivedMs: nowMs,
      clockOffsetMs: 0,
      simulated: true,
      kind: 1,
      concentratorId: '',
      refusedRows: [],
    };
    const value = encodeReceived(header, roadside.v1.Batch.encode(batch).finish());
    return { topic: topicNames.vehicleStates, key: this.deviceId, value, timeMs: nowMs };
  }
}
