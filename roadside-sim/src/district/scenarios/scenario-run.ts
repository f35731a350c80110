import type { Incidents } from '../devices/incidents.js';
import type { DistrictWorld } from '../district-world.js';
import type { Disruption } from '../traffic/disruptions.js';
import { stepS } from '../traffic/traffic.js';
import type { IncidentOrder, Scenario, SurgeOrder } from './scenario.js';

/** Lets happen what a scenario wants when its time has come, and what somebody orders meanwhile. */
export class ScenarioRun {
  readonly #startTicks: number;
  readonly #due: { readonly atTick: number; readonly begin: () => void }[];

  constructor(
    private readonly world: DistrictWorld,
    private readonly incidents: Incidents,
    scenario: Scenario,
  ) {
    this.#startTicks = world.ticks;
    const at = (minutes: number) => world.ticks + Math.round((minutes * 60) / stepS);
    this.#due = [
      ...scenario.incidents.map(({ atMin, ...order }) => ({ atTick: at(atMin), begin: () => void this.begin(order) })),
      ...scenario.surges.map((surge) => ({ atTick: world.ticks, begin: () => this.#surge(surge) })),
    ].sort((a, b) => a.atTick - b.atTick);
    // What the files say wrongly is to be known at the start, not in the middle of the night.
    for (const order of scenario.incidents) this.#linkOf(order);
    world.disruptions.byChance = scenario.breakdowns;
  }

  step(): void {
    while (this.#due[0] !== undefined && this.#due[0].atTick <= this.world.ticks) this.#due.shift()?.begin();
  }

  /** Throws an Error of one sentence when the street or a lane is not there, or the id is in use. */
  begin(order: IncidentOrder): Disruption {
    const { id, kind, lanes, lengthM, speedFactor, forMin, along, description, descriptionEn } = order;
    const link = this.#linkOf(order);
    const atM = link.line.lengthM * along;
    const closed = link.lanes.find(({ number, opensAtM }) => lanes?.includes(number) && opensAtM > atM);
    if (closed !== undefined) {
      throw new Error(
        `lane ${closed.number} of ${link.id} is for turning and opens only ${Math.round(closed.lengthM - closed.opensAtM)} m before the signal`,
      );
    }
    const disruption = this.world.disruptions.add({
      kind,
      link,
      atM,
      ...(id !== undefined && { id }),
      ...(lanes !== undefined && { lanes }),
      ...(lengthM !== undefined && { lengthM }),
      ...(speedFactor !== undefined && { speedFactor }),
      ...(forMin !== undefined && { untilS: this.#nowS + forMin * 60 }),
    });
    if (description !== undefined) {
      this.incidents.describe(disruption.id, { description, descriptionEn: descriptionEn ?? '' });
    }
    return disruption;
  }

  get #nowS(): number {
    return this.world.ticks * stepS;
  }

  #linkOf({ street }: Pick<IncidentOrder, 'street'>) {
    const link = this.world.network.linkByNodes.get(street.join('-'));
    if (link === undefined) throw new Error(`there is no street ${street.join('-')}`);
    return link;
  }

  #surge(surge: SurgeOrder): void {
    const s = (minutes: number) => this.#startTicks * stepS + minutes * 60;
    this.world.demand.addSurge({
      zone: surge.zone,
      arrivals: surge.arrivals,
      arriveFromS: s(surge.arriveFromMin),
      arriveUntilS: s(surge.arriveUntilMin),
      departures: surge.departures,
      departFromS: s(surge.departFromMin),
      departUntilS: s(surge.departUntilMin),
    });
    const zone = this.world.demand.zones.byId(surge.zone);
    const until = Math.max(surge.arriveUntilMin, surge.departUntilMin);
    if (zone === undefined) return;
    this.incidents.gather({
      id: surge.id,
      at: zone.at,
      untilMs: this.world.timeMs(s(until)),
      description: surge.description,
      descriptionEn: surge.descriptionEn,
    });
  }
}
