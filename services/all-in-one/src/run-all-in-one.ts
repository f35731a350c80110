import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEmbedded } from '@luyun/adapters/platform';
import { loadSettings, type Settings } from '@luyun/adapters/settings';
import { Api, ApiModule, ensureAccounts } from '@luyun/api';
import type { Platform } from '@luyun/core';
import { Gateway, GatewayModule } from '@luyun/gateway';
import { Processing, ProcessingModule } from '@luyun/processing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SimulatorProcess } from './simulator-process.js';
import { StartError } from './start-error.js';

const SITE = fileURLToPath(new URL('../../../web/dist/site', import.meta.url));

@Module({})
class AllInOneModule {}

/**
 * Runs the embedded platform until SIGINT or SIGTERM.
 *
 * @throws StartError when the machine does not allow it: port taken, directory in use, wrong setting.
 */
export async function runAllInOne(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { simulate } = readArguments(args);
  const settings = await loadSettings(env);
  print('Opening the data directory', settings.dataDir);
  const platform = await openEmbedded(settings);
  const stopping = stopSignal();
  const running = await startServices(platform, settings).catch(async (error) => {
    await platform.close();
    throw explain(error, settings);
  });
  const simulator = simulate ? await startSimulator(platform, settings, running.grpcPort, running.httpPort) : undefined;
  print('Luyun is ready:', `http://${settings.httpHost}:${running.httpPort}`);
  for (const line of running.logins) print('', line);
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
  readonly httpPort: number;
  readonly grpcPort: number;
  readonly logins: readonly string[];
  /** Stops intake, drains, flushes, closes. */
  stop(): Promise<void>;
}

async function startServices(platform: Platform, settings: Settings): Promise<Running> {
  const logins = await ensureAccounts(platform, settings);
  const readiness = { processing: () => app.get(Processing).check() };
  const module = {
    module: AllInOneModule,
    imports: [
      GatewayModule.on(platform, {
        grpcHost: settings.grpcHost,
        grpcPort: settings.grpcPort,
        instance: 'embedded',
      }),
      ProcessingModule.on(platform),
      ApiModule.on(platform, { settings, siteDirectory: SITE, readiness }),
    ],
  };
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: ['error', 'warn'],
    rawBody: true,
    abortOnError: false,
  });
  const processing = app.get(Processing);
  const gateway = app.get(Gateway);
  const api = app.get(Api);
  await api.configure(app);
  await processing.start();
  try {
    await app.listen(settings.httpPort, settings.httpHost);
    const grpcPort = await gateway.start();
    const address = app.getHttpServer().address();
    return {
      httpPort: typeof address === 'object' ? address.port : settings.httpPort,
      grpcPort,
      logins,
      async stop() {
        await gateway.close();
        await processing.close();
        await api.close();
        await app.close();
      },
    };
  } catch (error) {
    await processing.close();
    await app.close();
    throw error;
  }
}

async function startSimulator(
  platform: Platform,
  settings: Settings,
  grpcPort: number,
  httpPort: number,
): Promise<SimulatorProcess> {
  const simulator = await SimulatorProcess.start(platform, {
    grpcAddress: `${settings.grpcHost}:${grpcPort}`,
    httpUrl: `http://${settings.httpHost}:${httpPort}`,
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

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

function print(...words: string[]): void {
  process.stdout.write(`${words.join(' ').trim()}\n`);
}
