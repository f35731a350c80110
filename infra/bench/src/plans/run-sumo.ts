import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { findSumo } from '@luyun/roadside-sim/sumo/find-sumo';
import type { Scenario } from './scenario.js';

/** How vehicles fared in a run. */
export interface RunFigures {
  /** (time loss + departure delay, and the wait of those who never departed) / all vehicles. */
  readonly delayS: number;
  readonly vehicles: number;
  readonly stops: number;
  /** Who was still waiting to depart, or standing for more than five minutes, when it ended: it locked up. */
  readonly locked: boolean;
}

/** A scenario without end is cut here: it has locked up. */
const LONGEST_S = 4 * 3600;
const LOCKED_WAIT_S = 300;

/** Runs a scenario to its end without a remote control, teleport off; `programmes` is an additional file with other signals. */
export async function runSumo(
  scenario: Scenario,
  seed: number,
  tripFile: string,
  programmes: string | undefined,
  options: readonly string[] = [],
): Promise<RunFigures> {
  const additional = [...scenario.additionalFiles, ...(programmes === undefined ? [] : [programmes])];
  await sumo([
    ...[
      '-c',
      scenario.config,
      '--seed',
      String(seed),
      '--time-to-teleport',
      '-1',
      '--no-step-log',
      '--no-warnings',
      '--ignore-route-errors',
    ],
    ...['--end', String(scenario.endS ?? scenario.beginS + LONGEST_S), '--duration-log.disable'],
    ...(additional.length > 0 ? ['--additional-files', additional.join(',')] : []),
    ...['--tripinfo-output', tripFile, '--tripinfo-output.write-unfinished', '--tripinfo-output.write-undeparted'],
    ...options,
  ]);
  return readTrips(tripFile);
}

async function sumo(options: readonly string[]): Promise<void> {
  const child = spawn(findSumo('sumo', process.env), options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  await new Promise<void>((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? done() : reject(new Error(`SUMO ended with ${code}: ${said.trim()}`))));
  });
}

async function readTrips(file: string): Promise<RunFigures> {
  let vehicles = 0;
  let delay = 0;
  let stops = 0;
  let stuck = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.includes('<tripinfo ')) continue;
    const value = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(line)?.[1] ?? 0);
    const departDelay = Math.max(0, value('departDelay'));
    const departed = value('depart') >= 0;
    vehicles++;
    delay += departDelay + (departed ? value('timeLoss') : 0);
    stops += departed ? value('waitingCount') : 0;
    const waits = departed ? value('waitingTime') : departDelay;
    if (value('arrival') < 0 && waits > LOCKED_WAIT_S) stuck++;
  }
  return {
    delayS: delay / Math.max(1, vehicles),
    stops: stops / Math.max(1, vehicles),
    vehicles,
    locked: stuck > vehicles * 0.02,
  };
}
