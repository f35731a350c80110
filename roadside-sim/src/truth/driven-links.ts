import type { LinkSums, TrueLinks } from './true-state.js';

const KEPT_MS = 300_000;

/** What was driven on each link between any two instants of the last five minutes. */
export class DrivenLinks {
  readonly #states: { readonly timeMs: number; readonly links: TrueLinks }[] = [];

  note(timeMs: number, links: TrueLinks): void {
    this.#states.push({ timeMs, links });
    while ((this.#states[0]?.timeMs ?? timeMs) < timeMs - KEPT_MS) this.#states.shift();
  }

  /** Between two instants; undefined where less than a third of that time was seen, or the end was not. */
  between(link: string, fromMs: number, toMs: number): LinkSums | undefined {
    const first = this.#states[0];
    const last = this.#states[this.#states.length - 1];
    const at = first?.links.ids.indexOf(link) ?? -1;
    if (!first || !last || at < 0 || toMs > last.timeMs || toMs - first.timeMs < (toMs - fromMs) / 3) return undefined;
    const from = this.#at(at, Math.max(fromMs, first.timeMs));
    const to = this.#at(at, toMs);
    return { distanceM: to.distanceM - from.distanceM, timeS: to.timeS - from.timeS };
  }

  #at(link: number, timeMs: number): LinkSums {
    const after = this.#states.findIndex((state) => state.timeMs >= timeMs);
    const [a, b] = [this.#states[Math.max(0, after - 1)], this.#states[Math.max(0, after)]];
    if (!a || !b) return { distanceM: 0, timeS: 0 };
    const share = b.timeMs === a.timeMs ? 1 : (timeMs - a.timeMs) / (b.timeMs - a.timeMs);
    const mix = (x: Float64Array, y: Float64Array) => (x[link] ?? 0) + ((y[link] ?? 0) - (x[link] ?? 0)) * share;
    return { distanceM: mix(a.links.distanceM, b.links.distanceM), timeS: mix(a.links.timeS, b.links.timeS) };
  }
}
