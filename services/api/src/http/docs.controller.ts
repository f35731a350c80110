import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { OPENAPI } from '../api-options.js';
import { Endpoint } from './endpoint.js';
import type { EndpointInput } from './endpoint-spec.js';
import { Reply } from './reply.js';

/** Files of Swagger UI that the page needs, by name. */
const files = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
  'favicon-32x32.png': 'image/png',
} as const;
type FileName = keyof typeof files;
const fileNames = Object.keys(files) as [FileName, ...FileName[]];

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Luyun 路云 · API</title>
    <link rel="stylesheet" href="/api/v1/docs/swagger-ui.css">
    <link rel="icon" href="/api/v1/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/v1/docs/swagger-ui-bundle.js"></script>
    <script src="/api/v1/docs/start.js"></script>
  </body>
</html>
`;

/** Apart from the page, because its content policy allows no inline scripts. */
const start = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.headers['x-luyun-csrf'] = '1';
    return request;
  },
});
`;

const openApi = z.looseObject({ openapi: z.string() });
const params = z.object({ file: z.enum([...fileNames, 'start.js']) });

/** The API's own description, for programs and for people. */
@Controller('api/v1')
export class DocsController {
  private readonly directory = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

  constructor(@Inject(OPENAPI) private readonly document: z.output<typeof openApi>) {}

  @Endpoint({
    method: 'GET',
    path: 'openapi.json',
    role: 'viewer',
    summary: 'This document (OpenAPI 3.1)',
    response: openApi,
  })
  openApi() {
    return this.document;
  }

  @Endpoint({
    method: 'GET',
    path: 'docs',
    role: 'viewer',
    summary: 'This document, to read and try',
    response: { contentType: 'text/html' },
  })
  docs() {
    return new Reply(page, { contentType: 'text/html' });
  }

  @Endpoint({
    method: 'GET',
    path: 'docs/:file',
    role: 'viewer',
    summary: 'Parts of the page',
    params,
    response: { contentType: 'text/javascript' },
  })
  async file({ params: { file } }: EndpointInput<z.output<typeof params>>) {
    const cacheControl = 'private, max-age=86400';
    if (file === 'start.js') return new Reply(start, { contentType: 'text/javascript', cacheControl });
    return new Reply(await readFile(join(this.directory, file)), { contentType: files[file], cacheControl });
  }
}
