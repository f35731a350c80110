import 'reflect-metadata';
import { openCluster } from '@luyun/adapters/platform/open-cluster';
import { loadSettings, type Settings } from '@luyun/adapters/settings/settings';
import type { Platform } from '@luyun/core';
import type { DynamicModule } from '@nestjs/common';
import { Health, type HealthChecks } from './health.js';
import { type Journal, openJournal } from './journal.js';
import { MessageTraces } from './message-traces.js';
import { Metrics } from './metrics.js';
import type { MetricsWindow } from './metrics-window.js';
import { observePlatform } from './observe-platform.js';
import { type HttpServer, openHttp } from './open-http.js';
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
  /** Where somebody collects them. */
  readonly traces: MessageTraces | undefined;
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
  const journal = openJournal(settings.journal, service.name);
  const traces = await MessageTraces.open(service.name, env);
  const asked = new AbortController();
  const stopping = stopSignal().then(() => asked.abort());
  const engines = await openCluster(settings, {
    clientId: `luyun-${service.name}`,
    onNotice: (text) => journal.log(text),
    onError: (error) => journal.error(error.message),
    signal: asked.signal,
  });
  const stop = await start(service, engines, { settings, tls, journal, traces }).catch(async (error) => {
    await engines.close();
    throw explainStartError(error, settings);
  });
  await stopping;
  journal.log('Stopping ...');
  await stop();
  await engines.close();
  // Traces may be lost, but not hold anything up.
  await traces?.close().catch((error: Error) => journal.error(error.message, 'traces'));
  journal.log('Stopped.');
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

interface Outfit {
  readonly settings: Settings;
  readonly tls: TransportSecurity | undefined;
  readonly journal: Journal;
  readonly traces: MessageTraces | undefined;
}

async function start(
  service: Service,
  engines: Platform,
  { settings, tls, journal, traces }: Outfit,
): Promise<() => Promise<void>> {
  const metrics = new Metrics(service.name);
  const platform = observePlatform(engines, metrics, traces);
  const parts = await service.build({ platform, settings, tls, metrics, traces });
  const { httpHost: host, httpPort: port, plainText } = settings;
  let checks: HealthChecks = { needs: { start: () => Promise.reject(new Error('not started yet')) } };
  const health = new Health(() => checks);
  tellReadiness(metrics, health);
  const http = await openHttp(parts.modules, {
    host,
    port,
    tls,
    trustProxy: plainText === 'proxied',
    journal,
    health,
    metrics,
  });
  const reporter = new ProcessReporter({
    service: service.name,
    platform,
    metrics,
    health,
    journal,
    figures: parts.figures,
  });
  const stop = async () => {
    await parts.stop(http);
    await http.close();
    await reporter.stop();
  };
  try {
    const lines = await parts.start(http);
    checks = parts.health(http);
    health.forget();
    journal.log(`Luyun's ${service.name} is ready: ${http.url}`);
    for (const line of lines) journal.log(line);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function tellReadiness(metrics: Metrics, health: Health): void {
  metrics.gauge('luyun_ready', '1 while a check of /health/ready holds, 0 while it fails', ['check'], async () => {
    const { checks } = await health.ready();
    return Object.entries(checks).map(([check, { status }]) => ({ labels: { check }, value: status === 'ok' ? 1 : 0 }));
  });
}
