import { wholeLanes } from '../district/city/connect-lanes.js';
import type { NetConnection, NetLane, NetLink } from '../district/city/road-network.js';
import { seededRandom } from '../district/random.js';
import { stepS, Traffic } from '../district/traffic/traffic.js';
import { VehicleType, Way } from '../district/traffic/vehicles.js';
import { type QueuedVehicle, RunFigures } from './run-figures.js';
import { INSIDE, runTimes } from './run-rules.js';
import type { ShadowRun, ShadowTask } from './shadow-task.js';
import type { TaskNetwork } from './task-network.js';
import { presentOn, TaskSignals } from './task-signals.js';
import type { TaskTrip } from './task-trips.js';

const TICKS_PER_S = Math.round(1 / stepS);
/** So many entries at a lane are tried in a step. */
const TRIES = 4;

/**
 * Runs the vehicles of a seed through the roads under one side's programmes, by the district's model of single vehicles. Others may
 * have a turn every ten seconds of the simulation.
 * @param tell progress, 0..1
 * @param watch sees the lights of every second
 */
export async function runBuiltIn(
  task: ShadowTask,
  roads: TaskNetwork,
  trips: readonly TaskTrip[],
  side: 'before' | 'after',
  seed: number,
  tell: (progress: number) => void,
  watch: (signals: TaskSignals) => void = () => undefined,
): Promise<ShadowRun> {
  const { signals: told, startMs, warmUpS } = task;
  const { endS } = runTimes(task);
  const beginMs = startMs - warmUpS * 1000;
  const signals = new TaskSignals(roads, told, side, seededRandom(seed, 'buttons'), beginMs);
  const nothing = () => undefined;
  const signalised = new Set(told.map(({ junctionId }) => junctionId));
  const figures = new RunFigures(task, trips);
  const crossed = ({ junction }: NetConnection) => {
    if (signalised.has(junction.id)) figures.passes();
  };
  const listener = { moved: nothing, left: nothing, crossed: (_: number, way: NetConnection) => crossed(way) };
  const traffic = new Traffic(roads.network, signals, listener);
  const { vehicles, queues } = traffic;
  signals.present = presentOn(queues, vehicles.positionM);
  const approaches = roads.network.lanes.filter((lane) => signalised.has(lane.link.to.id));
  const waiting = new Map<string, TaskTrip[]>();
  let next = 0;
  for (let tick = 0; tick < endS * TICKS_PER_S; tick++) {
    const nowS = tick * stepS;
    for (let trip = trips[next]; trip !== undefined && trip.atS <= nowS; trip = trips[++next]) {
      const [linkId = ''] = trip.linkIds;
      const queue = waiting.get(linkId);
      if (queue === undefined) waiting.set(linkId, [trip]);
      else queue.push(trip);
    }
    for (const queue of waiting.values()) {
      for (let i = 0; i < Math.min(TRIES, queue.length); i++) {
        const trip = queue[i];
        if (trip !== undefined && begin(trip)) queue.splice(i--, 1);
      }
    }
    signals.step(beginMs + Math.round(nowS * 1000));
    traffic.step();
    if ((tick + 1) % TICKS_PER_S !== 0) continue;
    const second = (tick + 1) / TICKS_PER_S;
    watch(signals);
    turnOff();
    measure(second);
    if (second % 10 === 0) {
      tell(second / endS);
      await new Promise((next) => setImmediate(next));
    }
  }
  return figures.figures();

  function begin({ linkIds, beginsInside, calm, pace, truck }: TaskTrip): boolean {
    const links = linkIds.flatMap((id) => roads.linkById.get(id) ?? []);
    const [first] = links;
    if (first === undefined) return true;
    const type = truck ? VehicleType.truck : VehicleType.car;
    const route = links.map(({ index }) => index);
    const slot = vehicles.add(type, route, pace, false, calm);
    if (slot === undefined) return false;
    figures.enters(slot);
    const lane = beginsInside ? first.lanes.at(-1) : bestLane(first, links[1]?.index);
    const atM = beginsInside ? first.line.lengthM * INSIDE.begins : (vehicles.lengthM[slot] ?? 5);
    if (lane === undefined || !traffic.insert(slot, lane, atM, beginsInside ? 2 : lane.speedLimitMps * 0.8)) {
      vehicles.remove(slot);
      return false;
    }
    return true;
  }

  /**
   * Whose way ends on a link that leads on turns into a side road that is not in the task, from whichever lane. So does who lost the
   * way in the wrong lane.
   */
  function turnOff(): void {
    for (const lane of roads.network.lanes) {
      if (lane.out.length === 0) continue;
      for (const slot of queues[lane.index]?.slice() ?? [])
        if (vehicles.way[slot] === Way.endsHere && (vehicles.positionM[slot] ?? 0) > lane.lengthM * INSIDE.ends)
          traffic.remove(slot);
    }
  }

  /** The emptiest of those that are whole, one that leads on before others. */
  function bestLane(link: NetLink, nextLink: number | undefined): NetLane | undefined {
    const cost = (lane: NetLane) =>
      (queues[lane.index]?.length ?? 0) +
      (nextLink === undefined || lane.out.some((way) => way.to.link.index === nextLink) ? 0 : 6);
    return wholeLanes(link).sort((a, b) => cost(a) - cost(b))[0];
  }

  /** A second of everybody who is on the way, or waits to be. */
  function measure(second: number): void {
    figures.begin(second);
    for (const [strip, queue] of queues.entries()) {
      const limitMps = traffic.table.limitMps[strip] ?? 1;
      for (const slot of queue)
        figures.drives(slot, vehicles.speedMps[slot] ?? 0, limitMps * (vehicles.pace[slot] ?? 1));
    }
    for (const queue of waiting.values()) figures.waits(queue.length);
    for (const lane of approaches) figures.queues(queueOn(lane));
    figures.end(second);
  }

  function* queueOn(lane: NetLane): Generator<QueuedVehicle> {
    for (const slot of queues[lane.index] ?? [])
      yield {
        frontM: lane.lengthM - (vehicles.positionM[slot] ?? 0),
        lengthM: vehicles.lengthM[slot] ?? 0,
        speedMps: vehicles.speedMps[slot] ?? 0,
      };
  }
}
