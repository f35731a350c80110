import type { Device, Devices } from '@luyun/core';
import type { Kysely } from 'kysely';
import { orConflict } from './conflict.js';
import type { DeviceRow, RecordsSchema } from './schema.js';

export class SqlDevices implements Devices {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async create(device: Device): Promise<void> {
    await orConflict(
      `There is a device ${device.id} already`,
      this.db.insertInto('devices').values(toRow(device)).execute(),
    );
  }

  async update(id: string, change: Partial<Omit<Device, 'id' | 'createdMs'>>): Promise<Device | undefined> {
    const values = toChange(change);
    if (Object.keys(values).length === 0) return this.find(id);
    const row = await this.db.updateTable('devices').set(values).where('id', '=', id).returningAll().executeTakeFirst();
    return row && toDevice(row);
  }

  async find(id: string): Promise<Device | undefined> {
    const row = await this.db.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toDevice(row);
  }

  async list({ afterId, limit }: { afterId?: string; limit: number }): Promise<readonly Device[]> {
    let query = this.db.selectFrom('devices').selectAll().orderBy('id').limit(limit);
    if (afterId !== undefined) query = query.where('id', '>', afterId);
    return (await query.execute()).map(toDevice);
  }

  async delete(id: string): Promise<boolean> {
    const result = await this.db.deleteFrom('devices').where('id', '=', id).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}

function toRow(device: Device): DeviceRow {
  return { id: device.id, created_ms: device.createdMs, ...(toChange(device) as Omit<DeviceRow, 'id' | 'created_ms'>) };
}

/** Only what is given: others may change the rest at the same time. */
function toChange(change: Partial<Omit<Device, 'id' | 'createdMs'>>): Partial<DeviceRow> {
  return {
    ...(change.kind !== undefined && { kind: change.kind }),
    ...(change.name !== undefined && { name: change.name }),
    ...(change.credentialHash !== undefined && { credential_hash: change.credentialHash }),
    ...(change.longitude !== undefined && { longitude: change.longitude }),
    ...(change.latitude !== undefined && { latitude: change.latitude }),
    ...(change.speaksFor !== undefined && { speaks_for: JSON.stringify(change.speaksFor) }),
    ...(change.maxMessagesPerS !== undefined && { max_messages_per_s: change.maxMessagesPerS }),
    ...(change.simulated !== undefined && { simulated: Number(change.simulated) }),
    ...(change.disabled !== undefined && { disabled: Number(change.disabled) }),
  };
}

function toDevice(row: DeviceRow): Device {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    credentialHash: row.credential_hash,
    longitude: row.longitude,
    latitude: row.latitude,
    speaksFor: JSON.parse(row.speaks_for) as string[],
    maxMessagesPerS: row.max_messages_per_s,
    simulated: row.simulated !== 0,
    disabled: row.disabled !== 0,
    createdMs: row.created_ms,
  };
}
