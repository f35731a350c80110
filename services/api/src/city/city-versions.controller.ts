import { CityImportError } from '@luyun/adapters/city-import/city-import-error';
import { cityFormats, importCity } from '@luyun/adapters/city-import/import-city';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { AuditLog } from '../auth/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound, Problem } from '../http/problem.js';
import { listOf, timeMs } from '../http/schemas.js';
import { CityEditor } from './city-editor.js';
import { counts } from './city-schemas.js';
import { CityStore } from './city-store.js';
import { countCity } from './count-city.js';

/** Plain or gzipped; unpacked it may be 1 GiB. */
const MAX_UPLOAD_BYTES = 256 * 2 ** 20;

const importQuery = z.object({
  format: z.enum(cityFormats),
  name: z.string().min(1).max(200).optional(),
  origin: z
    .string()
    .regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/, 'must be longitude,latitude')
    .transform((text) => text.split(',').map(Number) as [number, number])
    .refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'must be degrees')
    .optional()
    .describe('longitude,latitude where a network without geographic reference is laid'),
  fileName: z.string().max(200).optional(),
});
const file = { rawBytes: MAX_UPLOAD_BYTES } as const;
const imported = z.strictObject({ version: z.number().int(), counts, warnings: z.array(z.string()) });
const version = z.strictObject({ version: z.number().int(), createdMs: timeMs, author: z.string(), note: z.string() });
const byVersion = z.object({ version: z.coerce.number().int().min(1) });
const listQuery = z.object(paging(1000, 100));
const restored = z.strictObject({ version: z.number().int(), counts });

/** Which city it is, and was. */
@Controller('api/v1/city')
export class CityVersionsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly store: CityStore,
    @Inject(CityEditor) private readonly editor: CityEditor,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'POST',
    path: 'import',
    role: 'engineer',
    summary:
      'Import a city; the body is the file (SUMO .net.xml, OpenStreetMap .osm or .pbf, GeoJSON), plain or gzipped',
    query: importQuery,
    body: file,
    response: imported,
    status: 201,
    problems: [413, 422, 503],
  })
  async import({ query, body, actor }: EndpointInput<undefined, z.output<typeof importQuery>, Buffer>) {
    if (body.length === 0) throw new Problem(400, 'The body must be the file.');
    let warnings: readonly string[] = [];
    const { format, name, origin, fileName } = query;
    const city = await this.editor.replace(actor?.name ?? '', `import ${format} ${fileName ?? ''}`.trim(), async () => {
      const result = await importCity(format, body, {
        ...(name === undefined ? {} : { name }),
        ...(origin === undefined ? {} : { origin }),
        ...(fileName === undefined ? {} : { fileName }),
      }).catch((error: unknown) => {
        throw error instanceof CityImportError ? new Problem(422, error.message) : error;
      });
      warnings = result.warnings;
      return result.model;
    });
    await this.audit.add(actor, 'city-import', city.model.name, city.model.source);
    return { version: city.version, counts: countCity(city.model), warnings: warnings.slice(0, 200) };
  }

  @Endpoint({
    method: 'GET',
    path: 'versions',
    role: 'viewer',
    summary: 'Versions of the city, newest first',
    query: listQuery,
    response: listOf(version),
  })
  async versions({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const before = decodeCursor(query.cursor, z.tuple([z.number().int()]))?.[0] ?? Number.POSITIVE_INFINITY;
    const all = (await this.platform.records.cityModels.list())
      .filter((each) => each.version < before)
      .sort((a, b) => b.version - a.version);
    const items = all
      .slice(0, query.limit)
      .map((each) => ({ version: each.version, createdMs: each.createdMs, author: each.author, note: each.note }));
    return { items, nextCursor: all.length > query.limit ? encodeCursor([items.at(-1)?.version ?? 0]) : null };
  }

  @Endpoint({
    method: 'POST',
    path: 'versions/:version/restore',
    role: 'engineer',
    summary: 'Put an older version into force again, as a new one',
    params: byVersion,
    response: restored,
    status: 201,
    problems: [404, 503],
  })
  async restore({ params, actor }: EndpointInput<z.output<typeof byVersion>>) {
    const city = await this.editor.replace(actor?.name ?? '', `restore version ${params.version}`, async () => {
      const model = await this.store.find(params.version);
      if (!model) throw notFound('version', params.version);
      return model;
    });
    await this.audit.add(actor, 'city-restore', String(params.version));
    return { version: city.version, counts: countCity(city.model) };
  }
}
