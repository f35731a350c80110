import type { SumoNet } from '@luyun/roadside-sim/sumo/sumo-net';

/** Road that a standing car takes. */
const CAR_M = 7.5;
const LONGEST_M = 3000;

/** Cars that stand on a road up to the next place where it forks or has a signal. */
export function approachRoom(net: SumoNet, edge: string): number {
  let sum = 0;
  for (let at: string | undefined = edge; at !== undefined && sum < LONGEST_M; at = onlyBefore(net, at)) {
    const lanes = net.edges.get(at)?.lanes ?? [];
    const cars = lanes.filter(
      ({ allow, disallow }) =>
        (allow === undefined || allow.includes('passenger')) &&
        !disallow.includes('passenger') &&
        !disallow.includes('all'),
    );
    sum += cars.reduce((a, each) => a + each.lengthM, 0);
  }
  return Math.max(2, sum / CAR_M);
}

function onlyBefore(net: SumoNet, edge: string): string | undefined {
  const into = net.connections.filter((each) => each.to === edge);
  const from = new Set(into.map((each) => each.from));
  const [only] = from;
  return from.size === 1 && only !== undefined && into.every((each) => each.trafficLight === undefined)
    ? only
    : undefined;
}
