import { parseArgs } from 'node:util';
import { type FaultPlan, parseFaults } from './faults/fault-plan.js';

export const usage = `Usage: npm run sim -- [--district | --sumo DIR/x.sumocfg] [options]

  --district            the built-in district (default)
  --sumo FILE           a SUMO scenario over TraCI
  --grpc HOST:PORT      the gateway's address (default 127.0.0.1:50051, or LUYUN_GRPC_PORT)
  --url URL             the platform's HTTP address (default http://127.0.0.1:8080, or LUYUN_HTTP_PORT)
  --user NAME           account that may register devices and import a city (default admin)
  --password TEXT       its password (or LUYUN_ADMIN_PASSWORD; without it that of the demo login, where there is one)
  --token TEXT          an API key instead of account and password (or LUYUN_SIM_TOKEN)
  --credential TEXT     credential of the concentrator, when it is registered already (or LUYUN_SIM_CREDENTIAL)
  --device ID           id of the concentrator (default sim-concentrator-1, with SUMO -2)
  --seed N              seed of everything that is drawn (default 1)
  --penetration SHARE   share of vehicles that send BSMs, 0..1 (default 0.3)
  --speed N             SUMO only: simulated seconds a second, 1..60 (default 1)
  --origin LON,LAT      SUMO only: where a network without a projection is laid (default 112.9388,28.2282)
  --city DIR            district only: folder of another city's files
  --fault LIST          loss=SHARE,duplicate=SHARE,reorder=SHARE,malformed=SHARE,skew=TIME,die=TIME; see roadside-sim/README.md
`;

export interface SimOptions {
  readonly sumo: string | undefined;
  readonly grpcAddress: string;
  readonly httpUrl: string;
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
}

/** Settings from the command line and the environment. Throws an Error with one sentence when something is wrong. */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): SimOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      district: { type: 'boolean' },
      sumo: text,
      grpc: text,
      url: text,
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
    },
  });
  if (values.district && values.sumo !== undefined) throw new Error('--district and --sumo exclude each other');
  return {
    sumo: values.sumo,
    grpcAddress: values.grpc ?? `127.0.0.1:${env.LUYUN_GRPC_PORT ?? 50051}`,
    httpUrl: (values.url ?? `http://127.0.0.1:${env.LUYUN_HTTP_PORT ?? 8080}`).replace(/\/+$/, ''),
    user: values.user ?? 'admin',
    password: values.password ?? env.LUYUN_ADMIN_PASSWORD,
    token: values.token ?? env.LUYUN_SIM_TOKEN,
    credential: values.credential ?? env.LUYUN_SIM_CREDENTIAL,
    deviceId: values.device,
    seed: number('seed', values.seed ?? '1', 0, 2 ** 32 - 1),
    penetration: number('penetration', values.penetration ?? '0.3', 0, 1),
    speed: number('speed', values.speed ?? '1', 1, 60),
    origin: values.origin === undefined ? undefined : lonLat(values.origin),
    city: values.city,
    faults: parseFaults(values.fault ?? ''),
  };
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
