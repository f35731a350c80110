import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { SignalLink } from './net-yields.js';

/** A vehicle that went over a stop line. */
export interface Passing {
  /** Index into the links. */
  readonly link: number;
  readonly timeS: number;
  /** Passing before this one, where there was one: its link and time. */
  readonly before: { readonly link: number; readonly timeS: number } | undefined;
  readonly firstSeenS: number;
  /** Slowest since the passing before, or since it was first seen. */
  readonly slowestMps: number;
}

export interface Passings {
  readonly passings: readonly Passing[];
  /** Vehicles on a signal's lane when the record ended: lane, passing before, first seen. */
  readonly left: readonly { readonly lane: string; readonly before: Passing['before']; readonly firstSeenS: number }[];
  /** By vehicle: where it was first seen. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Place on a lane, m, and speed, m/s, of a vehicle when it was first seen. */
export interface Entry {
  readonly lane: string;
  readonly pos: number;
  readonly speed: number;
}

interface Vehicle {
  lane: string;
  timeS: number;
  pos: number;
  speed: number;
  firstSeenS: number;
  before: Passing['before'];
  slowestMps: number;
}

const SETTLE_S = 5;

/** Reads a record of positions (SUMO's fcd output: id, lane, position, speed each second) as passings of stop lines. */
export async function readTrajectories(
  file: string,
  links: readonly SignalLink[],
  lengthM: ReadonlyMap<string, number>,
): Promise<Passings> {
  const byLane = new Map<string, number[]>();
  for (const [i, { fromLane }] of links.entries()) byLane.set(fromLane, [...(byLane.get(fromLane) ?? []), i]);
  const byVia = new Map(links.flatMap(({ via }, i) => (via === '' ? [] : [[via, i] as const])));
  const vehicles = new Map<string, Vehicle>();
  const entries = new Map<string, Entry>();
  const passings: Passing[] = [];
  let timeS = 0;

  const pass = (vehicle: Vehicle, link: number, atS: number) => {
    const { before, firstSeenS, slowestMps } = vehicle;
    passings.push({ link, timeS: atS, before, firstSeenS, slowestMps });
    vehicle.before = { link, timeS: atS };
    vehicle.slowestMps = Number.POSITIVE_INFINITY;
  };
  /** Onto another lane: over a stop line where that begins a way over a junction, or is beyond one without inner lanes. */
  const moved = (vehicle: Vehicle, lane: string) => {
    const all = byLane.get(vehicle.lane);
    const edge = edgeOf(lane);
    const link = byVia.get(lane) ?? all?.find((i) => links[i]?.toEdge === edge);
    if (link === undefined) return;
    // A lane shorter than a second's way may not have been seen at all.
    const seen = links[link]?.fromLane === vehicle.lane;
    const rest = seen ? Math.max(0, (lengthM.get(vehicle.lane) ?? vehicle.pos) - vehicle.pos) : 0;
    const atS = seen ? vehicle.timeS + Math.min(timeS - vehicle.timeS, rest / Math.max(0.5, vehicle.speed)) : timeS;
    pass(vehicle, link, atS);
  };

  for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: 1 << 20 }) })) {
    if (line.includes('<timestep')) timeS = Number(attribute(line, 'time'));
    else if (line.includes('<vehicle ')) {
      const id = attribute(line, 'id');
      const lane = attribute(line, 'lane');
      const pos = Number(attribute(line, 'pos'));
      const speed = Number(attribute(line, 'speed'));
      const vehicle = vehicles.get(id);
      if (vehicle === undefined) {
        entries.set(id, { lane, pos, speed });
        vehicles.set(id, {
          lane,
          timeS,
          pos,
          speed,
          firstSeenS: timeS,
          before: undefined,
          slowestMps: Number.POSITIVE_INFINITY,
        });
        continue;
      }
      if (lane !== vehicle.lane) {
        moved(vehicle, lane);
        vehicle.lane = lane;
      }
      vehicle.timeS = timeS;
      vehicle.pos = pos;
      vehicle.speed = speed;
      // Who has just begun, or just left a queue, is slow for no fault of this road.
      if (timeS - (vehicle.before?.timeS ?? vehicle.firstSeenS) > SETTLE_S && speed < vehicle.slowestMps)
        vehicle.slowestMps = speed;
    }
  }
  const left = [...vehicles.values()]
    .filter((each) => each.timeS >= timeS - 1 && byLane.has(each.lane))
    .map(({ lane, before, firstSeenS }) => ({ lane, before, firstSeenS }));
  return { passings, left, entries };
}

function attribute(line: string, name: string): string {
  const from = line.indexOf(` ${name}="`) + name.length + 3;
  return line.slice(from, line.indexOf('"', from));
}

function edgeOf(lane: string): string {
  return lane.slice(0, lane.lastIndexOf('_'));
}
