/** What the REST endpoints answer, as the page reads it. Times are UTC epoch ms, other numbers end in their unit. */

export type Role = 'viewer' | 'operator' | 'engineer' | 'admin';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface Config {
  readonly mapboxToken: string | null;
  readonly demoLogins: readonly { readonly name: string; readonly password: string; readonly role: Role }[];
  readonly version: string;
  readonly simulated: boolean;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled?: boolean;
  readonly createdMs?: number;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdMs: number;
  readonly expiresMs: number | null;
  readonly createdBy: string;
}

export interface City {
  readonly version: number;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly simulated: boolean;
  readonly placed: boolean;
  readonly source: string;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly center: readonly [longitude: number, latitude: number];
  readonly counts: Readonly<Record<string, number>>;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | null;
}

export interface LineageRef {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row?: number;
}

export interface JunctionGroup {
  readonly group: number;
  readonly phase: number;
  readonly light: number;
  readonly sinceMs: number;
  readonly likelyEndMs: number;
  readonly confidencePct: number;
  readonly eventTimeMs: number;
  readonly lineage?: LineageRef;
}

export interface Junction extends Named {
  readonly nodeRef: number;
  readonly position: readonly [number, number];
  readonly signalised: boolean;
  readonly groups: readonly JunctionGroup[];
}

export interface JunctionDetail extends Junction {
  readonly lanes: readonly {
    readonly laneId: string;
    readonly linkId: string;
    readonly queue: {
      readonly lengthM: number;
      readonly vehicles: number;
      readonly eventTimeMs: number;
      readonly lineage?: LineageRef;
    } | null;
    readonly groups: readonly number[];
  }[];
}

export interface PhaseInterval {
  readonly group: number;
  readonly light: number;
  readonly startMs: number;
  readonly endMs: number;
}

export interface Splits {
  readonly cycles: readonly {
    readonly startMs: number;
    readonly endMs: number;
    readonly greens: Readonly<Record<string, number>>;
  }[];
  readonly groups: readonly {
    readonly group: number;
    readonly greenMeanS: number;
    readonly greenP50S: number;
    readonly greenP85S: number;
    readonly cycles: number;
    readonly shareOfCycle: number;
  }[];
}

export interface Coordination {
  readonly cycles: readonly {
    readonly startMs: number;
    readonly greenMs: number;
    readonly yellowMs: number;
    readonly endMs: number;
  }[];
  readonly arrivals: readonly { readonly timeMs: number; readonly onGreen: boolean }[];
  readonly arrivalsOnGreenPct: number | null;
  readonly platoonRatio: number | null;
  readonly source: 'detector' | 'trajectory' | 'none';
}

export interface LinkProperties extends Named {
  readonly roadClass: string;
  readonly lengthM: number;
  readonly speedLimitMps: number;
  readonly lanes: number;
  readonly fromJunctionId?: string;
  readonly toJunctionId?: string;
}

export interface LinkDetail {
  readonly link: LinkProperties;
  readonly live: {
    readonly speedMps: number | null;
    readonly densityPerKm: number | null;
    readonly flowPerHour: number | null;
    readonly los: number;
    readonly samples: number;
    readonly eventTimeMs: number;
    readonly lineage?: LineageRef;
  } | null;
}

export interface LinkMinute {
  readonly minuteMs: number;
  readonly speedMps: number | null;
  readonly densityPerKm: number | null;
  readonly flowPerHour: number | null;
  readonly los: number;
  readonly samples: number;
}

export interface Corridor extends Named {
  readonly linkIds: readonly string[];
  readonly lengthM: number;
  readonly travelTimeS: number | null;
  readonly freeFlowTimeS: number;
  readonly los: number;
  readonly coverage: number;
  readonly eventTimeMs: number | null;
}

export interface ParkingPlace extends Named {
  readonly position: readonly [number, number] | null;
  /** kerb: bays along a street. */
  readonly kind: 'garage' | 'lot' | 'kerb' | null;
  /** Bays with a charger; null where that is not known. */
  readonly chargers: number | null;
  readonly capacity: number;
  readonly free: number | null;
  readonly open: boolean;
  readonly source: string;
  readonly ageS: number | null;
  readonly eventTimeMs?: number;
  readonly driveM?: number;
  readonly driveS?: number;
  readonly walkM?: number;
  readonly walkS?: number;
  readonly score?: number;
  readonly rank?: number;
  readonly reasons?: readonly string[];
  readonly lineage?: LineageRef;
}

export interface Device {
  readonly id: string;
  readonly kind: number | string;
  readonly name: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly simulated: boolean;
  /** False: known only through another device that speaks for it. */
  readonly registered: boolean;
  /** Device whose stream it came by last, null its own. */
  readonly through: string | null;
  readonly disabled: boolean;
  readonly connected: boolean;
  readonly lineage?: LineageRef;
  readonly live: {
    readonly lastReceivedMs: number;
    readonly messagesPerS: number;
    readonly latencyMs: number;
    readonly clockOffsetMs: number;
    readonly loss: number;
    readonly quarantinedRows: number;
    readonly trust: number;
  } | null;
}

export interface DeviceMinute {
  readonly minuteMs: number;
  readonly messages: number;
  readonly batches: number;
  readonly refused: number;
  readonly latencyMs: number;
}

/** What was said of an event, as often as it was said alike. */
export interface EventStatement {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly times: number;
  readonly description: string;
  readonly descriptionEn: string;
  readonly severity: number;
  readonly over: boolean;
  readonly lineage: LineageRef;
}

export interface QuarantineItem {
  readonly timeMs: number;
  readonly deviceId: string;
  readonly reason: string;
  readonly detail: string;
  readonly topic: string;
  readonly rows: readonly number[];
  readonly bytes: number;
  readonly lineage: LineageRef;
}

export interface TrackDetail {
  readonly track: number;
  readonly eventTimeMs: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly speedMps: number | null;
  readonly headingDeg: number | null;
  readonly kind: number;
  readonly lengthM: number;
  readonly deviceId: string;
  readonly laneId: string | null;
  readonly linkId: string | null;
  readonly simulated: boolean;
  readonly lineage: LineageRef;
}

export interface LineageAnswer {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row: number;
  readonly deviceId: string;
  readonly session: number | string;
  readonly sequence: number;
  readonly receivedMs: number;
  readonly simulated: boolean;
  readonly family: string;
  readonly values: Readonly<Record<string, { raw: number | string; value: number | string | null; unit: string }>>;
  readonly encoding: string | null;
  readonly originalHex: string | null;
  /** The octets of the batch, or the first 64 KiB of them. */
  readonly batchHex: string;
  readonly batchBytes: number;
  readonly refused: boolean;
}

/** A minute of a lane; null where nothing was measured. */
export interface LaneMinute {
  readonly timeMs: number;
  /** Longest queue. */
  readonly lengthM: number | null;
  /** Most vehicles in the queue. */
  readonly vehicles: number | null;
  /** Vehicles that were followed over the stop line. */
  readonly passed: number | null;
  /** Vehicles that the lane's detectors counted. */
  readonly counted: number | null;
  readonly speedMps: number | null;
}

/** A minute of a signal group. */
export interface GroupMinute {
  readonly timeMs: number;
  readonly greenS: number;
  /** Vehicles over the stop line; null where none was followed. */
  readonly passed: number | null;
}

/** A minute of a junction; null where nothing was measured. */
export interface JunctionMinute {
  readonly timeMs: number;
  readonly passed: number | null;
  readonly queueM: number | null;
}

/** One measure of a run against its goal. */
export interface EvaluationFigure {
  readonly key: string;
  readonly value: number | null;
  readonly unit: string;
  readonly goal: number | null;
  readonly better: 'lower' | 'higher';
}

export interface Evaluation {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly source: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly figures: readonly EvaluationFigure[];
  readonly updatedMs: number;
  /** What goes with it; of a score that is told by minutes: `{ minutes: { timeMs, [key]: value | null }[] }`. */
  readonly detail?: unknown;
}

/** How well one message family, or one kind of device, tells; over the last minute or the window asked for. */
export type ProcessState = 'ready' | 'limited' | 'notReady' | 'silent' | 'stopped';

/** What a process of the platform said of itself last. Figures that were not measured are null. */
export interface ProcessReport {
  readonly instance: string;
  readonly service: 'all-in-one' | 'gateway' | 'processing' | 'api';
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  readonly startedMs: number;
  readonly reportedMs: number;
  readonly state: ProcessState;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
  /** Of one core. */
  readonly cpuShare: number;
  readonly memoryMb: number;
  readonly eventLoopP99Ms: number | null;
  readonly gateway?: GatewayFigures;
  readonly processing?: ProcessingFigures;
  readonly api?: ApiFigures;
}

export interface GatewayFigures {
  readonly streams: number | null;
  readonly batchesPerS: number | null;
  readonly rowsPerS: number | null;
  readonly quarantinedPerS: number | null;
  readonly ackP99Ms: number | null;
}

export interface ProcessingFigures {
  readonly recordsPerS: number | null;
  readonly lag: number | null;
  readonly lagByTopic: Readonly<Record<string, number>>;
  readonly ageP95Ms: number | null;
  readonly failuresPerMin: number | null;
}

export interface ApiFigures {
  readonly requestsPerS: number | null;
  readonly errorShare: number | null;
  readonly p95Ms: number | null;
  readonly sockets: number | null;
  readonly framesPerS: number | null;
}

export interface QualityRow {
  readonly scope: 'family' | 'deviceKind';
  readonly name: string;
  readonly messagesPerS: number;
  readonly quarantinedPerS: number;
  readonly lossPct: number | null;
  readonly latencyP50Ms: number | null;
  readonly latencyP95Ms: number | null;
  readonly devices: number;
  readonly silent: number;
}

export type CommandStep =
  | 'requested'
  | 'authorised'
  | 'refused'
  | 'sent'
  | 'acknowledged'
  | 'rejected'
  | 'failed'
  | 'read-back'
  | 'observed'
  | 'expired'
  | 'unconfirmed';

/** What is known of a command: one fact a step. */
export interface CommandFact {
  readonly step: CommandStep;
  readonly timeMs: number;
  readonly actor: string;
  readonly detail: string;
}

/** Something that a device was asked to do, and what became of it. */
export interface Command {
  readonly id: string;
  readonly number: number;
  readonly deviceId: string;
  readonly kind: string;
  readonly content: { readonly kind: string; readonly plan?: number; readonly greenGroups?: readonly number[] };
  readonly reason: string;
  readonly expiresMs: number;
  readonly state: CommandStep;
  readonly closed: boolean;
  readonly done: boolean;
  readonly wants: readonly ('read-back' | 'observed')[];
  readonly needsSecondPerson: boolean;
  readonly facts: readonly CommandFact[];
}

/** A signal controller and its junction. */
export interface ControllerNote {
  readonly deviceId: string;
  /** null: it was never read. */
  readonly readMs: number | null;
  readonly junction: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null;
}

/** What a controller holds, as far as it is shown. */
export interface HeldProgramme {
  readonly deviceId: string;
  readonly reading: {
    readonly readMs: number;
    readonly programme: {
      readonly plans: readonly {
        readonly plan: number;
        readonly name: string;
        readonly control: 'fixed' | 'actuated' | 'coordinated';
        readonly cycleMs: number;
        readonly offsetMs: number;
      }[];
    };
  } | null;
}
