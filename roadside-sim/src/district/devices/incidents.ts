import type { Xy } from '../city/city-plan.js';
import type { NetLink } from '../city/road-network.js';
import type { DistrictWorld } from '../district-world.js';
import { gaussian, type Random } from '../random.js';
import type { Disruption, DisruptionKind } from '../traffic/disruptions.js';
import type { DevicePlan } from './device-plan.js';

export type IncidentKind = DisruptionKind | 'event';

/** Something that happens, and who knows of it since when. Times UTC epoch ms; undefined: not yet. */
export interface Incident {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly at: Xy;
  readonly link: NetLink | undefined;
  readonly lanesClosed: number;
  readonly startMs: number;
  readonly description: string;
  readonly descriptionEn: string;
  /** When a roadside unit sees it, if one looks there, and when somebody has told the operations centre. */
  readonly seenMs: number;
  readonly toldMs: number;
  endMs: number | undefined;
  /** When the unit sees, and the centre is told, that it is over. */
  clearSeenMs: number;
  clearToldMs: number;
}

/** A gathering of many people that the centre knows of beforehand. */
export interface GatheringOrder {
  readonly id: string;
  readonly at: Xy;
  readonly untilMs: number;
  readonly description: string;
  readonly descriptionEn: string;
}

export interface Words {
  readonly description: string;
  readonly descriptionEn: string;
}

const words: Readonly<Record<DisruptionKind, readonly [zh: string, en: string]>> = {
  breakdown: ['故障车占道', 'Broken-down vehicle'],
  crash: ['交通事故', 'Crash'],
  works: ['道路施工', 'Road works'],
  flood: ['路面积水', 'Flooded road'],
  closure: ['道路封闭', 'Road closed'],
};
/** Spread of the time until people tell: the logarithm's standard deviation. */
const TELLING_SPREAD = 0.5;
const FORGET_AFTER_MS = 600_000;

/** What happens on the streets, with the human delay until it is known: works beforehand, a crash some minutes later. */
export class Incidents {
  readonly all: Incident[] = [];
  readonly #words = new Map<string, Words>();
  readonly #byId = new Map<string, Incident>();

  constructor(
    private readonly world: DistrictWorld,
    private readonly random: Random,
    private readonly settings: DevicePlan['operations'],
  ) {}

  /** What shall be said of a disruption instead of the usual words. */
  describe(id: string, said: Words): void {
    this.#words.set(id, said);
  }

  gather({ id, at, untilMs, ...said }: GatheringOrder): void {
    const nowMs = Math.round(this.world.nowMs);
    this.#put({
      id,
      kind: 'event',
      at,
      link: undefined,
      lanesClosed: 0,
      startMs: nowMs,
      ...said,
      seenMs: Number.POSITIVE_INFINITY,
      toldMs: nowMs,
      endMs: untilMs,
      clearSeenMs: Number.POSITIVE_INFINITY,
      clearToldMs: untilMs,
    });
  }

  /** A gathering is over, and the centre knows; false when there is none of that id that goes on. */
  endGathering(id: string): boolean {
    const nowMs = Math.round(this.world.nowMs);
    const found = this.#byId.get(id);
    if (found?.kind !== 'event' || found.clearToldMs <= nowMs) return false;
    found.endMs = nowMs;
    found.clearToldMs = nowMs;
    return true;
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    for (const disruption of this.world.disruptions.all) {
      const known = this.#byId.get(disruption.id) ?? this.#begin(disruption, nowMs);
      if (disruption.over && known.endMs === undefined) this.#end(known, nowMs);
    }
    const old = this.all.findIndex(({ clearToldMs }) => nowMs > clearToldMs + FORGET_AFTER_MS);
    const [gone] = old >= 0 ? this.all.splice(old, 1) : [];
    if (gone !== undefined) this.#byId.delete(gone.id);
  }

  #begin(disruption: Disruption, nowMs: number): Incident {
    const { id, kind, lanes, link, positionM } = disruption;
    const { x, y } = (lanes[0]?.line ?? link.line).locate(positionM - disruption.lengthM / 2);
    const { toldAfterS, seenAfterS } = this.settings;
    // Works are announced; the rest has to be noticed.
    const planned = kind === 'works' || kind === 'closure';
    const toldMs = planned ? nowMs : nowMs + toldAfterS * 1000 * Math.exp(TELLING_SPREAD * gaussian(this.random));
    return this.#put({
      id,
      kind,
      at: [x, y],
      link,
      lanesClosed: disruption.speedFactor < 0.05 ? lanes.length : 0,
      startMs: this.world.timeMs(disruption.startS),
      ...(this.#words.get(id) ?? this.#said(disruption)),
      seenMs: planned ? nowMs : nowMs + seenAfterS * 1000 * (0.6 + 0.8 * this.random()),
      toldMs,
      endMs: undefined,
      clearSeenMs: Number.POSITIVE_INFINITY,
      clearToldMs: Number.POSITIVE_INFINITY,
    });
  }

  #end(incident: Incident, nowMs: number): void {
    const { clearedAfterS, seenAfterS } = this.settings;
    incident.endMs = nowMs;
    incident.clearSeenMs = nowMs + seenAfterS * 1000 * (0.4 + 0.6 * this.random());
    incident.clearToldMs = nowMs + clearedAfterS * 1000 * Math.exp(TELLING_SPREAD * gaussian(this.random));
  }

  #put(incident: Incident): Incident {
    this.all.push(incident);
    this.#byId.set(incident.id, incident);
    return incident;
  }

  #said({ id, kind, link, lanes }: Disruption): Words {
    const works = this.world.plan.places.works.find((each) => each.id === id);
    if (works !== undefined) return { description: works.description, descriptionEn: works.descriptionEn ?? '' };
    const [zh, en] = words[kind];
    const all = lanes.length >= link.lanes.length;
    const numbers = lanes.map(({ number }) => number).join('、');
    return {
      description: `${link.name}${zh}${all ? '' : `，占用第${numbers}车道`}`,
      descriptionEn: `${en}, ${link.nameEn}${all ? '' : `, lane ${numbers.replaceAll('、', ', ')}`}`,
    };
  }
}
