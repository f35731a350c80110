/** Type of a derived table's column. A `time` is UTC epoch ms. */
export type FieldType = 'text' | 'time' | 'u8' | 'u16' | 'u32' | 'i32' | 'f32' | 'f64' | 'flag';

const fromLog = { simulated: 'flag', logOffset: 'f64', logRow: 'u16' } as const;

/** Fields of the derived tables of history; see the rows in the core and the tables in migrations/history. */
export const derivedTables = {
  link_minutes: {
    linkId: 'text',
    minute: 'time',
    source: 'text',
    distanceM: 'f64',
    timeS: 'f64',
    stoppedS: 'f64',
    vehicles: 'u32',
    linkLengthM: 'f64',
    ...fromLog,
  },
  corridor_minutes: {
    corridorId: 'text',
    minute: 'time',
    linkId: 'text',
    source: 'text',
    distanceM: 'f64',
    timeS: 'f64',
    linkLengthM: 'f64',
    corridorLengthM: 'f64',
    freeFlowTimeS: 'f64',
    ...fromLog,
  },
  lane_queues: {
    laneId: 'text',
    linkId: 'text',
    junctionId: 'text',
    eventTime: 'time',
    source: 'text',
    lengthM: 'f32',
    vehicles: 'u16',
    ...fromLog,
  },
  stop_line_crossings: {
    junctionId: 'text',
    linkId: 'text',
    laneId: 'text',
    toLinkId: 'text',
    signalGroup: 'u8',
    eventTime: 'time',
    arrivalTime: 'time',
    speedMps: 'f32',
    track: 'u32',
    source: 'text',
    ...fromLog,
  },
  signal_changes: {
    junctionId: 'text',
    signalGroup: 'u8',
    light: 'u8',
    startTime: 'time',
    endTime: 'time',
    whole: 'flag',
    predictionErrorS: 'f32',
    ...fromLog,
  },
  device_minutes: {
    deviceId: 'text',
    session: 'text',
    minute: 'time',
    kind: 'u8',
    batches: 'u32',
    rowCount: 'u32',
    duplicates: 'u32',
    refusedRows: 'u32',
    lateRows: 'u32',
    firstSequence: 'f64',
    lastSequence: 'f64',
    latencySumMs: 'f64',
    latencyMaxMs: 'f64',
    clockOffsetMs: 'f64',
    ...fromLog,
  },
} as const satisfies Record<string, Readonly<Record<string, FieldType>>>;

export type DerivedTable = keyof typeof derivedTables;
