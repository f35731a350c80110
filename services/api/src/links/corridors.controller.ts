import type { LiveEntry, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { AuditLog } from '../auth/audit-log.js';
import { CityEditor } from '../city/city-editor.js';
import type { CitySnapshot } from '../city/city-snapshot.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound } from '../http/problem.js';
import { idSchema, listOf, NOTHING, nothing } from '../http/schemas.js';
import { corridor } from './link-schemas.js';

const listQuery = z.object(paging(1000, 500));
const byId = z.object({ id: idSchema });
type ById = z.output<typeof byId>;
const edit = z.strictObject({
  name: z.string().trim().min(1).max(200),
  nameEn: z.string().max(200).nullish(),
  linkIds: z.array(idSchema).min(1).max(2000),
});

/** Corridors: runs of links that are watched as one. */
@Controller('api/v1/corridors')
export class CorridorsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(CityEditor) private readonly editor: CityEditor,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Corridors with travel time and level of service',
    query: listQuery,
    response: listOf(corridor),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    const end = start + query.limit;
    const city = this.cities.current();
    const live = new Map((await this.platform.liveState.list('corridor')).map((entry) => [entry.key, entry]));
    const ids = [...city.corridors.keys()];
    return {
      items: ids.slice(start, end).map((id) => describe(id, city, live.get(id))),
      nextCursor: end < ids.length ? encodeCursor([end]) : null,
    };
  }

  @Endpoint({
    method: 'PUT',
    path: ':id',
    role: 'engineer',
    summary: 'Add or change a corridor; its links must follow each other',
    params: byId,
    body: edit,
    response: corridor,
    problems: [422, 503],
  })
  async put({ params: { id }, body, actor }: EndpointInput<ById, undefined, z.output<typeof edit>>) {
    const { name, nameEn, linkIds } = body;
    const changed = { id, name, ...(nameEn ? { nameEn } : {}), linkIds };
    const city = await this.editor.putCorridor(actor?.name ?? '', changed);
    await this.audit.add(actor, 'corridor-put', id);
    return describe(id, city, await this.platform.liveState.get('corridor', id));
  }

  @Endpoint({
    method: 'DELETE',
    path: ':id',
    role: 'engineer',
    summary: 'Delete a corridor',
    params: byId,
    response: nothing,
    problems: [404, 503],
  })
  async remove({ params: { id }, actor }: EndpointInput<ById>) {
    await this.editor.removeCorridor(actor?.name ?? '', id);
    await this.audit.add(actor, 'corridor-delete', id);
    return NOTHING;
  }
}

function describe(id: string, city: CitySnapshot, entry: LiveEntry<'corridor'> | undefined) {
  const known = city.corridors.get(id);
  if (!known) throw notFound('corridor', id);
  const links = known.linkIds.flatMap((linkId) => city.links.get(linkId) ?? []);
  const freeFlowTimeS = links.reduce((sum, link) => sum + link.lengthM / Math.max(1, link.speedLimitMps), 0);
  return {
    id,
    name: known.name,
    nameEn: known.nameEn ?? null,
    linkIds: [...known.linkIds],
    lengthM: links.reduce((sum, link) => sum + link.lengthM, 0),
    travelTimeS: entry?.value.travelTimeS ?? null,
    freeFlowTimeS: entry?.value.freeFlowTimeS ?? freeFlowTimeS,
    los: entry?.value.los ?? 0,
    coverage: entry?.value.coverage ?? 0,
    eventTimeMs: entry?.eventTimeMs ?? null,
    simulated: entry?.simulated ?? city.model.simulated,
  };
}
