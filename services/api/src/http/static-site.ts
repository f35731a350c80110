import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

/** Never answered with a page. */
const notPages = /^\/(api|health)(\/|$)/;

/**
 * Serves the built web: files with a hash in their name for ever, the page anew each time, and the page for every path that
 * is none of a file. Files that were compressed beforehand (.br, .gz) are used. Undefined where nothing is built.
 */
export function staticSite(directory: string | undefined): RequestHandler | undefined {
  if (!directory || !existsSync(join(directory, 'index.html'))) return undefined;
  const serve = sirv(directory, {
    single: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const hashed = /[-.][\w-]{8,}\.\w+$/.test(path) && path.includes('/assets/');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response, next) => {
    if (notPages.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) next();
    else serve(request, response, next);
  };
}
