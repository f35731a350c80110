import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import { loadSettings, type Settings } from '@luyun/adapters/settings/settings';
import { ApiModule, ensureAccounts, type HttpServer, openHttp } from '@luyun/api';
import type { Platform } from '@luyun/core';
import { feedPaths, Gateway, GatewayModule } from '@luyun/gateway';
import { Processing, ProcessingModule } from '@luyun/processing';
import { SimulatorProcess } from './simulator-process.js';
import { StartError } from './start-error.js';
import { readTransportSecurity, type TransportSecurity } from './transport-security.js';

const VERSION: string = createRequire(import.meta.url)('../package.json').version;
const SITE = fileURLToPath(new URL('../../../web/dist/site', import.meta.url));

/**
 * Runs the embedded platform until SIGINT or SIGTERM.
 *
 * @throws StartError when the machine does not allow it: port taken, directory in use, wrong setting.
 */
export async function runAllInOne(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { simulate } = readArguments(args);
  const settings = await loadSettings(env);
  const tls = await readTransportSecurity(settings);
  if (tls && simulate) {
    throw new StartError(
      'The simulated district speaks plain text only: with LUYUN_TLS_CERTIFICATE start with --no-sim.',
    );
  }
  print('Opening the data directory', settings.dataDir);
  const platform = await openEmbedded(settings);
  const stopping = stopSignal();
  const running = await startServices(platform, settings, tls).catch(async (error) => {
    await platform.close();
    throw explain(error, settings);
  });
  const simulator = simulate ? await startSimulator(platform, settings, running) : undefined;
  print('Luyun is ready:', running.http.url);
  for (const line of running.logins) print(line);
  print('Devices connect by gRPC to', `${settings.grpcHost}:${running.grpcPort}`);
  print('Ctrl-C stops.');

  await stopping;
  print('Stopping ...');
  await simulator?.stop();
  await running.stop();
  await platform.close();
  print('Stopped.');
}

interface Running {
  readonly http: HttpServer;
  readonly grpcPort: number;
  readonly logins: readonly string[];
  /** Stops intake, drains, flushes, closes. */
  stop(): Promise<void>;
}

async function startServices(
  platform: Platform,
  settings: Settings,
  tls: TransportSecurity | undefined,
): Promise<Running> {
  const { httpHost, httpPort, grpcHost, grpcPort: port } = settings;
  const accounts = await ensureAccounts(platform, {
    adminPassword: settings.adminPassword,
    demo: settings.demoLogin,
  });
  const http: HttpServer = await openHttp(
    [
      GatewayModule.on(platform, { grpcHost, grpcPort: port, instance: 'embedded', ...(tls && { tls }) }),
      ProcessingModule.on(platform),
      ApiModule.on(platform, {
        version: VERSION,
        mapboxToken: settings.mapboxToken,
        demoLogins: accounts.demoLogins,
        siteDirectory: SITE,
        otherPaths: feedPaths,
        readiness: { processing: async () => requireHealthy(http.get(Processing)) },
      }),
    ],
    { host: httpHost, port: httpPort, tls, trustProxy: settings.plainText === 'proxied' },
  );
  const processing = http.get(Processing);
  const gateway = http.get(Gateway);
  const stop = async () => {
    await gateway.close();
    await processing.stop();
    await http.close();
  };
  try {
    await processing.start();
    const grpcPort = await gateway.start();
    return { http, grpcPort, logins: describeLogins(accounts), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function requireHealthy(processing: Processing): void {
  const { running, failure } = processing.health();
  if (!running) throw new Error('not running');
  if (failure) throw new Error(failure);
}

function describeLogins(accounts: Awaited<ReturnType<typeof ensureAccounts>>): string[] {
  const demo = accounts.demoLogins.map(({ name, password }) => `  ${name} / ${password}`);
  const lines = demo.length > 0 ? ['Demo logins (name / password), on this machine only:', ...demo] : [];
  const generated = accounts.generatedAdminPassword;
  return generated ? [...lines, `Login (shown this once): admin / ${generated}`] : lines;
}

async function startSimulator(
  platform: Platform,
  settings: Settings,
  { http, grpcPort }: Running,
): Promise<SimulatorProcess> {
  const simulator = await SimulatorProcess.start(platform, {
    grpcAddress: `${settings.grpcHost}:${grpcPort}`,
    httpUrl: http.url,
  });
  simulator.onUnexpectedEnd((code) => print(`The simulated district ended by itself (${code}); the platform goes on.`));
  return simulator;
}

function readArguments(args: readonly string[]): { simulate: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { sim: { type: 'boolean', default: true } },
      allowNegative: true,
    });
    return { simulate: values.sim };
  } catch (error) {
    throw new StartError(`${(error as Error).message}. Known is --no-sim: start without the simulated district.`);
  }
}

function explain(error: unknown, settings: Settings): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${settings.httpPort} on ${settings.httpHost} is taken: stop what uses it, or set LUYUN_HTTP_PORT.`,
    );
  }
  if (error instanceof Error && /No address added|EADDRINUSE/.test(error.message)) {
    return new StartError(
      `Port ${settings.grpcPort} on ${settings.grpcHost} is taken: stop what uses it, or set LUYUN_GRPC_PORT.`,
    );
  }
  return error;
}

/** The first signal asks for an ordered stop; the third ends the process at once. */
function stopSignal(): Promise<void> {
  let signals = 0;
  return new Promise((resolve) => {
    const count = () => {
      signals += 1;
      resolve();
      if (signals > 2) process.exit(130);
    };
    process.on('SIGINT', count);
    process.on('SIGTERM', count);
  });
}

function print(...words: string[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}
