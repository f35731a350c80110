import 'reflect-metadata';
import { openCluster } from '@luyun/adapters/platform/open-cluster';
import { loadSettings, type Settings } from '@luyun/adapters/settings/settings';
import type { Platform } from '@luyun/core';
import type { DynamicModule } from '@nestjs/common';
import { Health, type HealthChecks } from './health.js';
import { Metrics } from './metrics.js';
import type { MetricsWindow } from './metrics-window.js';
import { observePlatform } from './observe-platform.js';
import { type HttpServer, openHttp } from './open-http.js';
import { print } from './print.js';
import { ProcessReporter, type ServiceFigures } from './process-reporter.js';
import { explainStartError } from './start-error.js';
import { stopSignal } from './stop-signal.js';
import { readTransportSecurity, type TransportSecurity } from './transport-security.js';

/** What a service is made of. */
export interface ServiceContext {
  readonly platform: Platform;
  readonly settings: Settings;
  readonly tls: TransportSecurity | undefined;
  readonly metrics: Metrics;
}

/** What a service does once its modules are there. */
export interface ServiceParts {
  readonly modules: readonly DynamicModule[];
  readonly health: (http: HttpServer) => HealthChecks;
  /** What it says of its work to those who look after the platform. */
  readonly figures: (window: MetricsWindow) => ServiceFigures;
  /** Begins its work; gives lines for the person who started it. */
  start(http: HttpServer): Promise<readonly string[]>;
  /** Takes nothing new, and resolves when what it had taken is done. */
  stop(http: HttpServer): Promise<void>;
}

export interface Service {
  readonly name: 'gateway' | 'processing' | 'api';
  /** Addresses of the ports over which passwords and credentials come. */
  readonly secretHosts: (settings: Settings) => readonly string[];
  readonly build: (context: ServiceContext) => Promise<ServiceParts>;
}

/** A process whose work is done has so long to end by itself. */
const LINGER_MS = 3_000;

/**
 * Runs one service of the cluster until SIGINT or SIGTERM; resolves when it has stopped in order: its work, its port, its
 * engines.
 *
 * @throws StartError, SettingsError or EngineError where it cannot start.
 */
export async function runService(service: Service, env: NodeJS.ProcessEnv): Promise<void> {
  const settings = await loadSettings(env);
  const tls = await readTransportSecurity(settings, service.secretHosts(settings));
  const asked = new AbortController();
  const stopping = stopSignal().then(() => asked.abort());
  const engines = await openCluster(settings, {
    clientId: `luyun-${service.name}`,
    onNotice: print,
    signal: asked.signal,
  });
  const stop = await start(service, engines, settings, tls).catch(async (error) => {
    await engines.close();
    throw explainStartError(error, settings);
  });
  await stopping;
  print('Stopping ...');
  await stop();
  await engines.close();
  print('Stopped.');
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

async function start(
  service: Service,
  engines: Platform,
  settings: Settings,
  tls: TransportSecurity | undefined,
): Promise<() => Promise<void>> {
  const metrics = new Metrics(service.name);
  const platform = observePlatform(engines, metrics);
  const parts = await service.build({ platform, settings, tls, metrics });
  const { httpHost: host, httpPort: port, plainText } = settings;
  let checks: HealthChecks = { needs: { start: () => Promise.reject(new Error('not started yet')) } };
  const health = new Health(() => checks);
  const http = await openHttp(parts.modules, {
    host,
    port,
    tls,
    trustProxy: plainText === 'proxied',
    health,
    metrics,
  });
  const reporter = new ProcessReporter({ service: service.name, platform, metrics, health, figures: parts.figures });
  const stop = async () => {
    await parts.stop(http);
    await http.close();
    await reporter.stop();
  };
  try {
    const lines = await parts.start(http);
    checks = parts.health(http);
    print(`Luyun's ${service.name} is ready:`, http.url);
    for (const line of lines) print(line);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
