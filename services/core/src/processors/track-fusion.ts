import { type FusedTrack, fuseMembers } from './fuse-members.js';
import { FusionObjects } from './fusion-objects.js';
import { FusionPairs } from './fusion-pairs.js';
import { type FusionParams, usualFusion } from './fusion-params.js';
import { coexist, FusionTracks, kindsAgree, type TrackReport } from './fusion-tracks.js';
import { HiddenFollowers } from './hidden-followers.js';
import { TrackMeetings } from './track-meetings.js';

/** Slower than this it stands, m/s. */
const STANDING_MPS = 0.8;
/** How many times as long as to become one a pair must be the better one to take a track from another. */
const SWITCH_PATIENCE = 2;
const SWITCH_RATIO = 0.5;
const SWITCH_MARGIN = 3;

/**
 * Makes one thing of the tracks that several sources give of it: the vehicle's own, and those of every roadside unit that sees it.
 *
 * Track-to-track association in rounds. Each round compares tracks near each other at one instant by position and velocity, in units
 * of their errors (Mahalanobis), and averages what differs over rounds, so that noise goes and a neighbour stays. Pairs that have
 * been near for some rounds become one, the nearest first; a thing that no longer fits leaves after some rounds. Two
 * vehicles that speak for themselves in one way are never one, nor are two that one device sees at the same time. A thing keeps
 * its number while any sensor follows it, so it goes from one unit to the next as one.
 *
 * A thing that is only perceived is shown from its third sighting on, while its sensors are surer than not of it; at 10 Hz
 * that costs 0.2 s. What stood when it was seen last is shown on for two minutes at most, as it may be hidden, until something is seen at its
 * place or what stood before or behind it drives off. What is hidden while it drives behind another one that is shown is carried on behind
 * that, for 20 s of driving at most, and stands where it came to a stand. A new one beside another that is shown waits up to 1.6 s to be found the same.
 *
 * The same reports and rounds give the same things, in whatever order the reports of a round come. A round takes time in
 * proportion to the tracks. No clock: `nowMs` is given.
 */
export class TrackFusion {
  readonly #params: FusionParams;
  readonly #tracks: FusionTracks;
  readonly #objects: FusionObjects;
  readonly #pairs = new FusionPairs();
  readonly #meetings: TrackMeetings;
  readonly #followers: HiddenFollowers;
  #round = 1;
  #dirty: number[] = [];
  #gone: number[] = [];
  readonly #members: number[] = [];
  readonly #shown: FusedTrack = {
    id: 0,
    eventTimeMs: 0,
    latitude: 0,
    longitude: 0,
    speedMps: 0,
    headingDeg: 0,
    accuracyM: 0,
    kind: 0,
    lengthM: 0,
    simulated: false,
  };
  /** Reports of new tracks that were not taken: too many are held, or they tell no place. */
  refused = 0;

  constructor(params: Partial<FusionParams> = {}) {
    this.#params = { ...usualFusion, ...params };
    this.#tracks = new FusionTracks(this.#params.limit);
    this.#objects = new FusionObjects(this.#tracks);
    this.#meetings = new TrackMeetings(this.#tracks, this.#objects, this.#pairs, this.#params, (slot) =>
      this.#stands(slot),
    );
    this.#followers = new HiddenFollowers(this.#tracks, this.#objects, this.#meetings.near, this.#params);
  }

  /** Tracks that are held. */
  get size(): number {
    return this.#tracks.size;
  }

  /** Things that they make, shown or not. */
  get things(): number {
    return this.#objects.size;
  }

  holds(track: number): boolean {
    return this.#tracks.find(track) >= 0;
  }

  /** Takes in what a source says of a track. A report that is not newer than the last one is passed over. */
  put(report: TrackReport, nowMs: number): void {
    const slot = this.#tracks.put(report, nowMs);
    if (slot < 0) {
      if (this.#tracks.find(report.track) < 0) this.refused++;
      return;
    }
    let object = this.#tracks.fields.object[slot] as number;
    if (object < 0) object = this.#objects.add(slot, nowMs, this.#round);
    this.#touch(object);
  }

  /** Ends tracks; a thing goes with its last one. */
  end(tracks: readonly number[]): void {
    for (const track of tracks) {
      const slot = this.#tracks.find(track);
      if (slot < 0) continue;
      const alone = this.#objects.fields.count[this.#tracks.fields.object[slot] as number] === 1;
      if (alone && this.#stands(slot)) this.#tracks.fields.ended[slot] = 1;
      else this.#forget(slot);
    }
  }

  /** A round: which tracks are one, and which things have fallen silent. */
  associate(nowMs: number): void {
    this.#round++;
    this.#hideSilent(nowMs);
    if (this.#tracks.perceived === 0) return;
    for (const gone of this.#meetings.hold(this.#round, nowMs)) this.#drop(gone);
    for (const object of this.#followers.carry(this.#round, nowMs, this.#meetings.atMs)) this.#touch(object);
    // After the drops: of a track that is held no more no pair may be parted or joined.
    this.#pairs.endRound(this.#round, this.#tracks);
    this.#split(nowMs);
    this.#join(nowMs);
  }

  /**
   * Tells what changed since the last call: first the numbers of things that are gone, then each thing that is shown and has news.
   *
   * @param show gets one object that is used again for the next thing
   */
  flush(nowMs: number, hide: (ids: readonly number[]) => void, show: (thing: FusedTrack) => void): void {
    if (this.#gone.length > 0) {
      const gone = this.#gone;
      this.#gone = [];
      hide(gone);
    }
    const dirty = this.#dirty;
    this.#dirty = [];
    const f = this.#objects.fields;
    for (const object of dirty) {
      if (f.dirty[object] === 0) continue;
      f.dirty[object] = 0;
      const members = this.#membersOf(object);
      if (f.told[object] === 0) {
        if (!members.some((slot) => this.#confirmed(slot))) continue;
        if (this.#waits(object, nowMs)) {
          this.#touch(object);
          continue;
        }
        f.told[object] = 1;
        if (nowMs < (f.toldMs[object] as number)) f.toldMs[object] = nowMs;
      }
      this.#shown.id = f.id[object] as number;
      fuseMembers(this.#tracks, members, this.#shown);
      show(this.#shown);
    }
  }

  /** Tracks that the thing with this number is made of, rising; none where there is no such thing. */
  sourcesOf(id: number): number[] {
    const object = this.#objects.find(id);
    return object < 0 ? [] : this.#membersOf(object).map((slot) => this.#tracks.fields.track[slot] as number);
  }

  /** Number of the thing that a track is part of. */
  thingOf(track: number): number | undefined {
    const slot = this.#tracks.find(track);
    return slot < 0 ? undefined : this.#objects.fields.id[this.#tracks.fields.object[slot] as number];
  }

  #touch(object: number): void {
    const { dirty } = this.#objects.fields;
    if (dirty[object] === 1) return;
    dirty[object] = 1;
    this.#dirty.push(object);
  }

  #membersOf(object: number): number[] {
    const members = this.#members;
    members.length = 0;
    const { next } = this.#tracks.fields;
    for (let slot = this.#objects.fields.head[object] as number; slot >= 0; slot = next[slot] as number)
      members.push(slot);
    return members;
  }

  #speaksForItself(slot: number): boolean {
    return (this.#tracks.fields.kind[slot] as number) >> 4 > 0;
  }

  #confirmed(slot: number): boolean {
    const { hits, existence } = this.#tracks.fields;
    const { confirmHits, confirmExistence } = this.#params;
    return (
      this.#speaksForItself(slot) ||
      ((hits[slot] as number) >= confirmHits && (existence[slot] as number) >= confirmExistence)
    );
  }

  /** Whether it may yet turn out to be one that is shown. */
  #waits(object: number, nowMs: number): boolean {
    const f = this.#objects.fields;
    if (this.#tracks.perceived === 0 || nowMs - (f.bornMs[object] as number) >= this.#params.probationMs) return false;
    return f.bornRound[object] === this.#round || f.nearRound[object] === this.#round;
  }

  /** Whether it is perceived to stand, and shown: it may be hidden behind something, and still there. */
  #stands(slot: number): boolean {
    const { speedMps, object } = this.#tracks.fields;
    const shown = this.#objects.fields.told[object[slot] as number] === 1;
    return shown && !this.#speaksForItself(slot) && (speedMps[slot] as number) < STANDING_MPS;
  }

  /** Whether its devices have left it out for too long. */
  #unseen(slot: number, nowMs: number): boolean {
    const { standingMs, followsMs, unseenMs } = this.#params;
    const { carriedRound, carriedMs } = this.#tracks.fields;
    const follows = (carriedRound[slot] as number) + 1 === this.#round && (carriedMs[slot] as number) <= followsMs;
    return this.#tracks.silent(slot, nowMs, this.#stands(slot) || follows ? standingMs : unseenMs);
  }

  #hideSilent(nowMs: number): void {
    const f = this.#objects.fields;
    const { next, used, ended, seenMs } = this.#tracks.fields;
    for (let slot = 0; slot < this.#tracks.high; slot++) {
      if (used[slot] === 0) continue;
      const unheard = nowMs - (seenMs[slot] as number) > this.#params.heldMs;
      if (unheard || (ended[slot] === 1 && this.#unseen(slot, nowMs))) this.#forget(slot);
    }
    for (let object = 0; object < this.#objects.high; object++) {
      if (f.told[object] === 0) continue;
      let slot = f.head[object] as number;
      while (slot >= 0 && this.#unseen(slot, nowMs)) slot = next[slot] as number;
      if (slot >= 0) continue;
      f.told[object] = 0;
      this.#gone.push(f.id[object] as number);
    }
  }

  /** Shows a track no more that is not there. */
  #drop(slot: number): void {
    const { object, ended } = this.#tracks.fields;
    const from = object[slot] as number;
    if (ended[slot] === 1) {
      this.#forget(slot);
      return;
    }
    const o = this.#objects.fields;
    if ((o.count[from] as number) > 1 || o.told[from] === 0) return;
    o.told[from] = 0;
    this.#gone.push(o.id[from] as number);
  }

  /** Takes out of things what has not fitted for some rounds: of each thing the one that fits fewest others. */
  #split(nowMs: number): void {
    const { fields: p, count } = this.#pairs;
    const f = this.#tracks.fields;
    const misfits = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const [a, b] = [p.a[at] as number, p.b[at] as number];
      if (f.object[a] !== f.object[b]) continue;
      if ((p.score[at] as number) <= this.#params.splitGate) continue;
      misfits.set(a, (misfits.get(a) ?? 0) + 1);
      misfits.set(b, (misfits.get(b) ?? 0) + 1);
    }
    const worst = new Map<number, number>();
    for (const [slot, times] of misfits) {
      const object = f.object[slot] as number;
      const other = worst.get(object);
      const than = other === undefined ? 0 : (misfits.get(other) ?? 0);
      if (other === undefined || times > than || (times === than && this.#younger(slot, other)))
        worst.set(object, slot);
    }
    for (let slot = 0; slot < this.#tracks.high; slot++) {
      if ((f.misfits[slot] as number) > 0 && worst.get(f.object[slot] as number) !== slot) f.misfits[slot] = 0;
    }
    for (const slot of worst.values()) {
      const rounds = (f.misfits[slot] as number) + 1;
      f.misfits[slot] = rounds;
      if (rounds >= this.#params.splitRounds) this.#detach(slot, nowMs);
    }
  }

  #younger(slot: number, other: number): boolean {
    const { beganMs, track } = this.#tracks.fields;
    const later = (beganMs[slot] as number) - (beganMs[other] as number);
    return later > 0 || (later === 0 && (track[slot] as number) > (track[other] as number));
  }

  #join(nowMs: number): void {
    const { fields: p, count } = this.#pairs;
    const f = this.#tracks.fields;
    const o = this.#objects.fields;
    const { joinGate, joinRounds } = this.#params;
    const ready: number[] = [];
    const ownScore = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const [a, b] = [p.a[at] as number, p.b[at] as number];
      const score = p.score[at] as number;
      if (f.object[a] === f.object[b]) {
        for (const slot of [a, b]) ownScore.set(slot, Math.max(score, ownScore.get(slot) ?? 0));
        continue;
      }
      if (score > joinGate) continue;
      const [objectA, objectB] = [f.object[a] as number, f.object[b] as number];
      o.nearRound[this.#claims(objectA, objectB) ? objectB : objectA] = this.#round;
      if ((p.rounds[at] as number) >= joinRounds) ready.push(at);
    }
    ready.sort(
      (one, other) =>
        (p.score[one] as number) - (p.score[other] as number) ||
        (f.track[p.a[one] as number] as number) - (f.track[p.a[other] as number] as number) ||
        (f.track[p.b[one] as number] as number) - (f.track[p.b[other] as number] as number),
    );
    for (const at of ready) {
      const [a, b] = [p.a[at] as number, p.b[at] as number];
      const [objectA, objectB] = [f.object[a] as number, f.object[b] as number];
      if (objectA === objectB) continue;
      if (this.#mayJoin(objectA, objectB, nowMs)) this.#merge(objectA, objectB, nowMs);
      else if ((p.rounds[at] as number) >= joinRounds * SWITCH_PATIENCE) {
        const self = this.#speaksForItself(a) ? a : this.#speaksForItself(b) ? b : -1;
        const better = (p.score[at] as number) + SWITCH_MARGIN < (ownScore.get(self) ?? 0) * SWITCH_RATIO;
        if (self >= 0 && better) this.#switch(self, self === a ? b : a, nowMs);
      }
    }
  }

  /** Whether `object`, not `other`, is shown while it is not known whether they are one. */
  #claims(object: number, other: number): boolean {
    const o = this.#objects.fields;
    if (o.told[object] !== o.told[other]) return o.told[object] === 1;
    const speaks = this.#speaksForItself(o.head[object] as number);
    if (speaks !== this.#speaksForItself(o.head[other] as number)) return speaks;
    return (o.id[object] as number) < (o.id[other] as number);
  }

  /** A vehicle that speaks for itself goes over to a thing that it fits far better. */
  #switch(self: number, other: number, nowMs: number): void {
    const f = this.#tracks.fields;
    for (const member of this.#membersOf(f.object[other] as number)) if (this.#conflict(self, member, nowMs)) return;
    this.#detach(self, nowMs);
    this.#merge(f.object[self] as number, f.object[other] as number, nowMs);
  }

  #mayJoin(objectA: number, objectB: number, nowMs: number): boolean {
    const { head } = this.#objects.fields;
    const { next } = this.#tracks.fields;
    for (let a = head[objectA] as number; a >= 0; a = next[a] as number)
      for (let b = head[objectB] as number; b >= 0; b = next[b] as number)
        if (this.#conflict(a, b, nowMs)) return false;
    return true;
  }

  #conflict(a: number, b: number, nowMs: number): boolean {
    if (!kindsAgree(this.#tracks.fields.kind[a] as number, this.#tracks.fields.kind[b] as number)) return true;
    const { kind } = this.#tracks.fields;
    // A bus may speak by its own radio and by its operator's system.
    if (this.#speaksForItself(a) && (kind[a] as number) >> 4 === (kind[b] as number) >> 4) {
      // One that has fallen silent may have changed its name; it then leaves, see `#merge`.
      return !this.#silent(a, nowMs) && !this.#silent(b, nowMs);
    }
    return coexist(this.#tracks, a, b);
  }

  #silent(slot: number, nowMs: number): boolean {
    return this.#tracks.silent(slot, nowMs, this.#params.silenceMs);
  }

  #merge(objectA: number, objectB: number, nowMs: number): void {
    const o = this.#objects.fields;
    const { kind } = this.#tracks.fields;
    const older =
      (o.toldMs[objectA] as number) - (o.toldMs[objectB] as number) ||
      (o.id[objectA] as number) - (o.id[objectB] as number);
    const [kept, lost] = older < 0 ? [objectA, objectB] : [objectB, objectA];
    const own = [...this.#objects.members(kept)].filter((slot) => this.#speaksForItself(slot));
    const more = [...this.#objects.members(lost)];
    const speaking = [...own, ...more.filter((slot) => this.#speaksForItself(slot))];
    for (const slot of more) {
      this.#objects.leave(slot);
      this.#objects.enter(kept, slot);
    }
    if (o.told[lost] === 1) {
      this.#gone.push(o.id[lost] as number);
      // What was shown goes on being shown.
      o.told[kept] = 1;
      if (!Number.isFinite(o.toldMs[kept] as number)) o.toldMs[kept] = o.toldMs[lost] as number;
    }
    this.#objects.remove(lost);
    for (const slot of speaking) {
      const same = speaking.filter((other) => (kind[other] as number) >> 4 === (kind[slot] as number) >> 4);
      if (same.length > 1 && this.#silent(slot, nowMs)) this.#detach(slot, nowMs);
    }
    this.#touch(kept);
  }

  /** Makes a thing of its own of a track. */
  #detach(slot: number, nowMs: number): void {
    const o = this.#objects.fields;
    const from = this.#tracks.fields.object[slot] as number;
    if ((o.count[from] as number) < 2) return;
    const shown = o.told[from] === 1 && !this.#silent(slot, nowMs);
    this.#objects.leave(slot);
    this.#touch(from);
    const object = this.#objects.add(slot, Number.NEGATIVE_INFINITY, this.#round);
    this.#tracks.fields.misfits[slot] = 0;
    if (shown) this.#touch(object);
  }

  /** Takes an ended track out of its thing. */
  #forget(slot: number): void {
    const object = this.#tracks.fields.object[slot] as number;
    this.#objects.leave(slot);
    this.#tracks.remove(slot);
    const o = this.#objects.fields;
    if ((o.count[object] as number) > 0) return;
    if (o.told[object] === 1) this.#gone.push(o.id[object] as number);
    this.#objects.remove(object);
  }
}
