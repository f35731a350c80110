import { setTimeout as sleep } from 'node:timers/promises';
import type { ChdbSession } from '@luyun/adapters/history/chdb-session';

const CYCLE_MS = 90_000;
const CYCLES_A_DAY = 960;
const PHASES = 8;
/** On call, at the begin of green, why it ended, yellow, its end, red clearance, its end; a call registered. */
const CODES = [0, 1, 4, 8, 9, 10, 11, 43] as const;
const CHANNELS = 32;
/** Phases and detectors of one junction in one cycle: each channel is passed once. */
const EVENTS_A_CYCLE = PHASES * CODES.length + CHANNELS * 2;
const CHUNK = 2_000_000;

export interface ControllerSeed {
  readonly days: number;
  readonly junctions: number;
  /** Begin of the first day, UTC epoch ms. */
  readonly beginMs: number;
}

/** Channels of the detectors that see who comes to a phase. */
export function channelsOf(phase: number): readonly number[] {
  return [phase, phase + PHASES];
}

/** Fills controller_events as controllers would: all junctions as time goes on. Gives the number of rows once merges are over. */
export async function seedControllerEvents(session: ChdbSession, seed: ControllerSeed): Promise<number> {
  const { days, junctions, beginMs } = seed;
  const rows = days * CYCLES_A_DAY * junctions * EVENTS_A_CYCLE;
  const cycle = `intDiv(number, ${junctions * EVENTS_A_CYCLE})`;
  const place = `(number % ${EVENTS_A_CYCLE})`;
  const phase = `(${place} % ${PHASES})`;
  const which = `intDiv(${place}, ${PHASES})`;
  const ofPhase = `${place} < ${PHASES * CODES.length}`;
  const channel = `((${place} - ${PHASES * CODES.length}) % ${CHANNELS})`;
  const off = `intDiv(${place} - ${PHASES * CODES.length}, ${CHANNELS})`;
  const junction = `(intDiv(number, ${EVENTS_A_CYCLE}) % ${junctions})`;
  // Two rings of four phases, whose greens last some 15 to 19 s; vehicles come whenever they like.
  const greenMs = `(${phase} % 4) * 22500`;
  const within = `[0, 0, 16000, 16000, 19000, 19000, 20500, 0][${which} + 1]`;
  const phaseTime = `${greenMs} + ${within} + if(${which} BETWEEN 2 AND 6, intHash32(${cycle} * 31 + ${junction} * 7 + ${phase}) % 20 * 100, 0)`;
  const hitTime = `intHash32(${cycle} * 101 + ${junction} * 37 + ${channel}) % ${CYCLE_MS / 100} * 100 + ${off} * 1200`;
  const columns: Readonly<Record<string, string>> = {
    device_id: `concat('controller-', toString(${junction}))`,
    event_time: `fromUnixTimestamp64Milli(toInt64(${beginMs} + ${cycle} * ${CYCLE_MS} + if(${ofPhase}, ${phaseTime}, ${hitTime})))`,
    received_time: 'event_time',
    clock_correction_ms: '0',
    simulated: '1',
    junction: `toUInt32(${junction} + 1)`,
    event_code: `if(${ofPhase}, [${CODES.join(', ')}][${which} + 1], 82 - ${off})`,
    parameter: `if(${ofPhase}, ${phase}, ${channel}) + 1`,
    log_partition: '0',
    log_offset: 'intDiv(number, 256)',
    log_row: 'number % 256',
  };
  const names = Object.keys(columns).join(', ');
  const values = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`);
  for (let from = 0; from < rows; from += CHUNK) {
    await session.run(
      `INSERT INTO controller_events (${names}) SELECT ${values.join(', ')} FROM numbers(${from}, ${Math.min(CHUNK, rows - from)})
       SETTINGS max_partitions_per_insert_block = 0, max_threads = 2`,
    );
  }
  for (let tries = 0; tries < 100; tries++) {
    const [merges] = await session.rows<{ n: number }>('SELECT toUInt32(count()) AS n FROM system.merges');
    if (merges?.n === 0) break;
    await sleep(200);
  }
  return rows;
}
