import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { everyday, readScenario } from '@luyun/roadside-sim/district/scenarios/scenario';
import { startDistrict } from '@luyun/roadside-sim/district/start-district';
import { PlatformHttp } from '@luyun/roadside-sim/platform/platform-http';
import { coveredArea } from '@luyun/roadside-sim/truth/covered-area';
import { LivePicture } from '@luyun/roadside-sim/truth/live-picture';
import { SensorPicture } from '@luyun/roadside-sim/truth/sensor-picture';
import { TruthScore, truthGoals } from '@luyun/roadside-sim/truth/truth-score';
import { TruthWatch } from '@luyun/roadside-sim/truth/truth-watch';
import { type Bench, type BenchOptions, say } from '../bench.js';
import { freePort, PlatformProcess } from '../platform-process.js';
import { simulatedTruth } from '../truth/simulated-truth.js';

const INSTANT_MS = 1_000;
const WARM_UP_MS = 8_000;
const QUICK_MS = 30_000;
const FULL_WARM_UP_MS = 60_000;
const FULL_MS = 300_000;
/** How long traffic runs before the devices begin to speak. */
const QUICK_TRAFFIC_S = 60;
const TRAFFIC_S = 300;
/** What is shown is older than this only where the machine cannot keep up. */
const BUSY_MS = 1_500;
/** A quick run ends this long after it began, however long the platform took to start; but it scores for so long at least. */
const QUICK_END_MS = 45_000;
const LEAST_SCORED_MS = 10_000;

/** Of a run in simulated time: traffic, the platform's getting to know it, and the score, s. */
const OFFLINE = { warmUpS: 300, settleS: 120, scoredS: 180 };
const OFFLINE_QUICK = { warmUpS: 180, settleS: 60, scoredS: 30 };
/** Any Monday, at the hour of Beijing. */
const MONDAY_MS = Date.UTC(2026, 0, 5);
const USUAL_HOUR = 15;
const BEIJING_H = 8;

/**
 * How true the platform's picture of the simulated district is: the platform as users start it, the district in this process, and a
 * viewer that holds what the live socket tells beside what is. Beside it, in the same run, the raw sensors: each device's
 * last word, not fused, not carried on, and without any delay. At the clock's hour, or at another, in a scenario, by a seed; `offline` in simulated
 * time, without platform, log and sockets, so that the machine has no part in it.
 */
export const truth: Bench = (options) => (options.offline ? offline(options) : online(options));

async function offline({ quick, hour = USUAL_HOUR, scenario: name, seed = 1 }: BenchOptions) {
  const city = fileURLToPath(new URL('../cities/xiangjiang', import.meta.resolve('@luyun/roadside-sim/main')));
  const scenario = name === undefined ? everyday : readScenario(city, name);
  const startMs = MONDAY_MS + ((hour - BEIJING_H + 24) % 24) * 3_600_000;
  const times = quick ? OFFLINE_QUICK : OFFLINE;
  const { score, raw, vehicles } = await simulatedTruth({ city, scenario, seed, startMs, ...times });
  tell(score, raw, vehicles);
  return { ...score.figures, offline: true, hour, scenario: name ?? null, seed, vehicles };
}

/** What the figures are made of. */
function tell(score: TruthScore, raw: TruthScore, vehicles: number): void {
  const { all, byKind: kind, bySource: source, byHour: hour, corridors } = score.detail;
  say(`  ${vehicles} vehicles, ${all.seen} looks at things within the range of a unit`);
  for (const [name, tallies] of Object.entries({ kind, source, hour }))
    for (const [what, figures] of Object.entries(tallies)) say(`  by ${name}: ${what} ${JSON.stringify(figures)}`);
  say(`  corridors: ${JSON.stringify(corridors)}`);
  say(`  raw sensors: ${JSON.stringify(raw.detail.all)}`);
  const missed = Object.entries(truthGoals).filter(([key, goal]) => !((score.figures[key as TruthGoal] ?? 0) <= goal));
  for (const [key, goal] of missed) say(`  not met: ${key} ${score.figures[key as TruthGoal]}, goal ${goal}`);
}

type TruthGoal = keyof typeof truthGoals;

async function online({ quick, hour, scenario, seed }: BenchOptions) {
  const startedMs = Date.now();
  const dataDir = mkdtempSync(join(tmpdir(), 'luyun-bench-'));
  const place = { dataDir, httpPort: await freePort(), grpcPort: await freePort() };
  const process = PlatformProcess.start(place);
  const picture = new LivePicture();
  const sensors = new SensorPicture();
  let running: Awaited<ReturnType<typeof startDistrict>> | undefined;
  try {
    await process.ready();
    const platform = new PlatformHttp(`http://127.0.0.1:${place.httpPort}`);
    await platform.login('admin', (await platform.demoPassword('admin')) ?? '');
    say('The district drives ...');
    running = await startDistrict({
      grpcAddress: `127.0.0.1:${place.grpcPort}`,
      platform,
      warmUpS: quick ? QUICK_TRAFFIC_S : TRAFFIC_S,
      onBatch: (batch) => sensors.take(batch),
      ...(hour !== undefined && { hour }),
      ...(scenario !== undefined && { scenario }),
      ...(seed !== undefined && { seed }),
    });
    const { district, truth: probe } = running;
    await picture.open(platform.url, platform.token ?? '');
    const area = coveredArea(district);
    const watch = new TruthWatch(probe, picture, area);
    const raw = new TruthScore(area);
    const scoresMs = Date.now() + (quick ? WARM_UP_MS : FULL_WARM_UP_MS);
    const quickEndMs = Math.max(scoresMs + LEAST_SCORED_MS, Math.min(scoresMs + QUICK_MS, startedMs + QUICK_END_MS));
    const endMs = quick ? quickEndMs : scoresMs + FULL_MS;
    const ages: number[] = [];
    while (Date.now() < endMs) {
      await sleep(INSTANT_MS);
      const state = probe.take();
      if (Date.now() < scoresMs) watch.note(state);
      else {
        watch.observe(state);
        ages.push(picture.ageMs(state.timeMs));
        raw.addThings(state, sensors.at(state.timeMs));
      }
    }
    const { score } = watch;
    const { vehicles, droppedBatches } = running.status;
    const own = score.detail;
    tell(score, raw, vehicles);
    ages.sort((a, b) => a - b);
    const [ageMs, worstMs] = [0.5, 0.95].map((share) => ages[Math.floor(ages.length * share)] ?? Number.NaN);
    say(`  what is shown is ${ageMs?.toFixed(0)} ms old, in one of twenty looks more than ${worstMs?.toFixed(0)} ms`);
    if (!((worstMs ?? Number.NaN) <= BUSY_MS))
      say('  The machine was too busy: this says more of that than of the platform.');
    return {
      ...score.figures,
      mota: own.all.mota,
      motpM: own.all.motpM,
      switches: own.all.switches,
      rawPositionErrorP95M: raw.figures.positionErrorP95M,
      rawMissedPct: raw.figures.missedPct,
      rawFalsePct: raw.figures.falsePct,
      shownAgeP50Ms: Math.round(ageMs ?? Number.NaN),
      shownAgeP95Ms: Math.round(worstMs ?? Number.NaN),
      hour: Math.round(district.world.hour * 10) / 10,
      scenario: scenario ?? null,
      seed: seed ?? 1,
      vehicles,
      droppedBatches,
    };
  } finally {
    picture.close();
    await running?.close();
    await process.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
