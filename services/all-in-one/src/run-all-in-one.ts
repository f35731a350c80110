import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import { loadSettings, type Settings } from '@luyun/adapters/settings/settings';
import { ApiModule, apiFigures, countLive, describeLogins, ensureAccounts, LiveServer } from '@luyun/api';
import type { Platform } from '@luyun/core';
import { countBatches, countDevices, feedPaths, Gateway, GatewayModule, gatewayFigures } from '@luyun/gateway';
import { countFailures, Processing, ProcessingModule, processingFigures, requireHealthy } from '@luyun/processing';
import { Health, platformChecks } from '@luyun/serving/health';
import { healthPaths } from '@luyun/serving/health-paths';
import { type Journal, openJournal } from '@luyun/serving/journal';
import { MessageTraces } from '@luyun/serving/message-traces';
import { Metrics } from '@luyun/serving/metrics';
import { observePlatform } from '@luyun/serving/observe-platform';
import { type HttpServer, openHttp } from '@luyun/serving/open-http';
import { ProcessReporter } from '@luyun/serving/process-reporter';
import { explainStartError, StartError } from '@luyun/serving/start-error';
import { stopSignal } from '@luyun/serving/stop-signal';
import { readTransportSecurity, type TransportSecurity } from '@luyun/serving/transport-security';
import { SimulatorProcess } from './simulator-process.js';

const VERSION: string = createRequire(import.meta.url)('../package.json').version;
const SERVICE = 'all-in-one';
const SITE = fileURLToPath(new URL('../../../web/dist/site', import.meta.url));

/**
 * Runs the embedded platform until SIGINT or SIGTERM.
 *
 * @throws StartError when the machine does not allow it: port taken, directory in use, wrong setting.
 */
export async function runAllInOne(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { simulate } = readArguments(args);
  const settings = await loadSettings(env);
  const tls = await readTransportSecurity(settings, [settings.httpHost, settings.grpcHost]);
  if (tls && simulate) {
    throw new StartError(
      'The simulated district speaks plain text only: with LUYUN_TLS_CERTIFICATE start with --no-sim.',
    );
  }
  const journal = openJournal(settings.journal, SERVICE);
  journal.log(`Opening the data directory ${settings.dataDir}`);
  const metrics = new Metrics(SERVICE);
  const traces = await MessageTraces.open(SERVICE, env);
  const platform = observePlatform(
    await openEmbedded(settings, { onError: (error) => journal.error(error.message) }),
    metrics,
    traces,
  );
  const stopping = stopSignal();
  const outfit = { settings, tls, journal, metrics, traces };
  const running = await startServices(platform, outfit).catch(async (error) => {
    await platform.close();
    throw explainStartError(error, settings);
  });
  const simulator = simulate ? await startSimulator(platform, outfit, running) : undefined;
  journal.log(`Luyun is ready: ${running.http.url}`);
  for (const line of running.logins) journal.log(line);
  journal.log(`Devices connect by gRPC to ${settings.grpcHost}:${running.grpcPort}`);
  journal.log('Ctrl-C stops.');

  await stopping;
  journal.log('Stopping ...');
  await simulator?.stop();
  await running.stop();
  await platform.close();
  await traces?.close().catch((error: Error) => journal.error(error.message, 'traces'));
  journal.log('Stopped.');
}

interface Running {
  readonly http: HttpServer;
  readonly grpcPort: number;
  readonly logins: readonly string[];
  /** Stops intake, drains, flushes, closes. */
  stop(): Promise<void>;
}

/** What the services have in common. */
interface Outfit {
  readonly settings: Settings;
  readonly tls: TransportSecurity | undefined;
  readonly journal: Journal;
  readonly metrics: Metrics;
  readonly traces: MessageTraces | undefined;
}

async function startServices(
  platform: Platform,
  { settings, tls, journal, metrics, traces }: Outfit,
): Promise<Running> {
  const { httpHost, httpPort, grpcHost, grpcPort: port } = settings;
  const accounts = await ensureAccounts(platform, {
    adminPassword: settings.adminPassword,
    demo: settings.demoLogin,
  });
  const health = new Health(() => ({
    needs: { ...platformChecks(platform), processing: async () => requireHealthy(http.get(Processing)) },
  }));
  const http: HttpServer = await openHttp(
    [
      GatewayModule.on(platform, {
        grpcHost,
        grpcPort: port,
        instance: 'embedded',
        onStored: countBatches(metrics),
        ...(tls && { tls }),
      }),
      ProcessingModule.on(platform),
      ApiModule.on(platform, {
        version: VERSION,
        mapboxToken: settings.mapboxToken,
        demoLogins: accounts.demoLogins,
        siteDirectory: SITE,
        otherPaths: { ...feedPaths, ...healthPaths },
        ...(traces && { onFrames: (startMs: number) => traces.sent(startMs) }),
      }),
    ],
    {
      host: httpHost,
      port: httpPort,
      tls,
      trustProxy: settings.plainText === 'proxied',
      health,
      journal,
      metrics,
    },
  );
  const processing = http.get(Processing);
  const gateway = http.get(Gateway);
  const reporter = new ProcessReporter({
    service: SERVICE,
    platform,
    metrics,
    health,
    journal,
    figures: (window) => ({
      gateway: gatewayFigures(window),
      processing: processingFigures(window),
      api: apiFigures(window),
    }),
  });
  const stop = async () => {
    await gateway.close();
    await processing.stop();
    await http.close();
    await reporter.stop();
  };
  try {
    countFailures(metrics, processing);
    await processing.start();
    const grpcPort = await gateway.start();
    countDevices(metrics, gateway);
    countLive(metrics, http.get(LiveServer));
    health.forget();
    return { http, grpcPort, logins: describeLogins(accounts), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startSimulator(
  platform: Platform,
  { settings, journal }: Outfit,
  { http, grpcPort }: Running,
): Promise<SimulatorProcess> {
  const simulator = await SimulatorProcess.start(platform, {
    grpcAddress: `${settings.grpcHost}:${grpcPort}`,
    httpUrl: http.url,
  });
  simulator.onUnexpectedEnd((code) =>
    journal.log(`The simulated district ended by itself (${code}); the platform goes on.`),
  );
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
