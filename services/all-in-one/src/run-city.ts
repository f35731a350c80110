import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type CityFormat, cityFormats, importCity } from '@luyun/adapters/city-import/import-city';
import { StartError } from '@luyun/serving/start-error';

export const cityUsage = `Usage: npm run city -- import FILE [options]     give a running platform its city
       npm run city -- check FILE [options]      read the file and say what is in it, nothing else

  FILE               SUMO network (.net.xml), OpenStreetMap extract (.osm, .osm.pbf) or GeoJSON; plain or .gz
  --format NAME      ${cityFormats.join(', ')}; by the file's name where it is not given
  --name TEXT        name of the city
  --origin LON,LAT   where a SUMO network without a projection is laid
  --url URL          the platform (default http://127.0.0.1:8080, or LUYUN_HTTP_PORT)
  --user NAME        account with the role engineer (default engineer)
  --password TEXT    its password (default that of the demo login)
  --token TEXT       an API key instead of account and password
`;

interface CityCommand {
  readonly action: 'import' | 'check';
  readonly file: string;
  readonly format: CityFormat;
  readonly name: string | undefined;
  readonly origin: readonly [number, number] | undefined;
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly token: string | undefined;
}

/**
 * Imports a city into a running platform, or only checks it.
 *
 * @returns what became of it, line by line.
 * @throws StartError with one sentence for the person at the keyboard; CityImportError with the file's problems.
 */
export async function runCity(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const command = readCommand(args, env);
  const bytes = await readFile(command.file).catch((error: Error) => {
    throw new StartError(`${command.file} cannot be read: ${error.message}.`);
  });
  return command.action === 'check' ? check(command, bytes) : upload(command, bytes);
}

async function check({ format, name, origin, file }: CityCommand, bytes: Uint8Array): Promise<string[]> {
  const options = { fileName: basename(file), ...(name ? { name } : {}), ...(origin ? { origin } : {}) };
  const { model, warnings } = await importCity(format, bytes, options);
  const counts = {
    links: model.links.length,
    lanes: model.links.reduce((sum, link) => sum + link.lanes.length, 0),
    junctions: model.junctions.length,
    signalised: model.junctions.filter((junction) => junction.signalised).length,
    corridors: model.corridors.length,
    carParks: model.carParks.length,
    detectors: model.detectors.length,
  };
  return [`${model.name}: ${countLine(counts)}`, ...warnings];
}

async function upload(command: CityCommand, bytes: Uint8Array): Promise<string[]> {
  const token = command.token ?? (await login(command));
  const search = new URLSearchParams({ format: command.format, fileName: basename(command.file) });
  if (command.name) search.set('name', command.name);
  if (command.origin) search.set('origin', command.origin.join(','));
  const headers = { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` };
  const answer = await request(`${command.url}/api/v1/city/import?${search}`, headers, bytes);
  const { version, counts, warnings } = answer as {
    version: number;
    counts: Readonly<Record<string, number>>;
    warnings: string[];
  };
  return [`Version ${version} is in force: ${countLine(counts)}`, ...warnings];
}

async function login({ url, user, password }: CityCommand): Promise<string> {
  const body = new TextEncoder().encode(JSON.stringify({ name: user, password }));
  const answer = await request(`${url}/api/v1/login`, { 'content-type': 'application/json' }, body);
  return (answer as { token: string }).token;
}

async function request(url: string, headers: Readonly<Record<string, string>>, body: Uint8Array): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers, body }).catch(() => {
    throw new StartError(`No platform answers at ${new URL(url).origin}: run "npm start", or name it with --url.`);
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const { title, detail } = answer as { title?: string; detail?: string };
  throw new StartError(detail ?? title ?? `The platform answered ${response.status} ${response.statusText}.`);
}

function countLine(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

function readCommand(args: readonly string[], env: NodeJS.ProcessEnv): CityCommand {
  const text = { type: 'string' } as const;
  const options = { format: text, name: text, origin: text, url: text, user: text, password: text, token: text };
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const [action, file, more] = positionals;
  if ((action !== 'import' && action !== 'check') || file === undefined || more !== undefined) {
    throw new StartError(cityUsage);
  }
  return {
    action,
    file,
    format: formatOf(file, values.format),
    name: values.name,
    origin: originOf(values.origin),
    url: (values.url ?? `http://127.0.0.1:${env.LUYUN_HTTP_PORT ?? 8080}`).replace(/\/+$/, ''),
    user: values.user ?? 'engineer',
    password: values.password ?? 'engineer-demo',
    token: values.token,
  };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n${cityUsage}`);
  }
}

function formatOf(file: string, given: string | undefined): CityFormat {
  const format = given ?? formatByName(file.toLowerCase().replace(/\.gz$/, ''));
  const known = cityFormats.find((each) => each === format);
  if (!known) throw new StartError(`The format of ${file} is not known: give --format ${cityFormats.join(', ')}.`);
  return known;
}

function formatByName(file: string): CityFormat | undefined {
  if (file.endsWith('.net.xml')) return 'sumo-net';
  if (/\.(geo)?json$/.test(file)) return 'geojson';
  return /\.(osm|osm\.xml|pbf)$/.test(file) ? 'osm' : undefined;
}

function originOf(text: string | undefined): readonly [number, number] | undefined {
  if (text === undefined) return undefined;
  const [lon, lat, more] = text.split(',').map(Number);
  if (lon === undefined || lat === undefined || more !== undefined || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) {
    throw new StartError(`--origin ${text} is no place: give longitude,latitude in degrees.`);
  }
  return [lon, lat];
}
