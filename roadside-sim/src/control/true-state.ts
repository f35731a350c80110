import { LocalFrame } from '../district/city/local-frame.js';
import type { District } from '../district/district.js';
import type { TruthProbe } from '../truth/truth-probe.js';

/** Everything as it is at one moment, and not as devices measure it. Degrees WGS-84, m/s, degrees from north, m. */
export interface TrueState {
  readonly timeMs: number;
  readonly simulated: true;
  /** [serial, type, longitude, latitude, m/s, radians counter-clockwise from east, length m, connected 0/1] each. */
  readonly vehicles: readonly (readonly number[])[];
  /** [serial, longitude, latitude, m/s, radians] each. */
  readonly pedestrians: readonly (readonly number[])[];
  /** Back of the queue by lane, m; lanes without one are left out. */
  readonly queuesM: Readonly<Record<string, number>>;
  /** By link: metres driven and seconds spent on it by all vehicles since the district began. Two looks give the time over it between them. */
  readonly links: Readonly<Record<string, readonly [distanceM: number, timeS: number]>>;
}

/** The truth of a district now. */
export function trueState({ world }: District, probe: TruthProbe): TrueState {
  const frame = new LocalFrame(world.plan.city.origin);
  const { traffic, pedestrians } = world;
  const { vehicles } = traffic;
  const cars: number[][] = [];
  for (let slot = 0; slot < vehicles.high; slot++) {
    if ((vehicles.strip[slot] ?? -1) < 0) continue;
    const { x, y, angle } = traffic.locate(slot);
    cars.push([
      vehicles.serial[slot] ?? 0,
      vehicles.type[slot] ?? 0,
      ...frame.lonLat([x, y]),
      round(vehicles.speedMps[slot] ?? 0),
      round(angle),
      vehicles.lengthM[slot] ?? 0,
      vehicles.connected[slot] ?? 0,
    ]);
  }
  const people: number[][] = [];
  for (let slot = 0; slot < pedestrians.high; slot++) {
    if (!pedestrians.alive[slot]) continue;
    const at = frame.lonLat([pedestrians.x[slot] ?? 0, pedestrians.y[slot] ?? 0]);
    people.push([
      pedestrians.serial[slot] ?? 0,
      ...at,
      round(pedestrians.speedMps[slot] ?? 0),
      round(pedestrians.angle[slot] ?? 0),
    ]);
  }
  const { timeMs, queuesM, links } = probe.take();
  return {
    timeMs,
    simulated: true,
    vehicles: cars,
    pedestrians: people,
    queuesM: Object.fromEntries([...queuesM].map(([lane, m]) => [lane, round(m)])),
    links: Object.fromEntries(
      links.ids.map((id, at) => [id, [round(links.distanceM[at] ?? 0), round(links.timeS[at] ?? 0)] as const]),
    ),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
