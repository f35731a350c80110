import type { Signal } from '../../live/protocol.js';
import type { Position } from '../city-store.js';
import { moved } from '../geometry.js';
import type { LayerContext } from '../layer-context.js';
import { countdownS } from '../lights.js';
import type { Approach } from './heads.js';

/** A state older than this is shown as dark, ms. */
const STALE_MS = 15_000;
/** From one countdown to the next, and from the heads to it, px. */
const APART_PX = 26;
const AHEAD_PX = 13;
const HEADS_AHEAD_M = 2.6;

export interface Countdown {
  readonly position: Position;
  readonly text: string;
  readonly light: number;
}

/** What a group shows now, 0 unknown. */
export function freshLight(signal: Signal | undefined, nowMs: number): number {
  return signal && nowMs - signal.eventTimeMs < STALE_MS ? signal.light : 0;
}

/** The seconds beside each other in front of their heads, so far apart that they can be read. */
export function countdowns({ live, view }: LayerContext, approaches: readonly Approach[], nowMs: number): Countdown[] {
  const metresPerPx = (40_075_017 * Math.cos((view.latitude * Math.PI) / 180)) / (512 * 2 ** view.zoom);
  return approaches.flatMap(({ middle, headingDeg, groups }) => {
    const shown = groups.flatMap(({ key, rightM }) => {
      const signal = live.signals.get(key);
      const left = signal ? countdownS(signal.likelyEndMs, nowMs) : null;
      const light = freshLight(signal, nowMs);
      return left !== null && light > 0 ? [{ rightM, text: String(left), light }] : [];
    });
    // Groups that show the same for as long need to say it once.
    const said = shown.filter((one, i) => one.text !== shown[i - 1]?.text || one.light !== shown[i - 1]?.light);
    const centreM = said.reduce((sum, one) => sum + one.rightM, 0) / said.length;
    return said.map(({ rightM, text, light }, i) => {
      const apartM = (i - (said.length - 1) / 2) * APART_PX * metresPerPx;
      const sideM = Math.abs(apartM) > Math.abs(rightM - centreM) ? centreM + apartM : rightM;
      const aheadM = HEADS_AHEAD_M + AHEAD_PX * metresPerPx;
      return { position: moved(middle, headingDeg, sideM, aheadM), text, light };
    });
  });
}
