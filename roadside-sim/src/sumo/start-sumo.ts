import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { roadside } from '@luyun/proto';
import { DeviceClient, type DeviceClientStatus } from '../client/device-client.js';
import type { WireSwitch } from '../client/wire-switch.js';
import { seededRandom } from '../district/random.js';
import type { Emit } from '../measure/emission.js';
import { PlatformError, type PlatformHttp } from '../platform/platform-http.js';
import { registerConcentrator, registerDevices } from '../platform/register-concentrator.js';
import { findSumo } from './find-sumo.js';
import { NetMap } from './net-map.js';
import { defaultOrigin, netProjection } from './net-projection.js';
import { SumoClock } from './sumo-clock.js';
import { commandSumo } from './sumo-commands.js';
import { SumoDetectors } from './sumo-detectors.js';
import { sumoDevices } from './sumo-devices.js';
import { parseNet, readNetFile } from './sumo-net.js';
import { startSumo } from './sumo-process.js';
import { SumoSignals } from './sumo-signals.js';
import { SumoVehicles } from './sumo-vehicles.js';
import { TraciClient } from './traci-client.js';
import { Command, Variable } from './traci-codes.js';

export interface StartSumoOptions {
  /** The `.sumocfg`. */
  readonly config: string;
  readonly grpcAddress: string;
  /** Logged in; without it neither network nor devices are made known, and `credential` is needed. */
  readonly platform?: PlatformHttp;
  readonly deviceId?: string;
  readonly credential?: string;
  readonly seed?: number;
  /** Share of vehicles that send BSMs, 0..1, default 0.3. */
  readonly penetration?: number;
  /** Scenario seconds a second, 1..60. */
  readonly speed?: number;
  /** Where a network without a projection is laid. */
  readonly origin?: readonly [number, number];
  readonly lockStep?: LockStep;
  /** Whether sensors at junctions see vehicles, beside those that send BSMs. Default true. */
  readonly sensors?: boolean;
  /** Whether the network is made known, too; default true. */
  readonly uploads?: boolean;
  /** Ends then, scenario seconds, whoever is still on the road. */
  readonly untilS?: number;
  /** For SUMO itself. */
  readonly sumoArguments?: readonly string[];
  readonly wireSwitch?: WireSwitch;
  readonly skewMs?: number;
  readonly onNotice?: (text: string) => void;
}

/** The scenario goes on when the platform has answered. */
export interface LockStep {
  /** UTC epoch ms of the scenario's begin. */
  readonly startMs: number;
  /** Called after the data of each step was sent, with its event time; the next step comes when it has resolved. */
  answered(eventMs: number): Promise<void>;
  /** Called with each command that came. */
  onCommand(command: roadside.v1.Command): void;
}

export interface RunningSumo {
  readonly status: DeviceClientStatus;
  /** Resolves when the scenario is over or has failed; rejects in the latter case. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const MAP_EVERY_MS = 600_000;
/** Vehicle data is refused when it is older than an hour; so far back a fast run begins. */
const FURTHEST_BACK_MS = 55 * 60_000;
const STEP_S = 0.2;
/** SUMO has so long to end by itself. */
const ENDING_MS = 10_000;

/** Runs a SUMO scenario and sends what its devices would. Rejects when SUMO or the scenario is not there. */
export async function startSumoScenario(options: StartSumoOptions): Promise<RunningSumo> {
  const { config, seed = 1, penetration = 0.3, speed = 1, skewMs = 0, platform, lockStep } = options;
  const { deviceId = 'sim-concentrator-2', onNotice: notice = () => undefined } = options;
  const { untilS = Number.POSITIVE_INFINITY } = options;
  const netFile = netFileOf(config);
  const netBytes = readNetFile(netFile);
  const net = parseNet(netBytes.toString('utf8'));
  const origin = options.origin ?? defaultOrigin;
  const map = new NetMap(net, netProjection(net.location, origin));
  const devices = sumoDevices(map);
  if (platform !== undefined) {
    if (options.uploads ?? true)
      await uploadNet(platform, netFile, netBytes, map.projection.referenced ? undefined : origin, notice);
    await registerDevices(platform, devices.all);
  }
  const credential = options.credential ?? (platform && (await registerConcentrator(platform, deviceId, ['sim-*'])));
  if (credential === undefined)
    throw new Error('the platform has no demo login: give --password, or --credential of a registered concentrator');
  const sumo = await startSumo(findSumo('sumo', process.env), config, [
    ...sumoOptions(config, seed, lockStep === undefined ? speed : Number.POSITIVE_INFINITY),
    ...(options.sumoArguments ?? []),
  ]);
  const nowMs = () => Date.now() + skewMs;
  const client = new DeviceClient({
    address: options.grpcAddress,
    deviceId,
    credential,
    kind: roadside.v1.DeviceKind.DEVICE_KIND_CONCENTRATOR,
    nowMs,
    onNotice: notice,
    onCommand: async (command) => {
      const answer = await commandSumo(signals, command);
      lockStep?.onCommand(command);
      return answer;
    },
    ...(options.wireSwitch && { wireSwitch: options.wireSwitch }),
  });
  let signals: SumoSignals | undefined;
  let stopped = false;
  // Where SUMO ends with a message, the message says more than the connection that broke.
  const explain = (error: Error) => Promise.race([sumo.failed, pause(1000).then(() => Promise.reject(error))]);
  const ended = run()
    .catch(explain)
    .finally(() => sumo.stop());
  // Whoever waits for it hears of a failure; a caller that only closes does not have to.
  ended.catch(() => undefined);
  return {
    get status() {
      return client.status;
    },
    ended,
    async close() {
      stopped = true;
      await ended.catch(() => undefined);
      await client.close();
    },
  };

  async function run(): Promise<void> {
    const traci = await TraciClient.connect(sumo.port, sumo.failed);
    notice(`${await traci.version()} runs ${basename(config)}: ${map.lights.length} traffic lights`);
    const beginS = Number(await traci.get(Command.getSimulation, Variable.time));
    const startMs = lockStep?.startMs ?? nowMs() - (speed > 1 ? FURTHEST_BACK_MS : 0);
    const clock = new SumoClock(beginS, startMs);
    const pending: Parameters<Emit>[0][] = [];
    const emit: Emit = (batch) => pending.push(batch);
    const lights = new SumoSignals(traci, devices.controllers, clock, emit);
    const random = seededRandom(seed, 'sumo');
    const { units } = devices;
    const vehicles = new SumoVehicles(traci, map.projection, units, clock, emit, random, seed, {
      penetration,
      sensors: options.sensors ?? true,
      maxAgeMs: lockStep === undefined ? 200 : 0,
    });
    signals = lights;
    await lights.subscribe();
    await vehicles.subscribe();
    const detectors = await SumoDetectors.open(traci, map, clock, lights, devices.station, emit);
    notice(`${units.length} roadside units, ${detectors.count} detectors`);
    let mapMs = Number.NEGATIVE_INFINITY;
    while (!stopped) {
      if (clock.nowMs - mapMs >= MAP_EVERY_MS) {
        mapMs = clock.nowMs;
        for (const { deviceId: id, light } of units) {
          if (light !== undefined) emit({ deviceId: id, baseTimeMs: clock.nowMs, map: map.mapMessage(light) });
        }
        lights.sendLayouts();
      }
      const result = await traci.step();
      const simulation = result.get(Command.subscribeSimulation)?.get('');
      clock.advance(Number(simulation?.get(Variable.time) ?? clock.nowS));
      await vehicles.step(result);
      detectors.step(result);
      await lights.step(result);
      await keepPace(clock, beginS, startMs);
      // The scenario waits for the platform: nothing is dropped.
      for (const batch of pending.splice(0)) await client.send(batch);
      await lockStep?.answered(clock.nowMs);
      await lights.follow();
      if (Number(simulation?.get(Variable.minExpected) ?? 1) === 0 || clock.nowS >= untilS) break;
    }
    await traci.close();
    // What it writes at the end is wanted, too.
    await Promise.race([sumo.failed.catch(() => undefined), pause(ENDING_MS)]);
    if (!stopped) notice(`the scenario is over after ${Math.round(clock.nowS - beginS)} s`);
  }

  /** Events never lie in the future: a fast run begins in the past, and goes on at the speed of life once it has caught up. */
  async function keepPace(clock: SumoClock, beginS: number, startMs: number): Promise<void> {
    const startedMs = startMs + (speed > 1 ? FURTHEST_BACK_MS : 0);
    const fastMs = lockStep ? 0 : startedMs + ((clock.nowS - beginS) * 1000) / speed;
    const aheadMs = Math.max(fastMs, clock.nowMs) - nowMs();
    if (aheadMs > 1) await pause(aheadMs);
  }
}

/** The network file that a configuration names. Throws with one sentence where it names none. */
export function netFileOf(config: string): string {
  let text: string;
  try {
    text = readFileSync(config, 'utf8');
  } catch {
    throw new Error(`cannot read ${config}`);
  }
  const match = /<(?:net-file|net|n)\s+(?:value|v)\s*=\s*["']([^"']+)["']/.exec(text);
  if (match?.[1] === undefined) throw new Error(`${config} names no net-file`);
  return resolve(dirname(config), match[1]);
}

function sumoOptions(config: string, seed: number, speed: number): string[] {
  const options = ['--seed', String(seed)];
  // Devices measure more often than drivers decide. A scenario with a step of its own keeps it.
  const ownStep = /<step-length\s/.test(readFileSync(config, 'utf8'));
  if (!ownStep && speed <= 5) {
    options.push('--step-length', String(STEP_S), '--default.action-step-length', '1');
  }
  return options;
}

async function uploadNet(
  platform: PlatformHttp,
  file: string,
  bytes: Uint8Array,
  origin: readonly [number, number] | undefined,
  notice: (text: string) => void,
): Promise<void> {
  const query = { fileName: basename(file), ...(origin && { origin: origin.join(',') }) };
  try {
    await platform.importCity('sumo-net', bytes, query);
    notice(`uploaded the network ${basename(file)}`);
  } catch (error) {
    // MAP messages carry the roads too.
    if (!(error instanceof PlatformError)) throw error;
    notice(`the network was not uploaded: ${error.message}`);
  }
}
