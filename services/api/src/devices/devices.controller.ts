import type { Device, LiveDevice, LiveEntry, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { AuditLog } from '../auth/audit-log.js';
import { hashSecret, newSecret } from '../auth/secrets.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound } from '../http/problem.js';
import { listOf, NOTHING, nothing } from '../http/schemas.js';
import { device, deviceChange, deviceId, newDevice } from './device-schemas.js';

const CONNECTED_MS = 15_000;

const byId = z.object({ id: deviceId });
type ById = z.output<typeof byId>;
const listQuery = z.object(paging(1000, 200));
const withCredential = z.strictObject({ device, credential: z.string() });
const credential = z.strictObject({ credential: z.string().describe('shown this once; only its hash is kept') });

/** Devices that may connect, and how they do. */
@Controller('api/v1/devices')
export class DevicesController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Devices by id',
    query: listQuery,
    response: listOf(device),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const after = decodeCursor(query.cursor, z.tuple([z.string()]))?.[0];
    const page = { limit: query.limit + 1, ...(after === undefined ? {} : { afterId: after }) };
    const registered = await this.platform.records.devices.list(page);
    const described = await Promise.all(registered.map((each) => this.describe(each)));
    const known = new Set(registered.map(({ id }) => id));
    const heard = (await this.platform.liveState.list('device'))
      .filter(({ key }) => !known.has(key) && (after === undefined || compareIds(key, after) > 0))
      .map((entry) => this.describeHeard(entry));
    const items = [...described, ...heard].sort((a, b) => compareIds(a.id, b.id)).slice(0, query.limit);
    const more = described.length + heard.length > query.limit;
    return { items, nextCursor: more ? encodeCursor([items.at(-1)?.id ?? '']) : null };
  }

  @Endpoint({
    method: 'GET',
    path: ':id',
    role: 'viewer',
    summary: 'One device',
    params: byId,
    response: device,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<ById>) {
    const found = await this.platform.records.devices.find(id);
    if (found) return this.describe(found);
    const heard = await this.platform.liveState.get('device', id);
    if (!heard) throw notFound('device', id);
    return this.describeHeard(heard);
  }

  @Endpoint({
    method: 'POST',
    path: '',
    role: 'admin',
    summary: 'Let a device in; its credential is shown this once',
    body: newDevice,
    response: withCredential,
    status: 201,
    problems: [409],
  })
  async create({ body, actor }: EndpointInput<undefined, undefined, z.output<typeof newDevice>>) {
    const secret = newSecret();
    const created: Device = {
      ...body,
      credentialHash: hashSecret(secret),
      disabled: false,
      createdMs: this.platform.clock.nowMs(),
    };
    await this.platform.records.devices.create(created);
    await this.audit.add(actor, 'device-create', body.id);
    return { device: await this.describe(created), credential: secret };
  }

  @Endpoint({
    method: 'PATCH',
    path: ':id',
    role: 'admin',
    summary: 'Change a device',
    params: byId,
    body: deviceChange,
    response: device,
    problems: [404],
  })
  async change({ params: { id }, body, actor }: EndpointInput<ById, undefined, z.output<typeof deviceChange>>) {
    const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const changed = await this.platform.records.devices.update(id, change);
    if (!changed) throw notFound('device', id);
    await this.audit.add(actor, 'device-change', id, JSON.stringify(change));
    return this.describe(changed);
  }

  @Endpoint({
    method: 'DELETE',
    path: ':id',
    role: 'admin',
    summary: 'Let a device in no more',
    params: byId,
    response: nothing,
    problems: [404],
  })
  async remove({ params: { id }, actor }: EndpointInput<ById>) {
    if (!(await this.platform.records.devices.delete(id))) throw notFound('device', id);
    await this.audit.add(actor, 'device-delete', id);
    return NOTHING;
  }

  @Endpoint({
    method: 'POST',
    path: ':id/credential',
    role: 'admin',
    summary: 'Give a device a new credential; the old one ends',
    params: byId,
    response: credential,
    problems: [404],
  })
  async renew({ params: { id }, actor }: EndpointInput<ById>) {
    const secret = newSecret();
    const changed = await this.platform.records.devices.update(id, { credentialHash: hashSecret(secret) });
    if (!changed) throw notFound('device', id);
    await this.audit.add(actor, 'device-credential', id);
    return { credential: secret };
  }

  private async describe({ credentialHash: _secret, ...known }: Device) {
    const entry = await this.platform.liveState.get('device', known.id);
    return {
      ...known,
      speaksFor: [...known.speaksFor],
      registered: true,
      ...this.describeLive(entry),
    };
  }

  /** A device that has no entry of its own: a concentrator speaks for it. */
  private describeHeard(entry: LiveEntry<'device'>) {
    return {
      id: entry.key,
      kind: entry.value.kind,
      name: '',
      longitude: null,
      latitude: null,
      speaksFor: [],
      maxMessagesPerS: 0,
      simulated: entry.simulated,
      disabled: false,
      createdMs: 0,
      registered: false,
      ...this.describeLive(entry),
    };
  }

  private describeLive(entry: LiveEntry<'device'> | undefined) {
    if (!entry) return { connected: false, through: null, live: null };
    const { streamId, ...live } = entry.value;
    return {
      connected: this.isConnected(live),
      through: streamId ?? null,
      live,
      ...(entry.lineage ? { lineage: { ...entry.lineage } } : {}),
    };
  }

  private isConnected({ lastReceivedMs }: LiveDevice): boolean {
    return lastReceivedMs >= this.platform.clock.nowMs() - CONNECTED_MS;
  }
}

/** The order of ids in records: by code unit, as SQLite's binary collation has it. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
