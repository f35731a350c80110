/**
 * Rows of the derived tables of history, one interface a table; a table's columns are these names in snake_case.
 * Times are UTC epoch ms. Where a row came from: `logOffset` and `logRow` name the record and row that brought it out; topic
 * and partition are added where the rows are stored.
 */
interface FromLog {
  readonly logOffset: number;
  readonly logRow: number;
}

/** Who measured: what a vehicle says, a sensor sees, a fleet's terminal says, a bus says, a detector counts. */
export type MotionSource = 'connected' | 'perceived' | 'terminal' | 'transit' | 'detector';

/** A partial sum over one link and minute (Edie); the sum of all partials of a source is the truth. */
export interface LinkMinuteRow extends FromLog {
  readonly linkId: string;
  readonly minute: number;
  readonly source: MotionSource;
  /** Distance travelled, m, and time spent, s, on the link within the minute. */
  readonly distanceM: number;
  readonly timeS: number;
  /** Part of `timeS` below walking speed. */
  readonly stoppedS: number;
  readonly vehicles: number;
  readonly linkLengthM: number;
  readonly simulated: boolean;
}

/** The part of a corridor that one link's minute makes: a partial sum, with the corridor as it was at that time. */
export interface CorridorMinuteRow extends FromLog {
  readonly corridorId: string;
  readonly minute: number;
  readonly linkId: string;
  readonly source: MotionSource;
  readonly distanceM: number;
  readonly timeS: number;
  readonly linkLengthM: number;
  readonly corridorLengthM: number;
  readonly freeFlowTimeS: number;
  readonly simulated: boolean;
}

/** Queue on one lane at one time, from the stop line upstream. */
export interface LaneQueueRow extends FromLog {
  readonly laneId: string;
  readonly linkId: string;
  readonly junctionId: string;
  readonly eventTime: number;
  readonly source: MotionSource;
  readonly lengthM: number;
  readonly vehicles: number;
  readonly simulated: boolean;
}

/** A vehicle that went over a signalised stop line. */
export interface CrossingRow extends FromLog {
  readonly junctionId: string;
  readonly linkId: string;
  readonly laneId: string;
  /** Empty where it was lost from sight in the junction. */
  readonly toLinkId: string;
  /** Group that rules the movement; 0 unknown. */
  readonly signalGroup: number;
  readonly eventTime: number;
  /** When it would have been there, driving on freely from 100 m before. */
  readonly arrivalTime: number;
  readonly speedMps: number;
  readonly track: number;
  readonly source: MotionSource;
  readonly simulated: boolean;
}

/** A light of one signal group, over. */
export interface SignalChangeRow extends FromLog {
  readonly junctionId: string;
  readonly signalGroup: number;
  /** roadside.v1.Light */
  readonly light: number;
  readonly startTime: number;
  readonly endTime: number;
  /** False where the states around it are missing, so that its begin or end is not exact. */
  readonly whole: boolean;
  /** Error of the first prediction of its end, s; NaN where none was made. */
  readonly predictionErrorS: number;
  readonly simulated: boolean;
}

/** What was noticed of a device in one minute of receiving, in one topic; partial sums. */
export interface DeviceMinuteRow extends FromLog {
  readonly deviceId: string;
  readonly session: string;
  readonly minute: number;
  readonly kind: number;
  readonly batches: number;
  readonly rowCount: number;
  readonly duplicates: number;
  readonly refusedRows: number;
  readonly lateRows: number;
  /** Sequence numbers run over all topics of a session: loss is 1 - sum(batches) / (max - min + 1). */
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly latencySumMs: number;
  readonly latencyMaxMs: number;
  readonly clockOffsetMs: number;
  readonly simulated: boolean;
}

/** The derived tables. */
export interface HistoryRows {
  link_minutes: LinkMinuteRow;
  corridor_minutes: CorridorMinuteRow;
  lane_queues: LaneQueueRow;
  stop_line_crossings: CrossingRow;
  signal_changes: SignalChangeRow;
  device_minutes: DeviceMinuteRow;
}

/** Takes rows of derived tables. */
export interface RowSink {
  add<T extends keyof HistoryRows>(table: T, row: HistoryRows[T]): void;
}
