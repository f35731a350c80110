import { parseArgs } from 'node:util';
import { type FaultPlan, parseFaults } from './faults/fault-plan.js';

export const usage = `Usage: npm run sim -- [--district | --sumo DIR/x.sumocfg] [options]

  --district            the built-in district (default)
  --sumo FILE           a SUMO scenario over TraCI
  --grpc HOST:PORT      the gateway's address (default 127.0.0.1:50051, or LUYUN_GRPC_PORT)
  --url URL             the platform's HTTP address (default http://127.0.0.1:8080, or LUYUN_HTTP_PORT)
  --feeds URL           where HTTP feeds go, a gateway's HTTP address in a cluster (default: as --url)
  --user NAME           account that may register devices and import a city (default admin)
  --password TEXT       its password (or LUYUN_ADMIN_PASSWORD; without it that of the demo login, where there is one)
  --token TEXT          an API key instead of account and password (or LUYUN_SIM_TOKEN)
  --credential TEXT     credential of the concentrator, when it is registered already (or LUYUN_SIM_CREDENTIAL)
  --device ID           id of the concentrator (default sim-concentrator-1, with SUMO -2)
  --seed N              seed of everything that is drawn (default 1)
  --penetration SHARE   share of vehicles that send BSMs, 0..1 (default 0.3)
  --scenario NAME       district only: what the city goes through, a file of cities/CITY/scenarios; connected-0 .. connected-100
                        (or LUYUN_SIM_SCENARIO)
  --hour H              district only: local hour that demand and signal plans go by at the start, 0..24 (default: the scenario's or the clock's)
  --from AGO            how long ago simulated time begins: -30m, -2h (default: now; with --speed above 1 -55m)
  --speed N             simulated seconds a second, 1..60, until the present is reached (default 1)
  --control PORT        district only: listen on this loopback port for orders, 0 for any (or LUYUN_SIM_PORT); HOST:PORT needs
                        LUYUN_SIM_CONTROL_TOKEN
  --origin LON,LAT      SUMO only: where a network without a projection is laid (default 112.9388,28.2282)
  --city DIR            district only: folder of another city's files
  --fault LIST          loss=SHARE,duplicate=SHARE,reorder=SHARE,malformed=SHARE,skew=TIME,die=TIME; see roadside-sim/README.md
`;

export interface SimOptions {
  readonly sumo: string | undefined;
  readonly grpcAddress: string;
  readonly httpUrl: string;
  readonly feedsUrl: string | undefined;
  readonly user: string;
  readonly password: string | undefined;
  readonly token: string | undefined;
  readonly credential: string | undefined;
  readonly deviceId: string | undefined;
  readonly seed: number;
  readonly penetration: number;
  readonly speed: number;
  readonly origin: readonly [number, number] | undefined;
  readonly city: string | undefined;
  readonly faults: FaultPlan;
  readonly scenario: string | undefined;
  readonly hour: number | undefined;
  /** How long ago simulated time begins, ms. */
  readonly agoMs: number;
  readonly control: { readonly host: string; readonly port: number; readonly token?: string } | undefined;
}

/** Settings from the command line and the environment. Throws an Error with one sentence when something is wrong. */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): SimOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    // A time ago begins with a dash, as an option does.
    args: args
      .map((arg, i) => (args[i - 1] === '--from' ? '' : arg === '--from' ? `--from=${args[i + 1] ?? ''}` : arg))
      .filter((arg) => arg !== ''),
    options: {
      district: { type: 'boolean' },
      sumo: text,
      grpc: text,
      url: text,
      feeds: text,
      user: text,
      password: text,
      token: text,
      credential: text,
      device: text,
      seed: text,
      penetration: text,
      speed: text,
      origin: text,
      city: text,
      fault: text,
      scenario: text,
      hour: text,
      from: text,
      control: text,
    },
  });
  if (values.district && values.sumo !== undefined) throw new Error('--district and --sumo exclude each other');
  const speed = number('speed', values.speed ?? '1', 1, 60);
  const control = values.control ?? env.LUYUN_SIM_PORT;
  return {
    sumo: values.sumo,
    grpcAddress: values.grpc ?? `127.0.0.1:${env.LUYUN_GRPC_PORT ?? 50051}`,
    httpUrl: (values.url ?? `http://127.0.0.1:${env.LUYUN_HTTP_PORT ?? 8080}`).replace(/\/+$/, ''),
    feedsUrl: values.feeds?.replace(/\/+$/, ''),
    user: values.user ?? 'admin',
    password: values.password ?? env.LUYUN_ADMIN_PASSWORD,
    token: values.token ?? env.LUYUN_SIM_TOKEN,
    credential: values.credential ?? env.LUYUN_SIM_CREDENTIAL,
    deviceId: values.device,
    seed: number('seed', values.seed ?? '1', 0, 2 ** 32 - 1),
    penetration: number('penetration', values.penetration ?? '0.3', 0, 1),
    speed,
    origin: values.origin === undefined ? undefined : lonLat(values.origin),
    city: values.city,
    faults: parseFaults(values.fault ?? ''),
    scenario: values.scenario ?? env.LUYUN_SIM_SCENARIO,
    hour: values.hour === undefined ? undefined : number('hour', values.hour, 0, 24),
    agoMs: values.from === undefined ? (speed > 1 ? USUALLY_AGO_MS : 0) : ago(values.from),
    control: control === undefined ? undefined : controlAt(control, env.LUYUN_SIM_CONTROL_TOKEN),
  };
}

const USUALLY_AGO_MS = 55 * 60_000;
const MOST_AGO_MS = 86_400_000;

function ago(text: string): number {
  const match = /^-?(\d+(?:\.\d+)?)(s|m|h)$/.exec(text);
  const ms =
    match === null ? Number.NaN : Number(match[1]) * { s: 1000, m: 60_000, h: 3_600_000 }[match[2] as 's' | 'm' | 'h'];
  if (!(ms <= MOST_AGO_MS)) throw new Error(`--from ${text}: give how long ago, such as -30m or -2h, a day at most`);
  return ms;
}

function controlAt(text: string, token: string | undefined) {
  const cut = text.lastIndexOf(':');
  const port = number('control', text.slice(cut + 1), 0, 65_535);
  return { host: cut < 0 ? '127.0.0.1' : text.slice(0, cut), port, ...(token !== undefined && { token }) };
}

function number(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most)) {
    throw new Error(`--${name} ${text}: give a number from ${least} to ${most}`);
  }
  return value;
}

function lonLat(text: string): readonly [number, number] {
  const [longitude, latitude] = text.split(',').map(Number);
  const valid =
    longitude !== undefined && latitude !== undefined && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85;
  if (!valid) throw new Error(`--origin ${text}: give longitude,latitude in degrees`);
  return [longitude, latitude];
}
