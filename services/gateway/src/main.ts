import { randomUUID } from 'node:crypto';
import { platformChecks } from '@luyun/serving/health';
import { runMain } from '@luyun/serving/run-main';
import { runService } from '@luyun/serving/run-service';
import { gatewayFigures } from './gateway-figures.js';
import { countBatches, countDevices } from './gateway-metrics.js';
import { Gateway, GatewayModule } from './gateway-module.js';

await runMain(() =>
  runService(
    {
      name: 'gateway',
      secretHosts: ({ httpHost, grpcHost }) => [httpHost, grpcHost],
      build: async ({ platform, settings: { grpcHost, grpcPort }, tls, metrics }) => {
        const { eventLog, records } = platformChecks(platform);
        const options = {
          grpcHost,
          grpcPort,
          instance: randomUUID(),
          onStored: countBatches(metrics),
          ...(tls && { tls }),
        };
        return {
          modules: [GatewayModule.on(platform, options)],
          health: () => ({ needs: { eventLog, records } }),
          figures: (window) => ({ gateway: gatewayFigures(window) }),
          start: async (http) => {
            const gateway = http.get(Gateway);
            const port = await gateway.start();
            countDevices(metrics, gateway);
            return [`Devices connect by gRPC to ${grpcHost}:${port}`];
          },
          stop: (http) => http.get(Gateway).close(),
        };
      },
    },
    process.env,
  ),
);
