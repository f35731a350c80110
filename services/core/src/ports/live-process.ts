/** What a process of the platform says of itself now and then. Rates and quantiles are of the last half minute; null was not measured. */
export interface LiveProcess {
  readonly service: ProcessService;
  /** Name of the machine or container, and the number of the process there. */
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  /** UTC epoch ms. */
  readonly startedMs: number;
  /** It ended in order; nothing more will be heard of it. */
  readonly stopped: boolean;
  /** It can do its work, though some check may fail that it can do without. */
  readonly ready: boolean;
  readonly checks: readonly ProcessCheck[];
  /** Of one core; more than 1 where it uses several. */
  readonly cpuShare: number;
  /** Resident, 10^6 octets. */
  readonly memoryMb: number;
  readonly eventLoopP99Ms: number | null;
  /** Of what it serves as; an all-in-one serves as all. */
  readonly gateway?: GatewayFigures;
  readonly processing?: ProcessingFigures;
  readonly api?: ApiFigures;
}

export type ProcessService = 'all-in-one' | 'gateway' | 'processing' | 'api';

export interface ProcessCheck {
  readonly name: string;
  readonly ok: boolean;
  /** Why not; empty where it is. */
  readonly detail: string;
}

export interface GatewayFigures {
  /** Devices connected. */
  readonly streams: number | null;
  readonly batchesPerS: number | null;
  /** Those that were quarantined, too. */
  readonly rowsPerS: number | null;
  readonly quarantinedPerS: number | null;
  /** From a batch's arrival until it was durable; then it is acknowledged. */
  readonly ackP99Ms: number | null;
}

export interface ProcessingFigures {
  readonly recordsPerS: number | null;
  /** Records appended and not folded yet, in the partitions that this process holds. */
  readonly lag: number | null;
  readonly lagByTopic: Readonly<Record<string, number>>;
  /** From a record's append until it was folded. */
  readonly ageP95Ms: number | null;
  /** Steps that failed and were tried again. */
  readonly failuresPerMin: number | null;
}

export interface ApiFigures {
  readonly requestsPerS: number | null;
  /** Answered with 500 or more, 0..1; null without requests. */
  readonly errorShare: number | null;
  readonly p95Ms: number | null;
  /** Live sockets open. */
  readonly sockets: number | null;
  readonly framesPerS: number | null;
}
