import type { Incidents } from '../devices/incidents.js';
import type { DistrictWorld } from '../district-world.js';
import type { Surge } from '../traffic/demand.js';
import type { Disruption } from '../traffic/disruptions.js';
import { stepS } from '../traffic/traffic.js';
import type { GatheringOrder, IncidentOrder, Scenario, SurgeOrder } from './scenario.js';

/** Those who came to a gathering that is ended early leave within this time, s. */
const LEAVES_WITHIN_S = 900;

/** Lets happen what a scenario wants when its time has come, and what somebody orders meanwhile. */
export class ScenarioRun {
  readonly #startTicks: number;
  /** Gatherings that somebody ordered, by id. */
  readonly #gatherings = new Map<string, Surge>();
  #number = 0;
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

  /** Lets many people come to a zone; gives the id. Throws an Error of one sentence when there is no such zone or the id is in use. */
  gather({ id = `event-${++this.#number}`, zone: name, arrivals, forMin, ...said }: GatheringOrder): string {
    const zone = this.world.demand.zones.byId(name);
    if (zone === undefined) throw new Error(`there is no zone ${name}`);
    if (this.#gatherings.has(id)) throw new Error(`${id} is in use`);
    const [fromS, lastsS] = [this.#nowS, forMin * 60];
    const untilS = fromS + lastsS;
    const surge = {
      zone: name,
      arrivals,
      arriveFromS: fromS,
      arriveUntilS: fromS + lastsS / 2,
      departures: arrivals,
      departFromS: fromS + (lastsS * 2) / 3,
      departUntilS: untilS,
    };
    this.world.demand.addSurge(surge);
    this.#gatherings.set(id, surge);
    const { name: zh, nameEn: en } = zone.plan;
    this.incidents.gather({
      id,
      at: zone.at,
      untilMs: this.world.timeMs(untilS),
      description: said.description ?? `${zh}大型活动，周边道路车流增大`,
      descriptionEn: said.descriptionEn ?? `Large event at ${en}, heavy traffic around it`,
    });
    return id;
  }

  /** Ends what somebody let happen; those who came to a gathering leave. False when nothing of that id goes on. */
  end(id: string): boolean {
    const surge = this.#gatherings.get(id);
    if (surge === undefined) return this.world.disruptions.remove(id);
    this.#gatherings.delete(id);
    const { demand } = this.world;
    const nowS = this.#nowS;
    const gone = nowS >= surge.departUntilS;
    if (gone || !this.incidents.endGathering(id)) return false;
    demand.endSurge(surge);
    const { zone, arrivals, arriveFromS, arriveUntilS, departFromS, departUntilS } = surge;
    const share = (from: number, until: number) => Math.min(1, Math.max(0, (nowS - from) / (until - from)));
    const there = arrivals * (share(arriveFromS, arriveUntilS) - share(departFromS, departUntilS));
    const none = { arrivals: 0, arriveFromS: nowS, arriveUntilS: nowS };
    demand.addSurge({ zone, ...none, departures: there, departFromS: nowS, departUntilS: nowS + LEAVES_WITHIN_S });
    return true;
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
