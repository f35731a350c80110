import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findSumo } from '../sumo/find-sumo.js';
import { runBuiltIn } from './run-built-in.js';
import { runTimes } from './run-rules.js';
import type { ShadowRun, ShadowTask } from './shadow-task.js';
import { SumoLights } from './sumo-lights.js';
import { SumoMeasures } from './sumo-measures.js';
import { type SumoRoads, sumoRoads } from './sumo-roads.js';
import { sumoTrips } from './sumo-trips.js';
import type { TaskNetwork } from './task-network.js';
import type { TaskSignals } from './task-signals.js';
import type { TaskTrip } from './task-trips.js';

/**
 * A task's roads in SUMO. Lights are those that the controllers themselves give the same vehicles in the built-in run: of fixed plans the
 * plan's own, of plans that run by demand the greens that came of it.
 */
export class SumoWorld {
  readonly #folder = mkdtempSync(join(tmpdir(), 'luyun-shadow-'));
  readonly #sumo: SumoRoads;
  readonly #program = findSumo('sumo', process.env);
  readonly #limits = new Map<string, number>();

  private constructor(
    private readonly task: ShadowTask,
    private readonly roads: TaskNetwork,
  ) {
    this.#sumo = sumoRoads(roads);
  }

  /** Rejects with one sentence where SUMO is not there, or cannot lay the roads. */
  static async open(task: ShadowTask, roads: TaskNetwork): Promise<SumoWorld> {
    const netconvert = findSumo('netconvert', process.env);
    const world = new SumoWorld(task, roads);
    try {
      const files = Object.entries(world.#sumo.files).flatMap(([option, xml]) => [
        `--${option}`,
        world.#write(`${option}.xml`, xml),
      ]);
      const options = ['--no-turnarounds', '--offset.disable-normalization', '--no-warnings'];
      const net = join(world.#folder, 'net.xml');
      await ended(spawn(netconvert, [...files, ...options, '-o', net], { stdio: ['ignore', 'ignore', 'pipe'] }));
      for (const [element] of readFileSync(net, 'utf8').matchAll(/<lane [^>]*>/g))
        world.#limits.set(attribute(element, 'id'), Number(attribute(element, 'speed')));
      return world;
    } catch (error) {
      world.close();
      throw error;
    }
  }

  /** Runs the vehicles of a seed under one side's programmes. @param tell progress, 0..1 */
  async run(
    trips: readonly TaskTrip[],
    side: 'before' | 'after',
    seed: number,
    tell: (progress: number) => void,
  ): Promise<ShadowRun> {
    const { endS } = runTimes(this.task);
    const lights = new SumoLights(this.roads, this.#sumo);
    const note = (signals: TaskSignals) => lights.note(signals);
    await runBuiltIn(this.task, this.roads, trips, side, seed, (done) => tell(done / 2), note);
    const measures = new SumoMeasures(this.#sumo, this.#limits, trips, this.task);
    const child = spawn(
      this.#program,
      [
        ...['--net-file', join(this.#folder, 'net.xml')],
        ...['--route-files', this.#write('trips.rou.xml', sumoTrips(this.#sumo, this.roads, trips))],
        ...['--additional-files', this.#write('lights.add.xml', lights.xml())],
        ...['--end', String(endS), '--seed', String(seed), '--time-to-teleport', '-1', '--collision.action', 'none'],
        ...['--fcd-output', 'stdout', '--fcd-output.attributes', 'id,lane,pos,speed', '--no-step-log', '--no-warnings'],
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let second = 0;
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.includes('<vehicle ')) {
          const number = (name: string) => Number(attribute(line, name));
          measures.vehicle(second, number('id'), attribute(line, 'lane'), number('pos'), number('speed'));
        } else if (line.includes('<timestep ')) {
          second = Math.round(Number(attribute(line, 'time')));
          if (line.includes('/>')) measures.endSecond(second);
        } else if (line.includes('</timestep>')) {
          measures.endSecond(second);
          if (second % 10 === 0) tell((1 + second / endS) / 2);
        }
      });
    }
    await ended(child);
    return measures.figures();
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(name: string, text: string): string {
    const path = join(this.#folder, name);
    writeFileSync(path, text);
    return path;
  }
}

function attribute(element: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '';
}

async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const code = await new Promise<number | null>((done, reject) => {
    child.once('error', reject);
    child.once('close', done);
  });
  if (code === 0) return;
  const problem = said.split('\n').find((line) => line.startsWith('Error')) ?? said.trim();
  throw new Error(`SUMO ended with ${code}${problem === '' ? '.' : `: ${problem}`}`);
}
