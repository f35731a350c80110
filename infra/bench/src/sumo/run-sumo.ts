import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findSumo } from '@luyun/roadside-sim/sumo/find-sumo';
import { startSumo } from '@luyun/roadside-sim/sumo/sumo-process';
import { type StepResult, TraciClient } from '@luyun/roadside-sim/sumo/traci-client';
import { Command, Variable } from '@luyun/roadside-sim/sumo/traci-codes';
import type { Scenario } from './scenario.js';
import { type TripFigures, tripFigures } from './trip-figures.js';

/** Who sets the lights of a run. */
export interface Driver {
  /** Subscribes to what it sees. */
  begin(traci: TraciClient): Promise<void>;
  /** After each step. */
  step(result: StepResult, nowS: number): Promise<void>;
}

export interface RunFigures extends TripFigures {
  /** Somebody stood for ten minutes without moving. */
  readonly locked: boolean;
  /** SUMO's tripinfo; it goes with the scenario's folder. */
  readonly tripFile: string;
  readonly wallMs: number;
}

export interface RunOptions {
  /** Files to load beside the scenario's own. */
  readonly additional?: readonly string[];
  /** Without one, lights are as the programmes say. */
  readonly driver?: Driver;
  /** Further options of SUMO's. */
  readonly options?: readonly string[];
}

/** Standing for so long is a lock-up; looked for so often, s. */
const LOCKED_S = 600;
const LOOK_EVERY_S = 120;

let runs = 0;

/** Runs a scenario, teleport off, to its end, or until nobody is left. */
export async function runSumo(
  scenario: Scenario,
  seed: number,
  { additional = [], driver, options = [] }: RunOptions = {},
): Promise<RunFigures> {
  const startedMs = performance.now();
  runs += 1;
  const trips = join(scenario.folder, `trips-${runs}.xml`);
  const files = [...scenario.additionalFiles, ...additional];
  const sumo = await startSumo(findSumo('sumo', process.env), scenario.config, [
    ...(files.length > 0 ? ['--additional-files', files.join(',')] : []),
    ...['--begin', String(scenario.beginS), '--seed', String(seed), '--time-to-teleport', '-1'],
    ...['--tripinfo-output', trips, '--tripinfo-output.write-unfinished', '--tripinfo-output.write-undeparted'],
    ...['--duration-log.disable', ...options],
  ]);
  try {
    const traci = await TraciClient.connect(sumo.port, sumo.failed);
    await traci.subscribe(
      Command.subscribeSimulation,
      [''],
      [Variable.time, Variable.minExpected, Variable.departedIds, Variable.departedPersonIds],
    );
    await driver?.begin(traci);
    let locked = false;
    let lookS = scenario.beginS + LOCKED_S;
    for (;;) {
      // Without a driver there is nothing to do before the next look.
      const untilS = driver === undefined ? Math.min(lookS, scenario.endS) : 0;
      const result = await Promise.race([traci.step(untilS), sumo.failed]);
      const simulation = result.get(Command.subscribeSimulation)?.get('');
      const nowS = Number(simulation?.get(Variable.time));
      if (nowS >= scenario.endS || simulation?.get(Variable.minExpected) === 0) break;
      await driver?.step(result, nowS);
      if (nowS < lookS) continue;
      lookS += LOOK_EVERY_S;
      locked ||= await somebodyStands(traci);
    }
    await traci.close();
    await sumo.failed.catch(() => undefined);
    return { ...(await tripFigures(trips)), tripFile: trips, locked, wallMs: performance.now() - startedMs };
  } catch (error) {
    throw await reasonOf(sumo.failed, error);
  } finally {
    sumo.stop();
  }
}

/** Where SUMO ended by itself, its own words say more than a closed connection does. */
async function reasonOf(failed: Promise<never>, error: unknown): Promise<unknown> {
  return await Promise.race([failed.catch((reason: unknown) => reason), pause(1_000, error)]);
}

async function somebodyStands(traci: TraciClient): Promise<boolean> {
  for (const id of (await traci.get(Command.getVehicle, Variable.idList)) as readonly string[]) {
    if (Number(await traci.get(Command.getVehicle, Variable.waitingTime, id)) < LOCKED_S) continue;
    // Whoever is parked or at a stop of its own is not held up.
    if (Number(await traci.get(Command.getVehicle, Variable.stopState, id)) === 0) return true;
  }
  return false;
}

/** Asks SUMO about a scenario before its first step. */
export async function askSumo<T>(scenario: Scenario, question: (traci: TraciClient) => Promise<T>): Promise<T> {
  const files = scenario.additionalFiles;
  const sumo = await startSumo(findSumo('sumo', process.env), scenario.config, [
    ...(files.length > 0 ? ['--additional-files', files.join(',')] : []),
    ...['--begin', String(scenario.beginS)],
  ]);
  try {
    const traci = await TraciClient.connect(sumo.port, sumo.failed);
    const answer = await Promise.race([question(traci), sumo.failed]);
    await traci.close();
    return answer;
  } catch (error) {
    throw await reasonOf(sumo.failed, error);
  } finally {
    sumo.stop();
  }
}
