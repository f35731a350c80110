import type { District } from '../district/district.js';
import type { PlatformHttp } from '../platform/platform-http.js';
import { coveredArea } from './covered-area.js';
import { LivePicture } from './live-picture.js';
import { TruthProbe } from './truth-probe.js';
import { TruthScore, truthGoals } from './truth-score.js';
import { TruthWatch } from './truth-watch.js';

const INSTANT_MS = 2_000;
const MINUTE_MS = 60_000;
/** The score is of so many minutes, and told minute by minute for so many. */
const SCORED_MINUTES = 15;
const KEPT_MINUTES = 60;

const units = {
  positionErrorP95M: 'm',
  queueErrorM: 'm',
  travelTimeErrorPct: '%',
  missedPct: '%',
  falsePct: '%',
} as const;

/**
 * Scores the platform's picture of a running district against its truth, and hands the score to the platform every minute as
 * its evaluation `truth`. Rejects where the platform lets nobody look.
 *
 * @returns ends it
 */
export async function startLiveScore(
  district: District,
  platform: PlatformHttp,
  onNotice: (text: string) => void,
): Promise<() => void> {
  const picture = new LivePicture();
  const area = coveredArea(district);
  const probe = new TruthProbe(district.world);
  const watch = new TruthWatch(probe, picture, area);
  const minutes: { readonly timeMs: number; readonly score: TruthScore }[] = [];
  await picture.open(platform.url, platform.token ?? '');
  let nextMs = district.nowMs + MINUTE_MS;
  const timer = setInterval(() => {
    if (picture.closed) return;
    watch.observe(probe.take());
    if (district.nowMs < nextMs) return;
    nextMs = district.nowMs + MINUTE_MS;
    minutes.push({ timeMs: Math.round(district.nowMs), score: watch.take() });
    if (minutes.length > KEPT_MINUTES) minutes.shift();
    platform
      .putEvaluation('truth', evaluation(minutes, area))
      .catch((error: Error) => onNotice(`score: ${error.message}`));
  }, INSTANT_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    picture.close();
  };
}

function evaluation(
  minutes: readonly { readonly timeMs: number; readonly score: TruthScore }[],
  area: ReturnType<typeof coveredArea>,
) {
  const scored = minutes.slice(-SCORED_MINUTES);
  const sum = new TruthScore(area);
  for (const { score } of scored) sum.add(score);
  const { figures } = sum;
  const keys = Object.keys(truthGoals) as (keyof typeof truthGoals)[];
  return {
    name: '与仿真真值对比',
    nameEn: 'Against the simulated truth',
    source: 'sim-truth',
    simulated: true,
    fromMs: (scored[0]?.timeMs ?? 0) - MINUTE_MS,
    toMs: scored[scored.length - 1]?.timeMs ?? 0,
    figures: keys.map((key) => ({
      key,
      value: figures[key],
      unit: units[key],
      goal: truthGoals[key],
      better: 'lower',
    })),
    detail: { ...sum.detail, minutes: minutes.map(({ timeMs, score }) => ({ timeMs, ...score.figures })) },
  };
}
