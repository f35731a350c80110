import { sum } from '../sum.js';
import type { LaneDemand } from './lane-demand.js';
import type { SignalLane } from './lane-movements.js';

type Lane = SignalLane & { readonly demand: LaneDemand };

/**
 * Lanes of one link that share a movement, with its vehicles spread such that their queues are as even as the others allow: who may
 * choose takes the shorter queue, whatever plan runs. Each lane keeps who can drive on it only.
 */
export function evenLanes<T extends Lane>(lanes: readonly T[]): T[] {
  const shared = mostShared(lanes);
  if (shared === undefined) return [...lanes];
  const own = lanes.filter(({ movements }) => movements.some(({ toLinkId }) => toLinkId === shared));
  const total = (lane: Lane) => sum(lane.demand.demand);
  const parts = own.map((lane) => {
    const seen = sum([...lane.demand.turns.values()]);
    const share = seen > 0 ? (lane.demand.turns.get(shared) ?? 0) / seen : 1 / lane.movements.length;
    return { lane, free: total(lane) * share, bound: total(lane) * (1 - share) };
  });
  const free = sum(parts.map((part) => part.free));
  if (free <= 0) return [...lanes];
  const level = fillTo(
    parts.map(({ bound }) => bound),
    free,
  );
  const all = sum(own.map(total));
  const profile = (of: 'demand' | 'departures') =>
    (own[0]?.demand[of] ?? []).map((_, p) => sum(own.map(({ demand }) => demand[of][p] ?? 0)) / Math.max(1e-9, all));
  const [demand, departures] = [profile('demand'), profile('departures')];
  return lanes.map((lane): T => {
    const part = parts.find((each) => each.lane === lane);
    if (part === undefined) return lane;
    const gets = Math.max(0, level - part.bound);
    const whole = part.bound + gets;
    const seen = sum([...lane.demand.turns.values()]);
    const turns = new Map([...lane.demand.turns].map(([to, count]) => [to, (count / Math.max(1, seen)) * total(lane)]));
    turns.set(shared, gets);
    return {
      ...lane,
      demand: {
        ...lane.demand,
        demand: demand.map((each) => each * whole),
        departures: departures.map((each) => each * whole),
        turns,
      },
    };
  });
}

/** The link that most vehicles of several lanes go into. */
function mostShared(lanes: readonly Lane[]): string | undefined {
  const counts = new Map<string, { lanes: number; vehicles: number }>();
  for (const { movements, demand } of lanes) {
    for (const toLinkId of new Set(movements.map((each) => each.toLinkId))) {
      const known = counts.get(toLinkId) ?? { lanes: 0, vehicles: 0 };
      counts.set(toLinkId, {
        lanes: known.lanes + 1,
        vehicles: known.vehicles + (demand.turns.get(toLinkId) ?? 0),
      });
    }
  }
  return [...counts].filter(([, each]) => each.lanes > 1).sort((a, b) => b[1].vehicles - a[1].vehicles)[0]?.[0];
}

/** The level to which so much fills up a row of steps. */
function fillTo(steps: readonly number[], much: number): number {
  const sorted = [...steps].sort((a, b) => a - b);
  let level = 0;
  for (const [i] of sorted.entries()) {
    level = (sum(sorted.slice(0, i + 1)) + much) / (i + 1);
    if (level <= (sorted[i + 1] ?? Number.POSITIVE_INFINITY)) break;
  }
  return level;
}
