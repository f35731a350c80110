import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** Builds the site into dist/site, with .br and .gz beside every text file. For development, LUYUN_API names a running platform. */
export default defineConfig({
  plugins: [
    react(),
    compression({
      include: [/\.(js|mjs|css|html|svg|json)$/],
      algorithms: ['gzip', 'brotliCompress'],
      threshold: 1024,
    }),
  ],
  worker: { format: 'es' },
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1600 },
  server: {
    port: 21200,
    proxy: { '/api': { target: process.env.LUYUN_API ?? 'http://127.0.0.1:8080', ws: true } },
  },
});
