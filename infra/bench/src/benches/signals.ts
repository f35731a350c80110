import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTrace } from '@luyun/core/signals/safety/check-trace';
import { type Bench, say } from '../bench.js';
import { type ActuatedSetting, actuatedProgrammes } from '../signals/actuated-programmes.js';
import { controlledScenario } from '../signals/controlled-scenario.js';
import { LuyunDriver } from '../signals/luyun-driver.js';
import { PublishedDriver } from '../signals/published-driver.js';
import { type RunFigures, runSumo } from '../sumo/run-sumo.js';
import { openScenario } from '../sumo/scenario.js';

const settings: readonly ActuatedSetting[] = [{}, { maxGapS: 2, detectorGapS: 1 }];
const kinds = ['fixed', 'actuated', 'actuatedTight', 'greedy', 'maxPressure', 'luyun'] as const;
type Kind = (typeof kinds)[number];

/** Of a quick run: so much of the demand, s. */
const QUICK_S = 2_400;
/** SUMO runs at the same time. */
const AT_ONCE = 2;

/** Real-time control against what a network comes with, SUMO's actuated control, and two published ones. */
export const signals: Bench = async ({ quick, map, seeds, penetration = 1 }) => {
  if (map === undefined) throw new Error('which map? --map DIR, a folder with a SUMO configuration');
  const scenario = openScenario(map, quick ? QUICK_S : undefined);
  try {
    const { net, programmes, junctions, loopCount, loops } = await controlledScenario(scenario);
    const actuated = settings.map((setting, i) => {
      const file = join(scenario.folder, `luyun-actuated-${i}.add.xml`);
      writeFileSync(file, actuatedProgrammes(programmes, setting));
      return file;
    });
    say(`${scenario.name}: ${programmes.size} lights, ${junctions.length} with a choice, ${loopCount} loops`);

    let safetyViolations = 0;
    let decisions = 0;
    let decidingMs = 0;
    const run = async (kind: Kind, seed: number): Promise<RunFigures> => {
      if (kind === 'fixed') return runSumo(scenario, seed);
      if (kind === 'actuated' || kind === 'actuatedTight')
        return runSumo(scenario, seed, { additional: [actuated[kind === 'actuated' ? 0 : 1] ?? ''] });
      if (kind !== 'luyun')
        return runSumo(scenario, seed, { driver: new PublishedDriver(kind, junctions, net, scenario.beginS) });
      const driver = new LuyunDriver(junctions, net, loopCount, { seed, penetration, beginS: scenario.beginS });
      const figures = await runSumo(scenario, seed, { additional: [loops], driver });
      for (const { junction, trace } of driver.lights) {
        const found = checkTrace(junction.lights.limits, trace);
        for (const each of found.slice(0, 5)) say(`${junction.id}: ${JSON.stringify(each)}`);
        safetyViolations += found.length;
      }
      decisions += driver.decisions;
      decidingMs += driver.decidingMs;
      return figures;
    };

    const count = seeds ?? (quick ? 1 : 5);
    const jobs = Array.from({ length: count }, (_, i) => i + 1).flatMap((seed) =>
      kinds.map((kind) => ({ kind, seed })),
    );
    const found = new Map<Kind, RunFigures[]>(kinds.map((kind) => [kind, []]));
    const work = async () => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        const figures = await run(job.kind, job.seed);
        found.get(job.kind)?.push(figures);
        say(
          `seed ${job.seed} ${job.kind.padEnd(14)} delay ${figures.delayS.toFixed(1)} s, ${figures.stops.toFixed(2)} stops, longest wait ${figures.maxWaitS} s, on foot ${figures.pedestrianDelayS?.toFixed(1) ?? '-'}${figures.locked ? ', locked' : ''} (${(figures.wallMs / 1000).toFixed(1)} s)`,
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const of = (kind: Kind, figure: (run: RunFigures) => number) => found.get(kind)?.map(figure) ?? [];
    const delayOf = (kind: Kind) => median(of(kind, ({ delayS }) => delayS));
    const actuatedS = Math.min(delayOf('actuated'), delayOf('actuatedTight'));
    const delayS = delayOf('luyun');
    const delays = of('luyun', (run) => run.delayS);
    const walks = of('luyun', (run) => run.pedestrianDelayS ?? Number.NaN).filter((s) => !Number.isNaN(s));
    const lockedOf = (kind: Kind) => found.get(kind)?.filter(({ locked }) => locked).length ?? 0;
    return {
      map: scenario.name,
      seeds: count,
      penetration,
      delayS: rounded(delayS),
      fixedS: rounded(delayOf('fixed')),
      actuatedS: rounded(actuatedS),
      greedyS: rounded(delayOf('greedy')),
      maxPressureS: rounded(delayOf('maxPressure')),
      ratioToActuated: rounded(delayS / actuatedS),
      lockups: lockedOf('luyun'),
      safetyViolations,
      usPerDecision: Math.round((decidingMs / Math.max(1, decisions)) * 1000),
      stops: rounded(median(of('luyun', (run) => run.stops))),
      maxWaitS: Math.max(...of('luyun', (run) => run.maxWaitS)),
      pedestrianDelayS: walks.length === 0 ? null : rounded(median(walks)),
      spreadS: [rounded(Math.min(...delays)), rounded(Math.max(...delays))],
      lockupsOfOthers: Object.fromEntries(kinds.slice(0, -1).map((kind) => [kind, lockedOf(kind)])),
    };
  } finally {
    scenario.remove();
  }
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
