import { seededRandom } from './district/random.js';
import { startDistrict } from './district/start-district.js';
import { faultSwitch, noFaults } from './faults/fault-switch.js';
import { PlatformHttp } from './platform/platform-http.js';
import { readOptions, type SimOptions, usage } from './sim-options.js';

/** Runs until it is told to stop: by a signal, or by the death of the process that started it. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const options = readOptions(process.argv.slice(2), process.env);
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
    process.once('disconnect', () => resolve('the parent process is gone'));
  });
  const faults = noFaults();
  const running = await start(options, faults);
  const why = await Promise.race([stopped, running.ended]);
  console.log(`stopping: ${why}`);
  await running.close();
  const { sequence, acked, quarantinedRows, connections } = running.status;
  console.log(`acked ${acked} of ${sequence} batches, ${quarantinedRows} rows in quarantine, ${connections} connections`);
  const happened = Object.entries(faults).filter(([, count]) => count > 0);
  if (happened.length > 0) console.log(`faults: ${happened.map(([name, count]) => `${name} ${count}`).join(', ')}`);
  if (process.connected) process.disconnect();
}

async function start(options: SimOptions, faults: ReturnType<typeof noFaults>) {
  const onNotice = (text: string) => console.log(text);
  const wireSwitch = faultSwitch(options.faults, seededRandom(options.seed, 'faults'), faults);
  const { grpcAddress, httpUrl, seed, deviceId, credential, token } = options;
  const common = { grpcAddress, seed, deviceId, onNotice, skewMs: options.faults.skewMs, ...(wireSwitch && { wireSwitch }) };
  const platform = await login(options);
  const running = await startDistrict({
    ...common,
    connectedShare: options.penetration,
    ...(platform && { platform }),
    ...(credential !== undefined && { credential }),
    ...(options.city !== undefined && { city: options.city }),
  });
  void httpUrl;
  void token;
  return { ...running, ended: new Promise<string>(() => undefined) };
}

async function login({ httpUrl, token, user, password }: SimOptions): Promise<PlatformHttp | undefined> {
  if (token !== undefined) return new PlatformHttp(httpUrl, token);
  if (password === undefined) return undefined;
  const platform = new PlatformHttp(httpUrl);
  await platform.login(user, password);
  return platform;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
  if (process.connected) process.disconnect();
});
