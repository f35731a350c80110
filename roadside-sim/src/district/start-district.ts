import { fileURLToPath } from 'node:url';
import { roadside } from '@luyun/proto';
import { DeviceClient, type DeviceClientStatus } from '../client/device-client.js';
import type { WireSwitch } from '../client/wire-switch.js';
import type { Emit } from '../measure/emission.js';
import { PlatformError, type PlatformHttp } from '../platform/platform-http.js';
import { registerConcentrator, registerDevices } from '../platform/register-concentrator.js';
import { cityGeoJson } from './city/city-geojson.js';
import { readCityPlan } from './city/city-plan.js';
import { District } from './district.js';
import { districtCommands } from './district-commands.js';
import { toccFeed } from './tocc-feed.js';

export interface StartDistrictOptions {
  /** `host:port` of the gateway. */
  readonly grpcAddress: string;
  /** Logged in; without it neither city nor devices are made known, and `credential` is needed. */
  readonly platform?: PlatformHttp;
  /** Device that holds the stream; it must be allowed to speak for `sim-*`. Default `sim-concentrator-1`. */
  readonly deviceId?: string;
  readonly credential?: string;
  readonly seed?: number;
  /** Share of vehicles that send BSMs, 0..1, default 0.3. */
  readonly connectedShare?: number;
  /** Folder of the city's files; default: cities/xiangjiang. */
  readonly city?: string;
  readonly wireSwitch?: WireSwitch;
  /** The devices' clock runs ahead of the computer's by this, ms. */
  readonly skewMs?: number;
  readonly onNotice?: (text: string) => void;
  /** Told each batch that a device would send. */
  readonly onBatch?: Emit;
}

export interface RunningDistrict {
  readonly district: District;
  readonly status: DeviceClientStatus & { readonly droppedBatches: number; readonly vehicles: number };
  /** Stops the traffic, waits for acknowledgements, ends the stream. */
  close(): Promise<void>;
}

const TICK_MS = 100;
const MOST_STEPS = 10;
/** The streets are filled at the start; queues form within two cycles or so. */
const WARM_UP_S = 150;
/** Slower than this the district gives up the lost time instead of running after it. */
const MOST_BEHIND_MS = 5_000;
const builtIn = fileURLToPath(new URL('../../cities/xiangjiang', import.meta.url));

/** Runs the built-in district in real time against a platform. Rejects when it cannot be made known there. */
export async function startDistrict(options: StartDistrictOptions): Promise<RunningDistrict> {
  const { seed = 1, connectedShare = 0.3, skewMs = 0, deviceId = 'sim-concentrator-1', platform } = options;
  const notice = options.onNotice ?? (() => undefined);
  const nowMs = () => Date.now() + skewMs;
  let emit: Emit = () => undefined;
  let dropped = 0;
  const startMs = Math.floor(nowMs() / TICK_MS) * TICK_MS;
  const district = new District(
    readCityPlan(options.city ?? builtIn),
    { seed, startMs, connectedShare, warmUpS: WARM_UP_S, measureEveryTicks: 1, droppedBatches: () => dropped },
    (batch) => {
      options.onBatch?.(batch);
      emit(batch);
    },
  );
  if (platform !== undefined) await makeKnown(platform, district, notice);
  const credential = options.credential ?? (platform && (await registerConcentrator(platform, deviceId, ['sim-*'])));
  if (credential === undefined)
    throw new Error('the platform has no demo login: give --password, or --credential of a registered concentrator');
  const sendWeather = platform && toccFeed(platform, deviceId, credential, notice);
  const client = new DeviceClient({
    address: options.grpcAddress,
    deviceId,
    credential,
    kind: roadside.v1.DeviceKind.DEVICE_KIND_CONCENTRATOR,
    nowMs,
    onNotice: notice,
    onCommand: districtCommands(district),
    ...(options.wireSwitch && { wireSwitch: options.wireSwitch }),
  });
  emit = (batch) => {
    const weather = sendWeather && batch.tocc?.weather;
    for (const each of weather ?? []) sendWeather?.(each);
    // A late measurement is worth less than the next one: no room, no batch.
    const rest = weather ? { ...batch, tocc: { ...batch.tocc, weather: [] } } : batch;
    if (!client.trySend(rest)) dropped += 1;
  };
  district.world.skip(nowMs() - district.nowMs);
  const timer = setInterval(() => {
    if (nowMs() - district.nowMs > MOST_BEHIND_MS) district.world.skip(nowMs() - district.nowMs);
    for (let steps = 0; nowMs() - district.nowMs >= TICK_MS && steps < MOST_STEPS; steps++) district.step();
  }, TICK_MS / 2);
  return {
    district,
    get status() {
      return { ...client.status, droppedBatches: dropped, vehicles: district.world.traffic.vehicles.count };
    },
    async close() {
      clearInterval(timer);
      await client.close();
    },
  };
}

async function makeKnown(platform: PlatformHttp, district: District, notice: (text: string) => void): Promise<void> {
  const { world, devices } = district;
  const { name, nameEn } = world.plan.city;
  try {
    if (await platform.hasRealCity()) {
      notice('the platform has a city of its own: the district is simulated beside it, and its roads are not uploaded');
      return;
    }
    await platform.importCity('geojson', cityGeoJson(world), { name });
    notice(`uploaded the city: ${name} ${nameEn}`);
  } catch (error) {
    // MAP messages carry the roads too.
    if (!(error instanceof PlatformError)) throw error;
    notice(`the city was not uploaded: ${error.message}`);
  }
  const { rsus, controllers, detectors, parking, tocc } = devices;
  // With the rights for it; otherwise the concentrator speaks for them all the same.
  await registerDevices(platform, [...rsus, ...controllers, ...detectors, parking, tocc]);
}
