import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: [
      '**/src/**/*.test.ts',
      '**/src/**/*.test.tsx',
      'web/e2e/**/*.test.ts',
      'infra/{tooling,sizing}/**/*.test.ts',
      'proto/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A condition may take long on a machine that does other things, too.
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    maxWorkers: 2,
  },
});
