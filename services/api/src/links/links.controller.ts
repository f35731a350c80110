import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { linkProperties } from '../city/city.controller.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound } from '../http/problem.js';
import { idSchema } from '../http/schemas.js';
import { linkDetail } from './link-schemas.js';

const byId = z.object({ id: idSchema });

/** Links as they are now. */
@Controller('api/v1/links')
export class LinksController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: ':id',
    role: 'viewer',
    summary: 'One link and its traffic over the last whole minute',
    params: byId,
    response: linkDetail,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<z.output<typeof byId>>) {
    const link = this.cities.current().links.get(id);
    if (!link) throw notFound('link', id);
    const entry = await this.platform.liveState.get('link', id);
    if (!entry) return { link: linkProperties(link), live: null };
    const { eventTimeMs, simulated, lineage } = entry;
    const live = { ...entry.value, eventTimeMs, simulated, ...(lineage ? { lineage: { ...lineage } } : {}) };
    return { link: linkProperties(link), live };
  }
}
