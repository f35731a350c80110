import { request } from '../../api/request.js';
import type { Page } from '../../api/types.js';
import type { LiveStore } from '../../live/live-store.js';
import { unpackTrack } from '../../live/pack-tracks.js';
import type { Position } from '../city-store.js';

interface Step {
  readonly timeMs: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** How much of the past is drawn. */
export const TRAIL_MS = 90_000;
/** Between two steps that are kept. */
const STEP_MS = 400;

/** Where the chosen vehicle was: stored steps first, then those seen since. */
export class Trail {
  readonly #changed: () => void;
  #track = 0;
  #steps: Step[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Follows another track, 0 none. */
  follow(track: number, nowMs: number): void {
    if (track === this.#track) return;
    this.#track = track;
    this.#steps = [];
    if (track > 0) void this.#load(track, nowMs);
  }

  /** Notes where the track is said to be now. */
  see(live: LiveStore): void {
    const block = live.tracks;
    const row = this.#track > 0 ? live.findTrackRow(this.#track) : -1;
    if (!block || row < 0) return;
    const { eventMs: timeMs, longitude, latitude } = unpackTrack(block, row);
    const last = this.#steps.at(-1);
    // Gone back in time: the clock was set.
    if (last && timeMs < last.timeMs - STEP_MS) this.#steps = [];
    else if (last && timeMs < last.timeMs + STEP_MS) return;
    this.#steps.push({ timeMs, longitude, latitude });
    const oldest = timeMs - TRAIL_MS;
    while ((this.#steps[0]?.timeMs ?? oldest) < oldest) this.#steps.shift();
  }

  /** The line and how old each point of it is, ms. */
  line(nowMs: number): { readonly path: Position[]; readonly agesMs: number[] } {
    return {
      path: this.#steps.map((step) => [step.longitude, step.latitude]),
      agesMs: this.#steps.map((step) => nowMs - step.timeMs),
    };
  }

  async #load(track: number, nowMs: number): Promise<void> {
    try {
      const past = await request<Page<Step>>(`/tracks/${track}/history?fromMs=${Math.round(nowMs - TRAIL_MS)}`);
      if (track !== this.#track) return;
      const steps = [...past.items].sort((a, b) => a.timeMs - b.timeMs);
      const first = this.#steps[0]?.timeMs ?? Number.POSITIVE_INFINITY;
      this.#steps = [...steps.filter((step) => step.timeMs < first), ...this.#steps];
      this.#changed();
    } catch {
      // Then the trail grows from now on.
    }
  }
}
