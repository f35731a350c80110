import { fileURLToPath } from 'node:url';
import { roadside } from '@luyun/proto';
import { DeviceClient, type DeviceClientStatus } from '../client/device-client.js';
import type { WireSwitch } from '../client/wire-switch.js';
import { PlatformHttp } from '../platform/platform-http.js';
import { cityGeoJson } from './city/city-geojson.js';
import { readCityPlan } from './city/city-plan.js';
import { District } from './district.js';
import { districtCommands } from './district-commands.js';

export interface StartDistrictOptions {
  /** `host:port` of the gateway. */
  readonly grpcAddress: string;
  /** Base address of the platform's HTTP API; with a token the city is uploaded there. */
  readonly httpUrl?: string;
  /** Session token or API key (engineer). */
  readonly token?: string;
  /** Device that holds the stream; it must be allowed to speak for `sim-*`. Default `sim-concentrator-1`. */
  readonly deviceId?: string;
  readonly credential: string;
  readonly seed?: number;
  /** 0..1, default 0.3 */
  readonly connectedShare?: number;
  /** Folder of the city's files; default: cities/xiangjiang. */
  readonly city?: string;
  readonly wireSwitch?: WireSwitch;
  /** The devices' clock runs ahead of the computer's by this, ms. */
  readonly skewMs?: number;
  readonly onNotice?: (text: string) => void;
}

export interface RunningDistrict {
  readonly status: DeviceClientStatus & { readonly droppedBatches: number; readonly vehicles: number };
  /** Stops the traffic, waits for acknowledgements, ends the stream. */
  close(): Promise<void>;
}

const TICK_MS = 100;
const MOST_STEPS = 10;
const WARM_UP_S = 600;
/** Slower than this the district gives up the lost time instead of running after it. */
const MOST_BEHIND_MS = 5_000;
const builtIn = fileURLToPath(new URL('../../cities/xiangjiang', import.meta.url));

/** Runs the built-in district in real time against a platform. */
export async function startDistrict(options: StartDistrictOptions): Promise<RunningDistrict> {
  const { seed = 1, connectedShare = 0.3, skewMs = 0 } = options;
  const notice = options.onNotice ?? (() => undefined);
  const nowMs = () => Date.now() + skewMs;
  let dropped = 0;
  let district: District | undefined;
  const client = new DeviceClient({
    address: options.grpcAddress,
    deviceId: options.deviceId ?? 'sim-concentrator-1',
    credential: options.credential,
    kind: roadside.v1.DeviceKind.DEVICE_KIND_CONCENTRATOR,
    nowMs,
    onNotice: notice,
    onCommand: districtCommands(() => district),
    ...(options.wireSwitch && { wireSwitch: options.wireSwitch }),
  });
  const plan = readCityPlan(options.city ?? builtIn);
  const startMs = Math.floor(nowMs() / TICK_MS) * TICK_MS;
  const made = new District(
    plan,
    { seed, startMs, connectedShare, warmUpS: WARM_UP_S, measureEveryTicks: 1, droppedBatches: () => dropped },
    (batch) => {
      // A late measurement is worth less than the next one: no room, no batch.
      if (!client.trySend(batch)) dropped += 1;
    },
  );
  district = made;
  await uploadCity(options, made, notice);
  made.world.skip(nowMs() - made.nowMs);
  const timer = setInterval(() => {
    if (nowMs() - made.nowMs > MOST_BEHIND_MS) made.world.skip(nowMs() - made.nowMs);
    for (let steps = 0; nowMs() - made.nowMs >= TICK_MS && steps < MOST_STEPS; steps++) made.step();
  }, TICK_MS / 2);
  return {
    get status() {
      return { ...client.status, droppedBatches: dropped, vehicles: made.world.traffic.vehicles.count };
    },
    async close() {
      clearInterval(timer);
      await client.close();
    },
  };
}

async function uploadCity(
  { httpUrl, token }: StartDistrictOptions,
  district: District,
  notice: (text: string) => void,
): Promise<void> {
  if (httpUrl === undefined || token === undefined) return;
  try {
    await new PlatformHttp(httpUrl, token).importCity('geojson', cityGeoJson(district.world), {
      name: district.world.plan.city.name,
    });
    notice(`uploaded the city ${district.world.plan.city.nameEn}`);
  } catch (error) {
    notice(`the city was not uploaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}
