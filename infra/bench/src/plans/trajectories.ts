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
}

interface Vehicle {
  lane: string;
  timeS: number;
  pos: number;
  speed: number;
  firstSeenS: number;
  before: Passing['before'];
  slowestMps: number;
  /** Left this lane at this time, and is inside the junction; the lane that it gets to says by which link. */
  leaving: { lane: string; timeS: number; via: string } | undefined;
}

const SETTLE_S = 5;

/** Reads a record of positions (SUMO's fcd output: id, lane, position, speed each second) as passings of stop lines. */
export async function readTrajectories(file: string, links: readonly SignalLink[], lengthM: ReadonlyMap<string, number>): Promise<Passings> {
  const byLane = new Map<string, number[]>();
  for (const [i, { fromLane }] of links.entries()) byLane.set(fromLane, [...(byLane.get(fromLane) ?? []), i]);
  const vehicles = new Map<string, Vehicle>();
  const passings: Passing[] = [];
  let timeS = 0;

  const pass = (vehicle: Vehicle, link: number, atS: number) => {
    const { before, firstSeenS, slowestMps } = vehicle;
    passings.push({ link, timeS: atS, before, firstSeenS, slowestMps });
    vehicle.before = { link, timeS: atS };
    vehicle.slowestMps = Number.POSITIVE_INFINITY;
  };
  const arrived = (vehicle: Vehicle, lane: string) => {
    const { leaving } = vehicle;
    if (leaving === undefined || lane.startsWith(':')) return;
    const edge = edgeOf(lane);
    const all = byLane.get(leaving.lane) ?? [];
    const link = all.find((i) => links[i]?.via === leaving.via) ?? all.find((i) => links[i]?.toEdge === edge);
    if (link !== undefined) pass(vehicle, link, leaving.timeS);
    vehicle.leaving = undefined;
  };
  const moved = (vehicle: Vehicle, lane: string) => {
    arrived(vehicle, lane);
    if (!byLane.has(vehicle.lane) || edgeOf(lane) === edgeOf(vehicle.lane)) return;
    const rest = Math.max(0, (lengthM.get(vehicle.lane) ?? vehicle.pos) - vehicle.pos);
    const atS = vehicle.timeS + Math.min(timeS - vehicle.timeS, rest / Math.max(0.5, vehicle.speed));
    vehicle.leaving = { lane: vehicle.lane, timeS: atS, via: lane };
    arrived(vehicle, lane);
  };

  for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: 1 << 20 }) })) {
    if (line.includes('<timestep')) timeS = Number(valueOf(line, 'time'));
    else if (line.includes('<vehicle ')) {
      const id = valueOf(line, 'id');
      const lane = valueOf(line, 'lane');
      const pos = Number(valueOf(line, 'pos'));
      const speed = Number(valueOf(line, 'speed'));
      const vehicle = vehicles.get(id);
      if (vehicle === undefined) {
        vehicles.set(id, { lane, timeS, pos, speed, firstSeenS: timeS, before: undefined, slowestMps: Number.POSITIVE_INFINITY, leaving: undefined });
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
      if (timeS - (vehicle.before?.timeS ?? vehicle.firstSeenS) > SETTLE_S && speed < vehicle.slowestMps) vehicle.slowestMps = speed;
    }
  }
  const left = [...vehicles.values()]
    .filter((each) => each.timeS >= timeS - 1 && byLane.has(each.lane))
    .map(({ lane, before, firstSeenS }) => ({ lane, before, firstSeenS }));
  return { passings, left };
}

function valueOf(line: string, name: string): string {
  const from = line.indexOf(` ${name}="`) + name.length + 3;
  return line.slice(from, line.indexOf('"', from));
}

function edgeOf(lane: string): string {
  return lane.slice(0, lane.lastIndexOf('_'));
}
