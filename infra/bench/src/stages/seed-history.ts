import { setTimeout as sleep } from 'node:timers/promises';
import type { ChdbSession } from '@luyun/adapters/history/chdb-session';
import { LINKS_PER_ROAD, ROADS } from '../load/bench-city.js';

const MINUTES_A_DAY = 1440;
const LINKS = ROADS * LINKS_PER_ROAD * 2;
const CORRIDORS = ROADS * 2;
export const JUNCTIONS = 180;
const GROUPS = 4;
/** A signal cycle of 90 s has a green, a yellow and a red. */
const CHANGES_A_DAY = (86_400 / 90) * 3;
/** A track lives 5 minutes and says ten times a second where it is. */
const POINTS_A_TRACK = 3000;
const CHUNK = 2_000_000;

export interface Seed {
  readonly days: number;
  /** Rows of vehicle_states; half as many of perceived_objects and of controller_events. */
  readonly vehicleRows: number;
}

/** Fills the tables with days of a city, up to now. Gives the number of rows. */
export async function seedHistory(session: ChdbSession, { days, vehicleRows }: Seed): Promise<number> {
  const fill = async (table: string, rows: number, columns: Readonly<Record<string, string>>) => {
    const names = Object.keys(columns).join(', ');
    const values = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`);
    for (let from = 0; from < rows; from += CHUNK) {
      await session.run(
        `INSERT INTO ${table} (${names}) SELECT ${values.join(', ')} FROM numbers(${from}, ${Math.min(CHUNK, rows - from)})
         SETTINGS max_partitions_per_insert_block = 0, max_threads = 2`,
      );
    }
  };
  const log = { log_partition: '0', log_offset: 'intDiv(number, 256)', log_row: 'number % 256' };
  const begin = `(now64(3, 'UTC') - toIntervalDay(${days}))`;
  const moving = {
    device_id: `concat('rsu-', toString(intDiv(number, ${POINTS_A_TRACK}) % 200))`,
    track: `toUInt32(intDiv(number, ${POINTS_A_TRACK}) + 1)`,
    event_time: `${begin} + toIntervalMillisecond(intHash64(intDiv(number, ${POINTS_A_TRACK})) % ${days * 86_100_000} + (number % ${POINTS_A_TRACK}) * 100)`,
    received_time: 'event_time',
    clock_correction_ms: '0',
    simulated: '1',
    lane_id: `concat('r', toString(intDiv(number, ${POINTS_A_TRACK}) % ${ROADS}), 'l', toString(number % ${LINKS_PER_ROAD}), 'e_1')`,
    latitude: `312000000 + intDiv(number, ${POINTS_A_TRACK}) % 40000`,
    longitude: `1214000000 + (number % ${POINTS_A_TRACK}) * 100`,
    speed: '400 + intHash32(number) % 300',
    heading: '7200',
    ...log,
  };
  await fill('vehicle_states', vehicleRows, { ...moving, length: '450', vehicle_class: '10' });
  await fill('perceived_objects', vehicleRows / 2, { ...moving, object_id: 'track', kind: '1', source: '6' });
  const measured = {
    source: `if(number % 2 = 0, 'connected', 'perceived')`,
    distance_m: '2000 + intHash32(number) % 4000',
    time_s: '200 + intHash32(number + 1) % 400',
    simulated: '1',
    log_topic: `'vehicle-states'`,
    log_partition: '0',
    log_offset: 'number',
    log_row: '0',
  };
  const minute = (things: number) =>
    `toStartOfMinute(toDateTime(${begin})) + toIntervalMinute(intDiv(number, ${things * 2}) % ${days * MINUTES_A_DAY})`;
  const linkOf = `concat('r', toString(thing % ${ROADS}), 'l', toString(intDiv(thing, ${ROADS}) % ${LINKS_PER_ROAD}), if(thing < ${LINKS / 2}, 'e', 'w'))`;
  const link = linkOf.replaceAll('thing', `(intDiv(number, 2) % ${LINKS})`);
  await fill('link_minutes', LINKS * 2 * days * MINUTES_A_DAY, {
    link_id: link,
    minute: minute(LINKS),
    ...measured,
    stopped_s: '10',
    vehicles: '5 + number % 20',
    link_length_m: '400',
  });
  await fill('corridor_minutes', LINKS * 2 * days * MINUTES_A_DAY, {
    corridor_id: `concat('c', toString(intDiv(number, 2) % ${CORRIDORS}))`,
    minute: minute(LINKS),
    link_id: link,
    ...measured,
    link_length_m: '400',
    corridor_length_m: '4000',
    free_flow_time_s: '250',
  });
  const signals = JUNCTIONS * GROUPS;
  const group = {
    junction_id: `concat('r', toString(number % ${JUNCTIONS} % ${ROADS}), 'j', toString(intDiv(number % ${JUNCTIONS}, ${ROADS}) + 1))`,
    signal_group: `intDiv(number, ${JUNCTIONS}) % ${GROUPS} + 1`,
  };
  const derived = { simulated: '1', log_topic: `'signal-states'`, ...log };
  await fill('signal_changes', signals * CHANGES_A_DAY * days, {
    ...group,
    light: `[6, 7, 3][intDiv(number, ${signals}) % 3 + 1]`,
    start_time: `${begin} + toIntervalSecond(intDiv(number, ${signals}) * 30)`,
    end_time: 'start_time + toIntervalSecond(30)',
    whole: '1',
    prediction_error_s: '0.5',
    ...derived,
  });
  const crossingsADay = signals * 2400;
  await fill('stop_line_crossings', crossingsADay * days, {
    ...group,
    link_id: link,
    lane_id: `concat(link_id, '_1')`,
    to_link_id: `''`,
    event_time: `${begin} + toIntervalMillisecond(intDiv(number, ${signals}) * 36000 + intHash32(number) % 30000)`,
    arrival_time: 'event_time - toIntervalSecond(intHash32(number) % 20)',
    speed_mps: '8',
    track: 'toUInt32(number)',
    source: `'connected'`,
    ...derived,
  });
  await fill('controller_events', vehicleRows / 2, {
    device_id: `concat('controller-', toString(number % ${JUNCTIONS}))`,
    event_time: `${begin} + toIntervalMillisecond(number * ${Math.floor(((days * 86_400_000) / (vehicleRows / 2)) * 1000)} / 1000)`,
    received_time: 'event_time',
    clock_correction_ms: '0',
    simulated: '1',
    junction: `toUInt32(number % ${JUNCTIONS} + 1)`,
    event_code: '[81, 82, 1, 7][intHash32(number) % 4 + 1]',
    parameter: 'intHash32(number + 7) % 16 + 1',
    ...log,
  });
  for (let tries = 0; tries < 100; tries++) {
    const [merges] = await session.rows<{ n: number }>('SELECT toUInt32(count()) AS n FROM system.merges');
    if (merges?.n === 0) break;
    await sleep(200);
  }
  const [total] = await session.rows<{ rows: number }>(
    'SELECT toFloat64(sum(total_rows)) AS rows FROM system.tables WHERE database = currentDatabase()',
  );
  return total?.rows ?? 0;
}
