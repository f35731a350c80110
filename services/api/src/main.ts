import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { platformChecks } from '@luyun/serving/health';
import { healthPaths } from '@luyun/serving/health-paths';
import { runMain } from '@luyun/serving/run-main';
import { runService } from '@luyun/serving/run-service';
import { apiFigures } from './api-figures.js';
import { ApiModule } from './api-module.js';
import { describeLogins } from './auth/describe-logins.js';
import { ensureAccounts } from './auth/ensure-accounts.js';
import { countLive } from './live/count-live.js';
import { LiveServer } from './live/live-server.js';

const VERSION: string = createRequire(import.meta.url)('../package.json').version;
const SITE = fileURLToPath(new URL('../../../web/dist/site', import.meta.url));

await runMain(() =>
  runService(
    {
      name: 'api',
      secretHosts: ({ httpHost }) => [httpHost],
      build: async ({ platform, settings: { adminPassword, demoLogin, mapboxToken }, metrics, traces }) => {
        const accounts = await ensureAccounts(platform, { adminPassword, demo: demoLogin });
        const { records, eventLog, history } = platformChecks(platform);
        const options = {
          version: VERSION,
          mapboxToken,
          demoLogins: accounts.demoLogins,
          siteDirectory: SITE,
          otherPaths: healthPaths,
          ...(traces && { onFrames: (startMs: number) => traces.sent(startMs) }),
        };
        return {
          modules: [ApiModule.on(platform, options)],
          // Without the log and history the live picture is there all the same.
          health: () => ({ needs: { records }, uses: { eventLog, history } }),
          figures: (window) => ({ api: apiFigures(window) }),
          start: async (http) => {
            countLive(metrics, http.get(LiveServer));
            return describeLogins(accounts);
          },
          stop: async () => {},
        };
      },
    },
    process.env,
  ),
);
