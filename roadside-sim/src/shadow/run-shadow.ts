import { runBuiltIn } from './run-built-in.js';
import { SumoWorld } from './run-sumo.js';
import type { ShadowPair, ShadowRun, ShadowTask } from './shadow-task.js';
import { taskNetwork } from './task-network.js';
import { taskTrips } from './task-trips.js';

const LEAST_SEEDS = 2;

/**
 * Runs every seed under both programmes, each with the same vehicles. Others may have a turn meanwhile.
 * Rejects with one sentence where the task cannot be driven.
 * @param tell progress, 0..1
 */
export async function runShadow(task: ShadowTask, tell: (progress: number) => void): Promise<ShadowPair[]> {
  const began = performance.now();
  const roads = taskNetwork(task);
  const sumo = task.simulator === 'sumo' ? await SumoWorld.open(task, roads) : undefined;
  const pairs: ShadowPair[] = [];
  try {
    for (const [i, seed] of task.seeds.entries()) {
      const late = performance.now() - began > task.withinS * 1000;
      if (late && pairs.length >= LEAST_SEEDS) break;
      const trips = taskTrips(task, seed);
      const run = (side: 'before' | 'after'): Promise<ShadowRun> => {
        const share = (done: number) => tell((i + (side === 'before' ? done : 1 + done) / 2) / task.seeds.length);
        return sumo?.run(trips, side, seed, share) ?? runBuiltIn(task, roads, trips, side, seed, share);
      };
      pairs.push({ seed, before: await run('before'), after: await run('after') });
    }
  } finally {
    sumo?.close();
  }
  return pairs;
}
