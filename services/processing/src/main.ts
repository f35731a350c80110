import { platformChecks } from '@luyun/serving/health';
import { runMain } from '@luyun/serving/run-main';
import { runService } from '@luyun/serving/run-service';
import { countFailures } from './count-failures.js';
import { Processing } from './processing.js';
import { processingFigures } from './processing-figures.js';
import { ProcessingModule } from './processing-module.js';
import { requireHealthy } from './require-healthy.js';

await runMain(() =>
  runService(
    {
      name: 'processing',
      // It is asked for its health and its figures only.
      secretHosts: () => [],
      build: async ({ platform, metrics }) => ({
        modules: [ProcessingModule.on(platform)],
        health: (http) => ({
          needs: { ...platformChecks(platform), processing: async () => requireHealthy(http.get(Processing)) },
        }),
        figures: (window) => ({ processing: processingFigures(window) }),
        start: async (http) => {
          const processing = http.get(Processing);
          countFailures(metrics, processing);
          await processing.start();
          return [];
        },
        stop: (http) => http.get(Processing).stop(),
      }),
    },
    process.env,
  ),
);
