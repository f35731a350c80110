import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PLATFORM = at('services/all-in-one/dist/main.js');
const SIMULATOR = at('roadside-sim/dist/main.js');
const CITY = at('roadside-sim/cities/xiaozhen');
const START_MS = 90_000;
const STOP_MS = 20_000;

/** The real platform with a simulated city, in a directory of its own. */
export interface RunningPlatform {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the built programs on free ports: the platform, and the simulator with the smallest city, whose streets software
 * can draw in time. Ready when the platform says so; the city is on its way then.
 */
export async function startPlatform(): Promise<RunningPlatform> {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-web-'));
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children.reverse()) await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const env = {
      ...process.env,
      UV_THREADPOOL_SIZE: '8',
      LUYUN_DATA_DIR: join(directory, 'data'),
      LUYUN_HTTP_PORT: '0',
      LUYUN_GRPC_PORT: '0',
    };
    const platform = spawn(process.execPath, [PLATFORM, '--no-sim'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(platform);
    const [url = '', grpc = ''] = await readSaid(platform, [/ready: (http:\S+)/, /gRPC to (\S+)/]);
    const city = cityWithWorks(directory);
    const simulator = spawn(
      process.execPath,
      [SIMULATOR, '--district', '--city', city, '--url', url.replace(/\/$/, ''), '--grpc', grpc],
      { env: process.env, stdio: 'ignore' },
    );
    children.push(simulator);
    return { url: url.replace(/\/$/, ''), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The smallest city with works on a street, so that there is an event from the beginning. */
function cityWithWorks(directory: string): string {
  const city = join(directory, 'city');
  cpSync(CITY, city, { recursive: true });
  const file = join(city, 'places.json');
  const places = JSON.parse(readFileSync(file, 'utf8'));
  places.works = [
    {
      id: 'works-1',
      street: ['A1', 'n'],
      along: 0.5,
      lane: 2,
      description: '滨河路燃气管线施工，占用右侧车道',
      descriptionEn: 'Gas main works on Riverside Road, kerb lane closed',
    },
  ];
  writeFileSync(file, JSON.stringify(places));
  return city;
}

/** Waits until a program has said something for each pattern; gives the first groups. */
function readSaid(child: ChildProcess, patterns: readonly RegExp[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`not ready after ${START_MS} ms:\n${output}`)), START_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = patterns.map((pattern) => pattern.exec(output)?.[1]);
      if (found.some((text) => text === undefined)) return;
      clearTimeout(timer);
      resolve(found as string[]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${output}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(force);
}
