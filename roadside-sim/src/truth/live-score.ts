import type { District } from '../district/district.js';
import type { PlatformHttp } from '../platform/platform-http.js';
import { coveredArea } from './covered-area.js';
import { LivePicture } from './live-picture.js';
import type { CoveredArea } from './true-state.js';
import type { TruthProbe } from './truth-probe.js';
import { TruthScore, truthGoals } from './truth-score.js';
import { TruthWatch } from './truth-watch.js';

const INSTANT_MS = 2_000;
const MINUTE_MS = 60_000;
/** Before the first minute the platform comes to know the city. */
const SETTLE_MS = 20_000;
/** Farther than this from the clock the district tells of another time than the live picture. */
const MOST_APART_MS = 3_000;
/** The score is of so many minutes, and told minute by minute for so many. */
const SCORED_MINUTES = 15;
const KEPT_MINUTES = 60;

interface ScoredMinute {
  /** Its end, UTC epoch ms. */
  readonly timeMs: number;
  readonly score: TruthScore;
}

const units = {
  positionErrorP95M: 'm',
  queueErrorM: 'm',
  travelTimeErrorPct: '%',
  missedPct: '%',
  falsePct: '%',
} as const;

/**
 * Scores the platform's picture of a running district against its truth, and hands the score to the platform every minute as
 * its evaluation `truth`. It rests while the district's time does not run with the clock. Rejects where the platform lets nobody look.
 *
 * @returns ends it
 */
export async function startLiveScore(
  district: District,
  probe: TruthProbe,
  platform: PlatformHttp,
  onNotice: (text: string) => void,
): Promise<() => void> {
  const picture = new LivePicture();
  await picture.open(platform.url, platform.token ?? '');
  const score = new DistrictScore(district, probe, picture);
  const timer = setInterval(() => {
    if (picture.closed || Math.abs(Date.now() - district.nowMs) > MOST_APART_MS) return;
    const found = score.look();
    if (found === undefined) return;
    platform.putEvaluation('truth', found).catch((error: Error) => onNotice(`score: ${error.message}`));
  }, INSTANT_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    picture.close();
  };
}

/** The score of one district, minute by minute. */
class DistrictScore {
  readonly #area: CoveredArea;
  readonly #watch: TruthWatch;
  readonly #minutes: ScoredMinute[] = [];
  #nextMs: number;
  #begins = true;

  constructor(
    private readonly district: District,
    private readonly probe: TruthProbe,
    picture: LivePicture,
  ) {
    this.#area = coveredArea(district);
    this.#watch = new TruthWatch(probe, picture, this.#area);
    this.#nextMs = district.nowMs + SETTLE_MS;
  }

  /** Scores what is shown now; gives the evaluation when a minute is full. */
  look(): object | undefined {
    const { nowMs } = this.district;
    this.#watch.observe(this.probe.take());
    if (nowMs < this.#nextMs) return undefined;
    this.#nextMs = nowMs + MINUTE_MS;
    const score = this.#watch.take();
    // The first look at a city is of its beginning.
    if (this.#begins) {
      this.#begins = false;
      return undefined;
    }
    this.#minutes.push({ timeMs: Math.round(nowMs), score });
    if (this.#minutes.length > KEPT_MINUTES) this.#minutes.shift();
    return evaluation(this.#minutes, this.#area);
  }
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
