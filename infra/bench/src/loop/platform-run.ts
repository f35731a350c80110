import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlatformHttp } from '@luyun/roadside-sim/platform/platform-http';
import { NetMap } from '@luyun/roadside-sim/sumo/net-map';
import { defaultOrigin, netProjection } from '@luyun/roadside-sim/sumo/net-projection';
import { startSumoScenario } from '@luyun/roadside-sim/sumo/start-sumo';
import { placeDetectors } from '@luyun/roadside-sim/sumo/sumo-detectors';
import { sumoDevices } from '@luyun/roadside-sim/sumo/sumo-devices';
import { parseNet, readNetFile } from '@luyun/roadside-sim/sumo/sumo-net';
import { say } from '../bench.js';
import { freePort, PlatformProcess } from '../platform-process.js';
import type { SignalNet } from '../signals/signal-net.js';
import { askSumo } from '../sumo/run-sumo.js';
import type { Scenario } from '../sumo/scenario.js';
import { type TripFigures, tripFigures } from '../sumo/trip-figures.js';
import { Answers } from './answers.js';
import { detectedCity } from './detected-city.js';
import { PlatformApi } from './platform-api.js';

export interface PlatformRun extends TripFigures {
  /** When all junctions were under control, scenario seconds. */
  readonly controlledFromS: number;
  readonly decisions: number;
  readonly ordersSent: number;
  readonly lateSteps: number;
  /** Seconds in which a junction was not controlled, by the reason. */
  readonly uncontrolledS: Readonly<Record<string, number>>;
  readonly latenciesMs: readonly number[];
  /** Decisions that were made again by the platform, and those that came out the same. */
  readonly replayed: number;
  readonly same: number;
  readonly wallS: number;
}

const PASSWORD = 'a password for the bench';
/** Rows are refused when they are an hour old; so far back the scenario begins, s. */
const FURTHEST_BACK_S = 3_500;
const REPLAYS = 5;
const CITY_MS = 4_500;

/** Runs a scenario with the platform between SUMO's road and SUMO's lights: SUMO waits with each second for its answer. */
export async function runThroughPlatform(
  scenario: Scenario,
  seed: number,
  loops: string,
  lights: ReadonlySet<string>,
  net: SignalNet,
  penetration: number,
): Promise<PlatformRun> {
  const dataDir = join(scenario.folder, `platform-${seed}`);
  mkdirSync(dataDir);
  const [httpPort, grpcPort] = [await freePort(), await freePort()];
  const platform = PlatformProcess.start({ dataDir, httpPort, grpcPort, env: { LUYUN_ADMIN_PASSWORD: PASSWORD } });
  try {
    await platform.ready();
    const url = `http://127.0.0.1:${httpPort}`;
    const api = await PlatformApi.login(url, PASSWORD);
    const http = new PlatformHttp(url, api.token);
    const parsed = parseNet(readNetFile(scenario.netFile).toString('utf8'));
    const map = new NetMap(parsed, netProjection(parsed.location, defaultOrigin));
    const additionalFiles = [...scenario.additionalFiles, loops];
    const detectors = await askSumo({ ...scenario, additionalFiles }, (traci) => placeDetectors(traci, map));
    await http.importCity('geojson', await detectedCity(scenario.netFile, defaultOrigin, net, detectors), {});
    const controlled = sumoDevices(map).controllers.filter(({ light }) => lights.has(light.id));
    const answers = new Answers(api, new Set(controlled.map(({ light }) => light.id)));
    const trips = join(scenario.folder, `trips-platform-${seed}.xml`);
    const beginMs = performance.now();
    const startMs = Math.floor(Date.now() / 1000 - Math.min(FURTHEST_BACK_S, scenario.endS - scenario.beginS)) * 1000;
    let prepared: Promise<unknown> | undefined;
    const running = await startSumoScenario({
      config: scenario.config,
      grpcAddress: `127.0.0.1:${grpcPort}`,
      platform: http,
      uploads: false,
      seed,
      penetration,
      sensors: false,
      untilS: scenario.endS,
      sumoArguments: [
        ...['--additional-files', additionalFiles.join(','), '--begin', String(scenario.beginS)],
        ...['--time-to-teleport', '-1', '--duration-log.disable', '--tripinfo-output', trips],
        ...['--tripinfo-output.write-unfinished', '--tripinfo-output.write-undeparted'],
      ],
      lockStep: {
        startMs,
        onCommand: (command) => answers.onCommand(command),
        answered: async (eventMs) => {
          prepared ??= prepare(api, controlled);
          await prepared;
          await answers.of(eventMs);
        },
      },
    });
    await running.ended;
    await running.close();
    const wallS = (performance.now() - beginMs) / 1000;
    const { replayed, same } = await replay(api, controlled[0]?.light.id ?? '', startMs);
    const uncontrolledS = Object.fromEntries(answers.uncontrolledS);
    if (answers.beganMs === undefined)
      throw new Error(`the platform did not take control: ${JSON.stringify(uncontrolledS)}`);
    return {
      ...(await tripFigures(trips)),
      controlledFromS: scenario.beginS + (answers.beganMs - startMs) / 1000,
      decisions: answers.decisions,
      ordersSent: answers.orders,
      lateSteps: answers.late,
      uncontrolledS,
      latenciesMs: answers.latenciesMs,
      replayed,
      same,
      wallS,
    };
  } finally {
    await platform.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function prepare(api: PlatformApi, controlled: readonly { deviceId: string; light: { id: string } }[]) {
  for (const { deviceId, light } of controlled) {
    await api.readProgramme(deviceId);
    await api.control(light.id);
  }
  // The city takes in what devices tell of it, and all that follows vehicles begins anew with that.
  await pause(CITY_MS);
  say(`${controlled.length} junctions under control`);
}

/** Lets the platform make some of its decisions again. */
async function replay(api: PlatformApi, junctionId: string, startMs: number) {
  const path = `/control/${encodeURIComponent(junctionId)}/decisions`;
  const found = await api.get<{ items: readonly { id: string }[] }>(`${path}?fromMs=${startMs}&limit=500`);
  const chosen = found.items.filter((_, i) => i % Math.ceil(found.items.length / REPLAYS) === 0);
  let same = 0;
  for (const { id } of chosen) if ((await api.post<{ same: boolean }>(`${path}/${id}/replay`, {})).same) same += 1;
  return { replayed: chosen.length, same };
}
