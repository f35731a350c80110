import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';

/** Builds the site into dist/site, with .br and .gz beside every text file. For development, LUYUN_API names a running platform. */
export default defineConfig({
  plugins: [
    react(),
    // The shell without a network. What the platform answers is never kept: it belongs to who is logged in, and it is old at once.
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      // One in each language, see public/.
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        // For operators with a token of their own only.
        globIgnores: ['**/mapbox-engine*'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        navigateFallback: '/index.html',
        // Asked of path and query together; a query has points of its own.
        navigateFallbackDenylist: [/^\/(api|health|docs)(\/|\?|$)/, /^[^?]*\.\w+(\?|$)/],
        cleanupOutdatedCaches: true,
      },
    }),
    compression({
      include: [/\.(js|mjs|css|html|svg|json)$/],
      algorithms: ['gzip', 'brotliCompress'],
      threshold: 1024,
    }),
  ],
  worker: { format: 'es' },
  build: {
    // Read by the check of the first load.
    manifest: true,
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1600,
  },
  server: {
    port: 21200,
    proxy: { '/api': { target: process.env.LUYUN_API ?? 'http://127.0.0.1:8080', ws: true } },
  },
});
