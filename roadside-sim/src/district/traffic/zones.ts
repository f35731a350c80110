import type { PlanDemand, PlanZone, Xy } from '../city/city-plan.js';
import type { NetLink, RoadNetwork } from '../city/road-network.js';
import { drawWeighted, type Random } from '../random.js';

/** A zone with the links on which its trips begin and end. */
export interface Zone {
  readonly plan: PlanZone;
  readonly at: Xy;
  readonly isGate: boolean;
  readonly starts: readonly NetLink[];
  readonly ends: readonly NetLink[];
}

/** Through traffic cares less how far it goes: it comes from far away. */
const GATE_DECAY = 4;

/** Where trips begin and end, by the hour of the day. */
export class Zones {
  readonly all: readonly Zone[];
  readonly #weights: number[][] = [];
  #hour = -1;

  constructor(
    private readonly demand: PlanDemand,
    network: RoadNetwork,
  ) {
    this.all = demand.zones.map((plan) => zoneOf(plan, network));
  }

  /** Trips an hour that begin in a zone at a local hour, 0..24 with fraction. */
  tripsPerHour(zone: Zone, hour: number): number {
    return zone.plan.produces * shareAt(this.demand.profiles[zone.plan.kind]?.produces, hour);
  }

  /** A destination for a trip from a zone; never the same gate again. */
  destination(from: Zone, hour: number, random: Random): Zone | undefined {
    if (Math.floor(hour) !== this.#hour) this.#weigh(Math.floor(hour));
    return this.all[drawWeighted(random, this.#weights[this.all.indexOf(from)] ?? [])];
  }

  byId(id: string): Zone | undefined {
    return this.all.find((zone) => zone.plan.id === id);
  }

  /** The zone that a link belongs to, or the nearest. */
  nearest(x: number, y: number): Zone | undefined {
    let best: Zone | undefined;
    let bestM = Number.POSITIVE_INFINITY;
    for (const zone of this.all) {
      const away = Math.hypot(zone.at[0] - x, zone.at[1] - y);
      if (away < bestM && !zone.isGate) [best, bestM] = [zone, away];
    }
    return best;
  }

  /** Gravity: attraction at this hour, times what distance leaves of it. */
  #weigh(hour: number): void {
    this.#hour = hour;
    const pull = this.all.map(
      ({ plan }) => plan.attracts * shareAt(this.demand.profiles[plan.kind]?.attracts, hour + 0.5),
    );
    for (const [i, from] of this.all.entries()) {
      this.#weights[i] = this.all.map((to, j) => {
        if (to === from && from.isGate) return 0;
        const away = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1]) / 1000;
        const decay = this.demand.decayKm * (from.isGate && to.isGate ? GATE_DECAY : 1);
        return (pull[j] ?? 0) * Math.exp(-away / decay);
      });
    }
  }
}

/** Share of the day's trips an hour, linear between the middles of the hours; even where no profile is given. */
function shareAt(day: readonly number[] | undefined, hour: number): number {
  if (day === undefined) return 1 / 24;
  const sum = day.reduce((a, b) => a + b, 0) || 1;
  const at = (((hour - 0.5) % 24) + 24) % 24;
  const before = Math.floor(at);
  const a = day[before] ?? 0;
  const b = day[(before + 1) % 24] ?? 0;
  return (a + (b - a) * (at - before)) / sum;
}

function zoneOf(plan: PlanZone, network: RoadNetwork): Zone {
  const links = plan.links.map((id) => {
    const link = network.linkByNodes.get(id);
    if (link === undefined) throw new Error(`demand.json: zone ${plan.id} lies on ${id}: no such link`);
    return link;
  });
  const isGate = plan.kind === 'gate';
  const starts = isGate ? links.filter((link) => link.from.gate) : links;
  const ends = isGate ? links.filter((link) => link.to.gate) : links;
  const middles = links.map((link) => link.line.locate(link.line.lengthM / 2));
  const mean = (of: (place: { x: number; y: number }) => number) =>
    middles.reduce((sum, place) => sum + of(place), 0) / (middles.length || 1);
  return { plan, at: [mean((p) => p.x), mean((p) => p.y)], isGate, starts, ends };
}
