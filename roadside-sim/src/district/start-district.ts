import { fileURLToPath } from 'node:url';
import { roadside } from '@luyun/proto';
import { DeviceClient, type DeviceClientStatus } from '../client/device-client.js';
import type { WireSwitch } from '../client/wire-switch.js';
import type { Emit } from '../measure/emission.js';
import { PlatformError, type PlatformHttp } from '../platform/platform-http.js';
import { registerConcentrator, registerDevices } from '../platform/register-concentrator.js';
import { sendSignalDay } from '../sample/send-signal-day.js';
import { TruthProbe } from '../truth/truth-probe.js';
import { cityGeoJson } from './city/city-geojson.js';
import { type CityPlan, readCityPlan } from './city/city-plan.js';
import { allDevices } from './devices/device-identity.js';
import { type DevicePlan, readDevicePlan } from './devices/device-plan.js';
import { District } from './district.js';
import { districtCommands } from './district-commands.js';
import type { DistrictWorld } from './district-world.js';
import { everyday, readScenario, type Scenario, scenarioNames } from './scenarios/scenario.js';
import type { Programme } from './signals/programme.js';
import { SimClock, tickMs } from './sim-clock.js';
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
  /** Share of vehicles that send BSMs, 0..1, default 0.3, where the scenario does not say. */
  readonly connectedShare?: number;
  /** Folder of the city's files; default: cities/xiangjiang. */
  readonly city?: string;
  /** Name of a scenario in the city's folder; default: none. */
  readonly scenario?: string;
  /** Local hour that demand and signal plans go by at the start, 0..24, instead of the scenario's or the clock's. */
  readonly hour?: number;
  /** How long ago the simulated time begins, ms, default 0; and how many times as fast it then runs until now, 1..60. */
  readonly agoMs?: number;
  readonly times?: number;
  readonly wireSwitch?: WireSwitch;
  /** The devices' clock runs ahead of the computer's by this, ms. */
  readonly skewMs?: number;
  readonly onNotice?: (text: string) => void;
  /** Told the district that runs now, at the start and whenever another scenario begins. */
  readonly onDistrict?: (district: District, truth: TruthProbe) => void;
  /** Traffic runs this long before the devices begin to speak, s; default 180. */
  readonly warmUpS?: number;
  /** Told each batch that a device would send. */
  readonly onBatch?: Emit;
}

/** A scenario to run from now on. */
export interface ScenarioOrder {
  /** Undefined: none, as the clock has it. */
  readonly name?: string | undefined;
  /** See `StartDistrictOptions`. */
  readonly hour?: number | undefined;
  readonly seed: number;
  readonly agoMs: number;
  readonly times: number;
}

export interface RunningDistrict {
  readonly status: DeviceClientStatus & { readonly droppedBatches: number; readonly vehicles: number };
  /** The district that runs now; another one after `run`. */
  readonly district: District;
  /** What is true of it, from its beginning. */
  readonly truth: TruthProbe;
  readonly clock: SimClock;
  readonly order: ScenarioOrder;
  readonly scenarios: readonly string[];
  /** Begins anew with a scenario. Throws an Error of one sentence when there is none of that name. */
  run(order: ScenarioOrder): void;
  /** Stops the traffic, waits for acknowledgements, ends the stream. */
  close(): Promise<void>;
}

const WARM_UP_S = 180;
/** Some seconds of what a whole city says. */
const BUFFERED_BATCHES = 8192;
/** Share of the buffer for what is not acknowledged that a simulation in the past may fill. */
const FILLED = 0.5;
const builtIn = fileURLToPath(new URL('../../cities/xiangjiang', import.meta.url));

/** Runs the built-in district against a platform. Rejects when it cannot be made known there. */
export async function startDistrict(options: StartDistrictOptions): Promise<RunningDistrict> {
  const { skewMs = 0, deviceId = 'sim-concentrator-1', platform, city = builtIn } = options;
  const notice = options.onNotice ?? (() => undefined);
  const nowMs = () => Date.now() + skewMs;
  const plan = readCityPlan(city);
  const devicePlan = readDevicePlan(city);
  let emit: Emit = () => undefined;
  let dropped = 0;
  const programmes = new Map<string, Programme>();
  const lay = (order: ScenarioOrder) =>
    layDistrict(plan, devicePlan, city, order, {
      startMs: Math.floor((nowMs() - order.agoMs) / tickMs) * tickMs,
      connectedShare: options.connectedShare ?? 0.3,
      warmUpS: options.warmUpS ?? WARM_UP_S,
      droppedBatches: () => dropped,
      programmes,
      emit: (batch) => {
        options.onBatch?.(batch);
        emit(batch);
      },
    });
  let order: ScenarioOrder = {
    name: options.scenario,
    hour: options.hour,
    seed: options.seed ?? 1,
    agoMs: options.agoMs ?? 0,
    times: options.times ?? 1,
  };
  let district = lay(order);
  let truth = new TruthProbe(district.world);
  const mark = () => markOf(plan, city, order);
  if (platform !== undefined) {
    if (await makeKnown(platform, district, mark(), notice)) {
      sendSignalDay(platform, city, plan.city.utcOffsetHours, nowMs()).then(
        (events) => events > 0 && notice(`imported a sample day of signals: ${events} events`),
        (error: Error) => notice(`the sample day of signals is not there: ${error.message}`),
      );
    }
  }
  const credential = options.credential ?? (platform && (await registerConcentrator(platform, deviceId, ['sim-*'])));
  if (credential === undefined)
    throw new Error('the platform has no demo login: give --password, or --credential of a registered concentrator');
  const sendWeather = platform && toccFeed(platform, deviceId, credential, notice);
  const client = new DeviceClient({
    address: options.grpcAddress,
    deviceId,
    credential,
    kind: roadside.v1.DeviceKind.DEVICE_KIND_CONCENTRATOR,
    capacity: BUFFERED_BATCHES,
    nowMs,
    onNotice: notice,
    onCommand: (command) => districtCommands(district)(command),
    ...(options.wireSwitch && { wireSwitch: options.wireSwitch }),
  });
  emit = (batch) => {
    const weather = sendWeather && batch.tocc?.weather;
    for (const each of weather ?? []) sendWeather?.(each);
    // A late measurement is worth less than the next one: no room, no batch.
    const rest = weather ? { ...batch, tocc: { ...batch.tocc, weather: [] } } : batch;
    if (!client.trySend(rest)) dropped += 1;
  };
  const clockOf = (of: District, { times, agoMs }: ScenarioOrder) => {
    const simulation = {
      get nowMs() {
        return of.nowMs;
      },
      step: () => of.step(),
      skip: (ms: number) => of.world.skip(ms),
    };
    return new SimClock(simulation, { nowMs, times, fromPast: agoMs > 0, hasRoom: () => client.filled < FILLED });
  };
  let clock = clockOf(district, order);
  clock.start();
  options.onDistrict?.(district, truth);
  if (mark() !== plan.city.name) notice(`scenario ${mark()}`);
  let named = Promise.resolve();
  return {
    get status() {
      return { ...client.status, droppedBatches: dropped, vehicles: district.world.traffic.vehicles.count };
    },
    get district() {
      return district;
    },
    get truth() {
      return truth;
    },
    get clock() {
      return clock;
    },
    get order() {
      return order;
    },
    scenarios: scenarioNames(city),
    run(next) {
      const made = lay(next);
      clock.stop();
      district.withdraw();
      [district, order, truth] = [made, next, new TruthProbe(made.world)];
      clock = clockOf(district, order);
      clock.start();
      options.onDistrict?.(district, truth);
      notice(`scenario ${mark()}, seed ${next.seed}`);
      if (platform === undefined) return;
      const [shownAs, { world }] = [mark(), made];
      named = named
        .then(async () => void (await uploadCity(platform, world, shownAs, notice)))
        .catch((error: Error) => notice(`the city has kept its name: ${error.message}`));
    },
    async close() {
      clock.stop();
      await client.close();
    },
  };
}

interface LayOptions {
  readonly startMs: number;
  readonly connectedShare: number;
  readonly warmUpS: number;
  readonly droppedBatches: () => number;
  readonly programmes: Map<string, Programme>;
  readonly emit: Emit;
}

function layDistrict(plan: CityPlan, devicePlan: DevicePlan, city: string, order: ScenarioOrder, options: LayOptions) {
  const scenario = scenarioOf(city, order);
  const { emit, ...rest } = options;
  return new District(plan, { ...rest, seed: order.seed, devicePlan, scenario }, emit);
}

function scenarioOf(city: string, { name, hour }: ScenarioOrder): Scenario {
  const scenario = name === undefined ? everyday : readScenario(city, name);
  return hour === undefined ? scenario : { ...scenario, startHour: hour % 24 };
}

/** What the city is called, with the scenario and the hour that its people live by: shown wherever the city is. */
function markOf({ city: { name } }: CityPlan, city: string, order: ScenarioOrder): string {
  const { title, startHour } = scenarioOf(city, order);
  if (order.name === undefined && startHour === undefined) return name;
  return `${name}·${title}${startHour === undefined ? '' : `（自${hourText(startHour)}起）`}`;
}

const hourText = (hour: number) => `${Math.floor(hour)}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')}`;

/** False where the platform has a city of its own. */
async function makeKnown(
  platform: PlatformHttp,
  { world, devices }: District,
  mark: string,
  notice: (text: string) => void,
): Promise<boolean> {
  if (!(await uploadCity(platform, world, mark, notice))) return false;
  // With the rights for it; otherwise the concentrator speaks for them all the same.
  await registerDevices(platform, allDevices(devices));
  return true;
}

/** False where the platform has a city of its own. */
async function uploadCity(
  platform: PlatformHttp,
  world: DistrictWorld,
  mark: string,
  notice: (text: string) => void,
): Promise<boolean> {
  try {
    if (await platform.hasRealCity()) {
      notice('the platform has a city of its own: the district is simulated beside it, and its roads are not uploaded');
      return false;
    }
    await platform.importCity('geojson', cityGeoJson(world), { name: mark });
    notice(`uploaded the city: ${mark} ${world.plan.city.nameEn}`);
  } catch (error) {
    // MAP messages carry the roads too.
    if (!(error instanceof PlatformError)) throw error;
    notice(`the city was not uploaded: ${error.message}`);
  }
  return true;
}
