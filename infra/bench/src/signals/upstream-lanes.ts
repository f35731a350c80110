import type { SignalNet } from './signal-net.js';

/** A lane from which one comes to a stop line without another light in between. */
export interface UpstreamLane {
  readonly lane: string;
  /** From its end to the stop line, m. */
  readonly offsetM: number;
}

/** The lane that ends at the stop line itself, and all that lead to it within a distance; also those within junctions. */
export function upstreamLanes(net: SignalNet, stopLane: string, withinM: number): UpstreamLane[] {
  const found = new Map<string, number>([[stopLane, 0]]);
  const open = [stopLane];
  for (let lane = open.shift(); lane !== undefined; lane = open.shift()) {
    const startM = (found.get(lane) ?? 0) + (net.lanes.get(lane)?.lengthM ?? 0);
    if (startM >= withinM) continue;
    for (const way of net.waysInto.get(lane) ?? []) {
      if (way.light !== undefined) continue;
      // A lane within the junction may be cut in two; the second part leads on by a way of its own, which is found as such.
      const before =
        way.via === undefined ? [{ lane: way.from, offsetM: startM }] : throughJunction(net, way.via, way.from, startM);
      for (const each of before) {
        if (found.has(each.lane) || net.lanes.get(each.lane) === undefined) continue;
        found.set(each.lane, each.offsetM);
        if (each.lane === way.from) open.push(way.from);
      }
    }
  }
  return [...found].map(([lane, offsetM]) => ({ lane, offsetM }));
}

function throughJunction(net: SignalNet, via: string, from: string, startM: number): UpstreamLane[] {
  const inner: string[] = [];
  for (let lane: string | undefined = via; lane !== undefined && !inner.includes(lane); ) {
    inner.push(lane);
    lane = net.ways.get(lane)?.[0]?.via;
  }
  let offsetM = startM;
  const lanes = inner.reverse().map((lane) => {
    const here = { lane, offsetM };
    offsetM += net.lanes.get(lane)?.lengthM ?? 0;
    return here;
  });
  return [...lanes, { lane: from, offsetM }];
}
