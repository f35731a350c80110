import { rmSync } from 'node:fs';
import { type Bench, say } from '../bench.js';
import { generatedMap } from '../loop/generated-map.js';
import { LaterDriver } from '../loop/later-driver.js';
import { runThroughPlatform } from '../loop/platform-run.js';
import { controlledScenario } from '../signals/controlled-scenario.js';
import { LuyunDriver } from '../signals/luyun-driver.js';
import { runSumo } from '../sumo/run-sumo.js';
import { openScenario } from '../sumo/scenario.js';

/** Of a quick run: so much of the demand, s. */
const QUICK_S = 480;

/**
 * Real-time control through the whole platform (SUMO, gRPC, log, decision, command back) against the same control in SUMO's own process: the
 * same scenario, seed and parameters. SUMO waits with each second for the platform's answer, two seconds at the most.
 */
export const loop: Bench = async ({ quick, map, seeds, penetration = 1 }) => {
  const generated = map === undefined ? generatedMap() : undefined;
  const scenario = openScenario(map ?? generated ?? '', quick ? QUICK_S : undefined);
  try {
    const { net, junctions, loopCount, loops } = await controlledScenario(scenario);
    const lights = new Set(junctions.map(({ id }) => id));
    say(`${scenario.name}: ${junctions.length} junctions, ${loopCount} loops, ${scenario.endS - scenario.beginS} s`);
    const count = seeds ?? (quick ? 1 : 3);
    const runs: { seed: number; delayS: number; inProcessS: number; through: Through }[] = [];
    for (let seed = 1; seed <= count; seed++) {
      const through = await runThroughPlatform(scenario, seed, loops, lights, net, penetration);
      // Until all of it is under control, lights are as the programmes say, in both runs.
      const { controlledFromS: fromS } = through;
      const driver = () =>
        new LuyunDriver(junctions, net, loopCount, { seed, penetration, beginS: fromS, priority: true });
      const inProcess = await runSumo(scenario, seed, { additional: [loops], driver: new LaterDriver(fromS, driver) });
      runs.push({ seed, delayS: through.delayS, inProcessS: inProcess.delayS, through });
      say(
        `seed ${seed}: ${through.delayS.toFixed(2)} s through the platform, ${inProcess.delayS.toFixed(2)} s in process, ${through.vehicles} vehicles, control from ${fromS} s, ${through.ordersSent} orders, ${through.lateSteps} late steps, ${JSON.stringify(through.uncontrolledS)} s not controlled, ${through.same} of ${through.replayed} replayed decisions the same (${through.wallS.toFixed(1)} s)`,
      );
    }
    const mean = (of: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + of(run), 0) / count;
    const [delayS, inProcessS] = [mean((run) => run.delayS), mean((run) => run.inProcessS)];
    const latencies = runs.flatMap(({ through }) => through.latenciesMs).sort((a, b) => a - b);
    const quantile = (q: number) => Math.round(latencies[Math.floor(q * (latencies.length - 1))] ?? Number.NaN);
    const sum = (of: (through: Through) => number) => runs.reduce((all, { through }) => all + of(through), 0);
    return {
      map: scenario.name,
      seeds: count,
      penetration,
      delayS: rounded(delayS),
      inProcessS: rounded(inProcessS),
      ratioToInProcess: rounded(delayS / inProcessS),
      ratios: runs.map((run) => rounded(run.delayS / run.inProcessS)),
      decisions: sum(({ decisions }) => decisions),
      ordersSent: sum(({ ordersSent }) => ordersSent),
      lateSteps: sum(({ lateSteps }) => lateSteps),
      uncontrolledS: sum(({ uncontrolledS }) => Object.values(uncontrolledS).reduce((a, b) => a + b, 0)),
      latencyMs: { p50: quantile(0.5), p95: quantile(0.95) },
      replayed: sum(({ replayed }) => replayed),
      replayedSame: sum(({ same }) => same),
    };
  } finally {
    scenario.remove();
    if (generated !== undefined) rmSync(generated, { recursive: true, force: true });
  }
};

type Through = Awaited<ReturnType<typeof runThroughPlatform>>;

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
