import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { hasTag } from '../http/has-tag.js';
import { Problem } from '../http/problem.js';
import { Reply } from '../http/reply.js';
import { CityStore } from './city-store.js';
import { MAX_TILE_ZOOM, TileIndex } from './tile-index.js';

const params = z.object({
  z: z.coerce.number().int().min(0).max(MAX_TILE_ZOOM),
  x: z.coerce.number().int().min(0),
  y: z.coerce.number().int().min(0),
});

/** The basemap of the city as vector tiles. */
@Controller('api/v1/tiles')
export class TilesController {
  private index: { version: number; tiles: TileIndex } | undefined;

  constructor(@Inject(CityStore) private readonly store: CityStore) {
    // The first who looks at a city does not wait for the cutter; the one who brought it gets the answer before.
    store.onChange(() => setImmediate(() => this.tiles()));
  }

  @Endpoint({
    method: 'GET',
    path: ':z/:x/:y.pbf',
    role: 'viewer',
    summary:
      'Vector tile (MVT 2): landuse, green, water, hill, building, rail, place, junction_area, road, lane, stop_line, ' +
      'crossing, bay, junction, transit, stop',
    params,
    response: { contentType: 'application/vnd.mapbox-vector-tile' },
  })
  tile({ params: { z: zoom, x, y }, headers }: EndpointInput<z.output<typeof params>>) {
    if (x >= 2 ** zoom || y >= 2 ** zoom) throw new Problem(400, 'There is no such tile at this zoom.');
    const city = this.store.current();
    const etag = `"tile-${city.version}-${zoom}-${x}-${y}"`;
    const options = { contentType: 'application/vnd.mapbox-vector-tile', etag, cacheControl: 'no-cache' };
    if (hasTag(headers, etag)) return new Reply('', options);
    return new Reply(this.tiles().tile(zoom, x, y), options);
  }

  private tiles(): TileIndex {
    const { version, model } = this.store.current();
    if (this.index?.version !== version) this.index = { version, tiles: new TileIndex(model) };
    return this.index.tiles;
  }
}
