import type { CityPlan } from '../city/city-plan.js';
import type { Polyline } from '../city/polyline.js';
import type { NetCrossing, RoadNetwork } from '../city/road-network.js';
import { gaussian, type Random } from '../random.js';
import { factorAt } from './factor-at.js';
import { type FootPlace, FootPlaces } from './foot-places.js';
import { FootRoutes } from './foot-routes.js';
import { Footways, type MidCrossing } from './footways.js';
import { KerbWatch, type Road } from './kerb-watch.js';
import type { SignalView } from './signal-view.js';
import { Walkers } from './walkers.js';
import { ZebraCrossings } from './zebra-crossings.js';

/** Walking speed over a crossing: mean and spread; HCM takes 1.2 m/s, 15th percentiles lie near 1.1. */
const PACE_MPS = { mean: 1.28, spread: 0.15, least: 0.9, most: 1.7 };
/** So often somebody who walks about comes to cross, an hour. */
const CROSSINGS_AN_HOUR = 7;
/** Farther than this one takes the bus, m. */
const MOST_M = 2500;
/** A crossing between junctions is taken where it shortens the way by this much, m. */
const LEAST_SAVED_M = 5;
const CALL_EVERY_S = 5;

const Doing = { walk: 0, round: 1, wait: 2, cross: 3 } as const;

/** People on foot, each from one place to another by the shortest way: along the pavements, round corners, and over crossings when they may. */
export class Pedestrians {
  readonly walkers = new Walkers();
  readonly zebras: ZebraCrossings;
  readonly #ways: Footways;
  readonly #places: FootPlaces;
  readonly #routes: FootRoutes;
  readonly #doing = new Uint8Array(this.walkers.alive.length);
  /** Link whose pavement, or crossing, that one is on. */
  readonly #on = new Int32Array(this.walkers.alive.length);
  /** Node that one walks to; negative: -1 - the place on a pavement behind a crossing between junctions. */
  readonly #to = new Int32Array(this.walkers.alive.length);
  /** Where one goes. */
  readonly #goals: (FootPlace | undefined)[] = [];
  readonly #mid: (MidCrossing | undefined)[] = [];
  #kerb: KerbWatch | undefined;
  #usual = 0;
  #ticks = 0;

  constructor(
    private readonly plan: CityPlan,
    private readonly network: RoadNetwork,
    private readonly signals: SignalView,
    private readonly random: Random,
    /** Presses the button of a pedestrian group at a junction. */
    private readonly call: (junctionIndex: number, group: number) => void,
  ) {
    this.#ways = new Footways(network);
    this.zebras = new ZebraCrossings(network, this.walkers);
    this.#places = new FootPlaces(plan, network, this.#ways.pavements);
    this.#routes = new FootRoutes(this.#ways, network.crossings);
  }

  /** The vehicles that one looks out for; the traffic is made after the people. */
  meet(road: Road): void {
    this.#kerb = new KerbWatch(road);
  }

  /** How many walk about at a local hour. */
  usual(hour: number): number {
    const { perCrossingHour, byHour } = this.plan.demand.pedestrians;
    return (perCrossingHour * factorAt(byHour, hour) * this.network.crossings.length) / CROSSINGS_AN_HOUR;
  }

  /** People who wait to cross in a group's direction. */
  waitingFor(junctionIndex: number, group: number): number {
    let sum = 0;
    for (const { junction, group: own, index } of this.network.crossings) {
      if (junction?.index === junctionIndex && own === group) sum += this.zebras.waiting[index] ?? 0;
    }
    return sum;
  }

  /** Fills the pavements as if people had been walking for long. */
  populate(hour: number): void {
    const usual = this.usual(hour);
    // Not every door has something to go to nearby.
    for (let tries = 0; tries < 3 * usual && this.walkers.count < usual; tries++) this.#begin(true);
  }

  step(stepS: number, hour: number): void {
    const { walkers } = this;
    if (++this.#ticks % 10 === 0) this.#usual = this.usual(hour);
    const missing = this.#usual - walkers.count;
    if (missing > 0 && this.random() < (missing * stepS) / 20) this.#begin(false);
    for (let slot = 0; slot < walkers.high; slot++) {
      if (!walkers.alive[slot]) continue;
      const doing = this.#doing[slot];
      if (doing === Doing.walk) this.#walk(slot, stepS);
      else if (doing === Doing.round) this.#round(slot, stepS);
      else if (doing === Doing.wait) this.#wait(slot, stepS);
      else this.#cross(slot, stepS);
    }
  }

  /** @param onTheWay begins anywhere, as one who has been walking for a while */
  #begin(onTheWay: boolean): void {
    const { walkers, random } = this;
    if (this.#places.empty) return;
    const door = this.#places.draw(random);
    const line = this.#ways.pavements[door.link];
    const from = onTheWay && line !== undefined ? { link: door.link, atM: random() * line.lengthM } : door;
    const goal = this.#places.destination(from, random, (to) => this.#routes.fromPlaceM(from, to) < MOST_M);
    const slot = line && goal && walkers.add();
    if (line === undefined || goal === undefined || slot === undefined) return;
    const pace = PACE_MPS.mean + PACE_MPS.spread * gaussian(random);
    walkers.paceMps[slot] = Math.min(PACE_MPS.most, Math.max(PACE_MPS.least, pace));
    walkers.besideM[slot] = (random() - 0.5) * 1.8;
    this.#goals[slot] = goal;
    this.#follow(slot, from, this.#routes.backwards(from, goal));
    this.#show(slot, line, 1);
  }

  #follow(slot: number, from: FootPlace, backwards: boolean): void {
    const { link, atM: alongM } = from;
    this.#doing[slot] = Doing.walk;
    this.#on[slot] = link;
    this.#to[slot] = backwards ? 2 * link : 2 * link + 1;
    this.walkers.alongM[slot] = alongM;
    this.walkers.direction[slot] = backwards ? -1 : 1;
    this.#mid[slot] = this.#nextMid(slot, from, backwards);
  }

  /** The crossing between junctions that one is going to take on this pavement, if any. */
  #nextMid(slot: number, from: FootPlace, backwards: boolean): MidCrossing | undefined {
    const goal = this.#goals[slot];
    const mids = this.#ways.mid[from.link];
    if (goal === undefined || mids === undefined || mids.length === 0) return undefined;
    let best: MidCrossing | undefined;
    // What it saves must be worth it: over and back again would be none.
    let bestM = this.#routes.fromPlaceM(from, goal) - LEAST_SAVED_M;
    for (const mid of mids) {
      const aheadM = backwards ? from.atM - mid.atM : mid.atM - from.atM;
      if (aheadM < 0) continue;
      const overM = aheadM + this.#routes.crossingM(mid.crossing);
      const wholeM = overM + this.#routes.fromPlaceM({ link: mid.toLink, atM: mid.toM }, goal);
      if (wholeM < bestM) [best, bestM] = [mid, wholeM];
    }
    return best;
  }

  #walk(slot: number, stepS: number): void {
    const { walkers } = this;
    const line = this.#ways.pavements[this.#on[slot] ?? 0];
    if (line === undefined) return;
    this.#advance(slot, stepS);
    this.#show(slot, line, 1);
    const along = walkers.alongM[slot] ?? 0;
    const backwards = (walkers.direction[slot] ?? 1) < 0;
    const mid = this.#mid[slot];
    const goal = this.#goals[slot];
    const arrives = goal !== undefined && mid === undefined && goal.link === this.#on[slot];
    if (arrives && (backwards ? along <= goal.atM : along >= goal.atM)) walkers.remove(slot);
    else if (mid !== undefined && (backwards ? along <= mid.atM : along >= mid.atM)) {
      this.#to[slot] = -1;
      this.#goToCrossing(slot, mid.crossing, mid.backwards);
    } else if (backwards ? along <= 0 : along >= line.lengthM) this.#turn(slot, this.#to[slot] ?? 0);
  }

  /** At a node: on along a pavement, round the corner or over the street, whichever is the shortest. */
  #turn(slot: number, node: number): void {
    const goal = this.#goals[slot];
    const edge = goal && this.#routes.next(node, goal);
    if (edge === undefined) this.walkers.remove(slot);
    else if (edge.kind === 'pavement') {
      const atM = edge.backwards ? (this.#ways.pavements[edge.index]?.lengthM ?? 0) : 0;
      this.#follow(slot, { link: edge.index, atM }, edge.backwards);
    } else {
      this.#to[slot] = edge.to;
      if (edge.kind === 'corner') this.#doing[slot] = Doing.round;
      else this.#goToCrossing(slot, edge.index, edge.backwards);
    }
  }

  /** Straight to the node round the corner, or to the end of a crossing. */
  #round(slot: number, stepS: number): void {
    const to = this.#ways.place(this.#to[slot] ?? 0);
    if (to === undefined || this.#approach(slot, to.x, to.y, stepS)) this.#turn(slot, this.#to[slot] ?? 0);
  }

  #goToCrossing(slot: number, index: number, backwards: boolean): void {
    const crossing = this.network.crossings[index];
    if (crossing === undefined) return;
    this.#doing[slot] = Doing.wait;
    this.#on[slot] = index;
    this.walkers.waitedS[slot] = 0;
    this.walkers.alongM[slot] = backwards ? crossing.lengthM : 0;
    this.walkers.direction[slot] = backwards ? -1 : 1;
    this.zebras.arrive(slot, index, crossing.group === 0);
  }

  #wait(slot: number, stepS: number): void {
    const { walkers } = this;
    const crossing = this.network.crossings[this.#on[slot] ?? 0];
    if (crossing === undefined) return;
    const kerb = crossing.line.locate(walkers.alongM[slot] ?? 0);
    const spread = (walkers.besideM[slot] ?? 0) * 0.9;
    const there = this.#approach(
      slot,
      kerb.x + Math.sin(kerb.angle) * spread,
      kerb.y - Math.cos(kerb.angle) * spread,
      stepS,
    );
    walkers.waitedS[slot] = (walkers.waitedS[slot] ?? 0) + stepS;
    if (!there || !this.#maySetOff(slot, crossing)) return;
    this.zebras.setOff(slot, crossing.index, crossing.group === 0);
    this.#doing[slot] = Doing.cross;
  }

  #maySetOff(slot: number, crossing: NetCrossing): boolean {
    if (crossing.group > 0 && crossing.junction !== undefined) {
      if (this.signals.light(crossing.junction.index, crossing.group) === 'green') return true;
      // Pressed on coming, and again by the impatient: a walk may have ended just before.
      if ((this.walkers.waitedS[slot] ?? 0) % CALL_EVERY_S < 0.1) this.call(crossing.junction.index, crossing.group);
      return false;
    }
    return (this.walkers.waitedS[slot] ?? 0) > 0.8 && this.#kerb?.isFree(crossing) !== false;
  }

  #cross(slot: number, stepS: number): void {
    const { walkers } = this;
    const crossing = this.network.crossings[this.#on[slot] ?? 0];
    if (crossing === undefined) return;
    if (this.#kerb?.isInFront(crossing, walkers.alongM[slot] ?? 0, walkers.direction[slot] ?? 1) === true) {
      walkers.speedMps[slot] = 0;
      return;
    }
    this.#advance(slot, stepS);
    this.#show(slot, crossing.line, 0.9);
    const along = walkers.alongM[slot] ?? 0;
    if (along > 0 && along < crossing.lengthM) return;
    this.zebras.reachOtherSide(slot, crossing.index);
    const mid = this.#mid[slot];
    const to = this.#to[slot] ?? 0;
    if (to >= 0) this.#turn(slot, to);
    else if (mid !== undefined) {
      const there = { link: mid.toLink, atM: mid.toM };
      const goal = this.#goals[slot];
      if (goal === undefined) walkers.remove(slot);
      else this.#follow(slot, there, this.#routes.backwards(there, goal));
    }
  }

  #advance(slot: number, stepS: number): void {
    const { walkers } = this;
    const pace = walkers.paceMps[slot] ?? 1.2;
    walkers.speedMps[slot] = pace;
    walkers.alongM[slot] = (walkers.alongM[slot] ?? 0) + pace * stepS * (walkers.direction[slot] ?? 1);
  }

  #show(slot: number, line: Polyline, spread: number): void {
    const { walkers } = this;
    const place = line.locate(walkers.alongM[slot] ?? 0);
    const beside = (walkers.besideM[slot] ?? 0) * spread;
    walkers.x[slot] = place.x + Math.sin(place.angle) * beside;
    walkers.y[slot] = place.y - Math.cos(place.angle) * beside;
    walkers.angle[slot] = (walkers.direction[slot] ?? 1) > 0 ? place.angle : place.angle + Math.PI;
  }

  /** One step straight towards a place; true when there. */
  #approach(slot: number, x: number, y: number, stepS: number): boolean {
    const { walkers } = this;
    const dx = x - (walkers.x[slot] ?? 0);
    const dy = y - (walkers.y[slot] ?? 0);
    const away = Math.hypot(dx, dy);
    const goes = (walkers.paceMps[slot] ?? 1.2) * stepS;
    walkers.speedMps[slot] = away > goes ? (walkers.paceMps[slot] ?? 1.2) : 0;
    if (away <= goes) return true;
    walkers.x[slot] = (walkers.x[slot] ?? 0) + (dx / away) * goes;
    walkers.y[slot] = (walkers.y[slot] ?? 0) + (dy / away) * goes;
    walkers.angle[slot] = Math.atan2(dy, dx);
    return false;
  }
}
