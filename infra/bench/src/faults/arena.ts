/** One thing that goes wrong. */
export interface Fault {
  readonly name: string;
  /** Does it, and mends it. Resolves with the time (ms of `performance.now`) from which the platform could recover. */
  inflict(): Promise<number>;
}

/** What history holds of what was sent. */
export interface StoredCount {
  readonly rows: number;
  /** Different rows by what was measured: device, vehicle and time. */
  readonly measured: number;
  /** Rows of a vehicle that stand in the log behind a later one. */
  readonly outOfOrder: number;
}

/** A platform to which things are done. */
export interface Arena {
  readonly name: string;
  /** Where devices connect; these do not change. */
  readonly gateways: readonly string[];
  /** Base addresses of the processes that serve the live socket. */
  readonly apis: readonly string[];
  readonly faults: readonly Fault[];
  /** Faults that this machine does not allow, with the reason. */
  readonly impossible: readonly string[];
  /** Counts when `acked` rows or more are stored, or when that has not come about for long. */
  count(acked: number): Promise<StoredCount>;
  /** Memory of all processes of the platform that is not backed by files, MB. */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** For `ClickHouse`: one row, a `StoredCount`. */
export const storedCountSql = `
  SELECT toFloat64(count()) AS rows, toFloat64(uniqExact(device_id, track, event_time)) AS measured,
    toFloat64(countIf(event_time < earlier)) AS outOfOrder
  FROM (
    SELECT device_id, track, event_time,
      lagInFrame(event_time, 1, event_time) OVER (
        PARTITION BY device_id, track ORDER BY log_partition, log_offset, log_row
        ROWS BETWEEN 1 PRECEDING AND CURRENT ROW
      ) AS earlier
    FROM vehicle_states
  )`;
