import { platformChecks } from '@luyun/serving/health';
import { runMain } from '@luyun/serving/run-main';
import { runService } from '@luyun/serving/run-service';
import { Processing } from './processing.js';
import { ProcessingModule } from './processing-module.js';
import { requireHealthy } from './require-healthy.js';

await runMain(() =>
  runService(
    {
      name: 'processing',
      // It is asked for its health and its figures only.
      secretHosts: () => [],
      build: async ({ platform }) => ({
        modules: [ProcessingModule.on(platform)],
        health: (http) => ({
          needs: { ...platformChecks(platform), processing: async () => requireHealthy(http.get(Processing)) },
        }),
        start: async (http) => {
          await http.get(Processing).start();
          return [];
        },
        stop: (http) => http.get(Processing).stop(),
      }),
    },
    process.env,
  ),
);
