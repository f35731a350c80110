import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';

/** Never answered with a page. */
const notPages = /^\/(api|health)(\/|$)/;
/** The web's paths have no extension; what has one is a file, and missing where it is not there. */
const file = /\.\w+$/;

/**
 * Serves the built web: files with a hash in their name for ever, the page anew each time, and the page for every path that
 * is none of a file. Files that were compressed beforehand (.br, .gz) are used. Undefined where nothing is built.
 */
export function staticSite(directory: string | undefined): RequestHandler | undefined {
  if (!directory) return undefined;
  const page = resolve(directory, 'index.html');
  if (!existsSync(page)) return undefined;
  const serve: RequestHandler = expressStaticGzip(directory, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    serveStatic: {
      redirect: false,
      setHeaders: (response, path) => {
        const hashed = /[/\\]assets[/\\].*[-.][\w-]{8}\.\w+(\.br|\.gz)?$/.test(path);
        response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    },
  });
  return (request, response, next) => {
    if (notPages.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    serve(request, response, (error?: unknown) => {
      // Set for a compressed file that has gone since the start, when the web was built anew.
      response.removeHeader('content-encoding');
      response.removeHeader('content-type');
      if (error || file.test(request.path)) next(error);
      else response.sendFile(page, { headers: { 'cache-control': 'no-cache' } }, (failure) => failure && next(failure));
    });
  };
}
