import { exponential, type Random } from '../random.js';

/** Something that a sensor believes to see: a reflection, a wet spot, a branch. Metres, m/s, radians. */
export interface FalseObject {
  readonly id: number;
  x: number;
  y: number;
  readonly speedMps: number;
  readonly angle: number;
  readonly untilMs: number;
  readonly existencePct: number;
}

/** Objects that are not there, on the roads that a unit looks at. */
export class FalseObjects {
  readonly all: FalseObject[] = [];
  #nextMs: number;

  constructor(
    private readonly random: Random,
    private readonly perMinute: number,
    private readonly lastsS: number,
    nowMs: number,
  ) {
    this.#nextMs = nowMs + this.#pauseMs();
  }

  /** Goes on to `nowMs`; `place` draws a place and direction on a road, `newId` a track number. */
  step(
    nowMs: number,
    place: () => { x: number; y: number; angle: number },
    newId: () => number,
    elapsedS: number,
  ): void {
    for (let i = this.all.length - 1; i >= 0; i--) {
      const each = this.all[i] as FalseObject;
      if (nowMs >= each.untilMs) this.all.splice(i, 1);
      each.x += Math.cos(each.angle) * each.speedMps * elapsedS;
      each.y += Math.sin(each.angle) * each.speedMps * elapsedS;
    }
    while (nowMs >= this.#nextMs) {
      const { x, y, angle } = place();
      const standing = this.random() < 0.6;
      this.all.push({
        id: newId(),
        x: x + (this.random() - 0.5) * 6,
        y: y + (this.random() - 0.5) * 6,
        speedMps: standing ? 0 : this.random() * 12,
        angle,
        untilMs: this.#nextMs + exponential(this.random, this.lastsS * 1000),
        existencePct: 20 + Math.floor(this.random() * 40),
      });
      this.#nextMs += this.#pauseMs();
    }
  }

  #pauseMs(): number {
    return this.perMinute === 0 ? Number.POSITIVE_INFINITY : exponential(this.random, 60_000 / this.perMinute);
  }
}
