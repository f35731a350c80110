import { ControlServer } from './control/control-server.js';
import type { District } from './district/district.js';
import { seededRandom } from './district/random.js';
import { startDistrict } from './district/start-district.js';
import { faultSwitch, noFaults } from './faults/fault-switch.js';
import { PlatformHttp } from './platform/platform-http.js';
import { readOptions, type SimOptions, usage } from './sim-options.js';
import { stopSignal } from './stop-signal.js';
import { startSumoScenario } from './sumo/start-sumo.js';
import { startLiveScore } from './truth/live-score.js';
import type { TruthProbe } from './truth/truth-probe.js';

/** Runs until it is told to stop. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const options = readOptions(process.argv.slice(2), process.env);
  const stopped = stopSignal();
  const counts = noFaults();
  const running = await start(options, counts);
  const outcome = await Promise.race([stopped.then(() => undefined), running.ended]).catch((error: Error) => error);
  await running.close();
  const { sequence, acked, quarantinedRows } = running.status;
  console.log(
    `Simulation stopped: ${acked} of ${sequence} batches acknowledged, ${quarantinedRows} rows in quarantine.`,
  );
  const happened = Object.entries(counts).filter(([, count]) => count > 0);
  if (happened.length > 0) console.log(`Faults: ${happened.map(([name, count]) => `${name} ${count}`).join(', ')}.`);
  if (outcome instanceof Error) throw outcome;
  process.exit(0);
}

async function start(options: SimOptions, counts: ReturnType<typeof noFaults>) {
  const { grpcAddress, seed, deviceId, credential, faults } = options;
  const wireSwitch = faultSwitch(faults, seededRandom(seed, 'faults'), counts);
  const platform = await login(options);
  const common = {
    grpcAddress,
    seed,
    skewMs: faults.skewMs,
    onNotice: (text: string) => console.log(text),
    ...(deviceId !== undefined && { deviceId }),
    ...(wireSwitch && { wireSwitch }),
    ...(platform && { platform }),
    ...(credential !== undefined && { credential }),
  };
  const { sumo, penetration, speed, origin, city } = options;
  if (sumo !== undefined) {
    return startSumoScenario({ ...common, config: sumo, penetration, speed, ...(origin && { origin }) });
  }
  const { scenario, hour, agoMs, control } = options;
  let scoring: Promise<(() => void) | undefined> = Promise.resolve(undefined);
  const score = (district: District, truth: TruthProbe) => {
    scoring = scoring.then((end) => {
      end?.();
      return platform && scoreLive(district, truth, platform);
    });
  };
  const running = await startDistrict({
    ...common,
    connectedShare: penetration,
    agoMs,
    times: speed,
    onDistrict: score,
    ...(city !== undefined && { city }),
    ...(scenario !== undefined && { scenario }),
    ...(hour !== undefined && { hour }),
  });
  const server = control && (await ControlServer.open(running, control));
  if (server !== undefined) console.log(`Control port of the simulation: ${server.address}`);
  return {
    ended: new Promise<void>(() => undefined),
    get status() {
      return running.status;
    },
    async close() {
      (await scoring)?.();
      await server?.close();
      await running.close();
    },
  };
}

/** What the platform shows is scored as long as it lets us look; the district runs without that, too. */
async function scoreLive(
  district: District,
  truth: TruthProbe,
  platform: PlatformHttp,
): Promise<(() => void) | undefined> {
  const notice = (text: string) => console.log(text);
  return startLiveScore(district, truth, platform, notice).catch((error: Error) => {
    notice(`the platform's picture is not scored: ${error.message}`);
    return undefined;
  });
}

async function login({
  httpUrl,
  feedsUrl,
  token,
  user,
  password,
  credential,
}: SimOptions): Promise<PlatformHttp | undefined> {
  if (token !== undefined) return new PlatformHttp(httpUrl, token, feedsUrl);
  const platform = new PlatformHttp(httpUrl, undefined, feedsUrl);
  const word = password ?? (credential === undefined ? await platform.demoPassword(user) : undefined);
  if (word === undefined) return undefined;
  await platform.login(user, word);
  return platform;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
