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

/** The light of a signal group as it was shown: when it began, again every ten seconds while it stands, and 0 where it fell silent. */
export interface SignalLightRow extends FromLog {
  readonly junctionId: string;
  readonly signalGroup: number;
  readonly eventTime: number;
  /** roadside.v1.Light */
  readonly light: number;
  /** When it began. */
  readonly sinceTime: number;
  /** When it was then likely to end; 0 unknown. */
  readonly likelyEndTime: number;
  readonly confidencePct: number;
  readonly simulated: boolean;
}

/** What was noticed of a device in one minute of receiving, in one topic; partial sums. */
export interface DeviceMinuteRow extends FromLog {
  readonly deviceId: string;
  /** The device itself, or the concentrator that holds its stream. */
  readonly streamId: string;
  readonly session: string;
  readonly minute: number;
  readonly kind: number;
  readonly batches: number;
  readonly rowCount: number;
  readonly duplicates: number;
  readonly refusedRows: number;
  readonly lateRows: number;
  /** Sequence numbers run over all devices and topics of a stream's session: its loss is 1 - sum(batches) / (max - min + 1). 0: not numbered. */
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly latencySumMs: number;
  readonly latencyMaxMs: number;
  readonly clockOffsetMs: number;
  readonly simulated: boolean;
}

/** Occupancy of one car park at one time. -1: unknown. */
export interface ParkingStateRow extends FromLog {
  readonly facilityId: string;
  readonly eventTime: number;
  /** By the facility's own count, or by its bays. */
  readonly counted: 'facility' | 'bays';
  readonly capacity: number;
  readonly free: number;
  readonly entries: number;
  readonly exits: number;
  readonly open: boolean;
  /** More free places than places. */
  readonly impossible: boolean;
  readonly deviceId: string;
  readonly simulated: boolean;
}

export interface ParkingBayRow extends FromLog {
  readonly facilityId: string;
  readonly bayId: string;
  readonly eventTime: number;
  readonly occupied: boolean;
  readonly deviceId: string;
  readonly simulated: boolean;
}

/** An event or sign as it was announced at one time. Times of 0: open. NaN: no place. */
export interface RoadsideEventRow extends FromLog {
  readonly eventId: string;
  readonly deviceId: string;
  readonly eventTime: number;
  readonly type: number;
  readonly sign: boolean;
  /** roadside.v1.EventSource */
  readonly source: number;
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
  readonly radiusM: number;
  readonly description: string;
  readonly descriptionEn: string;
  readonly priority: number;
  readonly startTime: number;
  readonly endTime: number;
  readonly confidencePct: number;
  readonly cancelled: boolean;
  /** JSON, [[longitude, latitude], ...] */
  readonly path: string;
  readonly simulated: boolean;
}

/** Incident, works or weather as reported at one time. NaN: unknown. */
export interface ToccReportRow extends FromLog {
  readonly reportId: string;
  readonly kind: 'incident' | 'works' | 'weather';
  readonly eventTime: number;
  readonly type: number;
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
  readonly severity: number;
  readonly description: string;
  readonly descriptionEn: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly lanesClosed: number;
  readonly cancelled: boolean;
  readonly temperatureC: number;
  readonly precipitationMmPerH: number;
  readonly visibilityM: number;
  readonly windMps: number;
  readonly deviceId: string;
  readonly simulated: boolean;
}

/** Position of a vehicle of public transport. NaN: unknown. */
export interface TransitPositionRow extends FromLog {
  readonly vehicleId: string;
  readonly routeId: string;
  readonly tripId: string;
  readonly eventTime: number;
  readonly track: number;
  readonly laneId: string;
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
  readonly speedMps: number;
  readonly headingDeg: number;
  readonly nextStopId: string;
  readonly delayS: number;
  readonly loadPct: number;
  readonly deviceId: string;
  readonly simulated: boolean;
}

/** How a device feels. NaN: unknown. */
export interface DeviceHealthRow extends FromLog {
  readonly deviceId: string;
  readonly eventTime: number;
  readonly cpuPct: number;
  readonly memoryPct: number;
  readonly diskPct: number;
  readonly temperatureC: number;
  readonly uptimeS: number;
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
  readonly software: string;
  /** JSON, [{code, text, sinceMs}, ...] */
  readonly faults: string;
  readonly droppedBatches: number;
  readonly simulated: boolean;
}

/** A decision of real-time control; see `ControlRecord`. Lists are JSON; nothing is empty. */
export interface ControlDecisionRow extends FromLog {
  readonly junctionId: string;
  readonly eventTime: number;
  readonly run: string;
  readonly number: number;
  readonly mode: string;
  readonly reason: string;
  readonly decision: string;
  readonly bindings: string;
  readonly ordered: string;
  readonly commandId: string;
  readonly input: string;
  readonly snapshot: string;
  readonly simulated: boolean;
}

/** Something that was refused; the octets are in the log, and here where they are not too many. */
export interface QuarantineRow extends FromLog {
  readonly deviceId: string;
  readonly session: string;
  readonly sequence: number;
  readonly receivedTime: number;
  readonly reason: string;
  readonly detail: string;
  readonly topic: string;
  /** Rows concerned as JSON, [] for all. */
  readonly rows: string;
  readonly bytes: number;
  /** Empty where there are more than 64 KiB. */
  readonly originalBase64: string;
  readonly simulated: boolean;
}

/** The derived tables. */
export interface HistoryRows {
  link_minutes: LinkMinuteRow;
  corridor_minutes: CorridorMinuteRow;
  lane_queues: LaneQueueRow;
  stop_line_crossings: CrossingRow;
  signal_changes: SignalChangeRow;
  signal_lights: SignalLightRow;
  device_minutes: DeviceMinuteRow;
  parking_states: ParkingStateRow;
  parking_bays: ParkingBayRow;
  roadside_events: RoadsideEventRow;
  tocc_reports: ToccReportRow;
  transit_positions: TransitPositionRow;
  device_health: DeviceHealthRow;
  control_decisions: ControlDecisionRow;
  quarantine: QuarantineRow;
}

/** Takes rows of derived tables. */
export interface RowSink {
  add<T extends keyof HistoryRows>(table: T, row: HistoryRows[T]): void;
}
